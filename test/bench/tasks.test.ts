import { describe, expect, it } from 'vitest';
import { longestTask, tasksOf } from '../../bench/tasks';
import type { TraceEvent } from '../../bench/trace';

/** What a thread did, in milliseconds from the beginning. */
const event = (name: string, from: number, to = from, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: from * 1000,
  dur: (to - from) * 1000,
  ...more,
});

const marks = { began: 'began', painted: 'painted' };
const visit = (...events: TraceEvent[]) =>
  tasksOf([event('began', 0, 0, { tid: 2 }), event('painted', 100), ...events], marks);

describe('tasksOf', () => {
  it('tells the longest task from the longest that runs a script', () => {
    const events = [event('RunTask', 10, 90), event('RunTask', 90, 97), event('FunctionCall', 91, 92)];
    expect(visit(...events)).toMatchObject({ longest: 80, longestOfScript: 7 });
  });

  it('counts what exceeds 50 ms of each task as blocking', () => {
    expect(
      visit(event('RunTask', 0, 70), event('RunTask', 70, 130), event('RunTask', 130, 179)).blocking,
    ).toBe(30);
  });

  it('counts what scripts run before the question is painted, and what is within another once', () => {
    const events = [event('EvaluateScript', 1, 5), event('FunctionCall', 2, 3), event('RunMicrotasks', 5, 6)];
    expect(visit(...events, event('FunctionCall', 101, 105)).script).toBe(5);
  });

  it('passes over what was before, and other threads and processes', () => {
    const tasks = visit(
      event('RunTask', -5, -1),
      event('RunTask', 1, 9, { tid: 2 }),
      event('RunTask', 1, 9, { pid: 2 }),
    );
    expect(tasks).toEqual({ script: 0, longest: 0, longestOfScript: 0, blocking: 0 });
  });

  it('refuses a trace in which no question was painted', () => {
    expect(() => tasksOf([event('began', 0)], marks)).toThrow('no painted');
  });
});

describe('longestTask', () => {
  it('is that of the thread with the mark, wherever the mark is', () => {
    const events = [
      event('RunTask', 0, 30),
      event('painted', 31),
      event('RunTask', 40, 60),
      event('RunTask', 0, 99, { tid: 2 }),
      event('FunctionCall', 0, 99),
    ];
    expect(longestTask(events, 'painted')).toBe(30);
  });

  it('refuses a trace without it', () => {
    expect(() => longestTask([event('RunTask', 0, 30)], 'painted')).toThrow('no painted');
  });
});
