import { setTimeout } from 'node:timers/promises';
import type { Browser } from './browser';
import { type Memory, memoryOf } from './memory';
import { promptOf } from './survey';
import { inTab, type Tab } from './tab';
import { longestTask, type Tasks, tasksOf } from './tasks';
import { answerTwo, type Cell, open, rest, type Visitor } from './visit';

/** Something that a thread did, as Chromium's trace has it. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

const traceConfig = {
  includedCategories: [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'blink.user_timing',
    'v8.execute',
  ],
  excludedCategories: ['*'],
};

/** What a visit of its own was looked at for. */
export interface Traced extends Tasks, Memory {
  /** The longest task while two questions are answered, in milliseconds. */
  readonly answering: number;
}

/** Visits once more while the browser notes what it does, which takes its own time, and looks at what is kept. */
export async function trace({ browser, server, probe }: Visitor, cell: Cell): Promise<Traced> {
  return inTab(browser, probe, async (tab) => {
    const stop = await startTracing(browser);
    await open(server.origin, cell, tab);
    if (cell.subject !== 'nothing')
      await tab.evaluate(`benchUntil('painted', ${JSON.stringify(promptOf(0))})`);
    await setTimeout(rest);
    const events = await stop();
    const memory = await memoryOf(tab);
    const began = cell.place === 'frame' ? 'bench-began' : 'navigationStart';
    const painted = cell.subject === 'nothing' ? began : `bench-painted ${promptOf(0)}`;
    const answering = cell.subject === 'nothing' ? 0 : await traceAnswers(browser, tab);
    return { ...tasksOf(events, { began, painted }), ...memory, answering };
  });
}

async function traceAnswers(browser: Browser, tab: Tab): Promise<number> {
  const stop = await startTracing(browser);
  await answerTwo(tab);
  await setTimeout(rest);
  return longestTask(await stop(), `bench-painted ${promptOf(2)}`);
}

/** @returns How to stop, which gives what was noted. */
async function startTracing(browser: Browser): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  // The cast holds because that is what the browser sends by this name.
  const leave = browser.on('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  await browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise<void>((resolve) => {
      const ignore = browser.on('Tracing.tracingComplete', () => {
        ignore();
        resolve();
      });
    });
    await browser.send('Tracing.end');
    await complete;
    leave();
    return events;
  };
}
