import type { TraceEvent } from './trace';

/** What kept a page's main thread busy until its first question was there and had come to rest, in milliseconds. */
export interface Tasks {
  /** All that scripts ran before the first question was painted. */
  readonly script: number;
  /** The longest task, and the longest in which any script ran. */
  readonly longest: number;
  readonly longestOfScript: number;
  /** What the tasks took that exceeds 50 ms each. */
  readonly blocking: number;
}

/** Marks that the probe and the page around a frame leave in the trace. */
export interface Marks {
  readonly began: string;
  readonly painted: string;
}

/** What runs scripts, of which one may be within another. */
const running = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);

const longTask = 50;

/**
 * Reads a trace.
 * @throws {Error} When it does not have the marks.
 */
export function tasksOf(events: readonly TraceEvent[], marks: Marks): Tasks {
  const painted = events.find(({ name }) => name === marks.painted);
  const began = events.findLast(({ name, pid }) => name === marks.began && pid === painted?.pid);
  if (!painted || !began) throw new Error(`The trace has no ${painted ? marks.began : marks.painted}`);
  const onMain = onThreadOf(painted, events).filter(({ ts }) => ts >= began.ts);
  const tasks = onMain.filter(({ name }) => name === 'RunTask');
  const scripts = outermost(onMain.filter(({ name }) => running.has(name)));
  const ofScript = tasks.filter((task) => scripts.some((script) => isWithin(script, task)));
  const lengths = tasks.map(lengthOf);
  return {
    script: sum(scripts.filter(({ ts }) => ts < painted.ts).map(lengthOf)),
    longest: Math.max(0, ...lengths),
    longestOfScript: Math.max(0, ...ofScript.map(lengthOf)),
    blocking: sum(lengths.map((length) => Math.max(0, length - longTask))),
  };
}

/**
 * The longest task of the thread that left a mark, in milliseconds.
 * @throws {Error} When the trace does not have it.
 */
export function longestTask(events: readonly TraceEvent[], mark: string): number {
  const marked = events.find(({ name }) => name === mark);
  if (!marked) throw new Error(`The trace has no ${mark}`);
  const tasks = onThreadOf(marked, events).filter(({ name }) => name === 'RunTask');
  return Math.max(0, ...tasks.map(lengthOf));
}

/** What the thread of one event did, with its length. */
const onThreadOf = ({ pid, tid }: TraceEvent, events: readonly TraceEvent[]) =>
  events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid);

/** In milliseconds. */
const lengthOf = ({ dur = 0 }: TraceEvent) => dur / 1000;

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

const isWithin = (inner: TraceEvent, outer: TraceEvent) =>
  inner.ts >= outer.ts && endOf(inner) <= endOf(outer);

/** Those that are within no other one: what a thread does is either within something or after it. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return [...events]
    .sort((left, right) => left.ts - right.ts || endOf(right) - endOf(left))
    .filter((event) => {
      const isInner = event.ts < end;
      end = Math.max(end, endOf(event));
      return !isInner;
    });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
