import type { Tab } from './tab';

/** What a page keeps when nothing is garbage any more. */
export interface Memory {
  /** Bytes of the JavaScript heap. */
  readonly heap: number;
  readonly nodes: number;
}

export async function memoryOf(tab: Tab): Promise<Memory> {
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send('Runtime.getHeapUsage');
  const { nodes } = await tab.send('Memory.getDOMCounters');
  return { heap: Number(usedSize), nodes: Number(nodes) };
}
