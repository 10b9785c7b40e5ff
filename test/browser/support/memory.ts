import type { Page } from 'playwright-core';

/** What a page holds after its garbage was collected, frames that share its process included. */
export interface Memory {
  /** Bytes of JavaScript. */
  readonly heap: number;
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  // What one pass lets go of may be what held something else.
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize, documents, nodes, listeners: jsEventListeners };
}
