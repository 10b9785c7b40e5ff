import { describe, expect, it } from 'vitest';
import type { Measured } from '../../bench/measure';
import { table, writeTables } from '../../bench/tables';
import type { Subject } from '../../bench/subjects';
import type { Size } from '../../bench/survey';

/** A visit that took so long, with as long answers. */
function measured(subject: Subject, size: Size, painted: number, isInFirstFrame = true): Measured {
  const answer = { drawn: painted / 10, painted: painted / 5, isInFirstFrame };
  const tasks = {
    script: 1,
    longest: 60,
    longestOfScript: painted / 2,
    blocking: 10,
    answering: painted / 4,
  };
  return {
    cell: { subject, size, place: 'page', cpu: 4, network: 'no limit' },
    visits: [{ drawn: painted - 1, painted, answers: [answer, answer] }],
    traces: [{ ...tasks, heap: 2048, nodes: 7 }],
  };
}

const report = (...all: Measured[]) =>
  writeTables({
    machine: { processor: 'CPU', cores: '2', load: '0.1', browser: 'Chromium 1', date: '2026-01-01' },
    rounds: 1,
    bytes: { script: { raw: 4000, gzip: 30, brotli: 20 }, floor: { raw: 1000, gzip: 15, brotli: 10 } },
    measured: all,
  });

const floor = [measured('floor', 3, 80), measured('floor', 300, 80)];

describe('writeTables', () => {
  it('says which limits hold', () => {
    const text = report(measured('script', 3, 100), measured('script', 300, 104), ...floor);
    expect(text).toContain('at most 1.3 × the floor: holds in all 2 rows; the largest is 1.30 (');
    expect(text).toContain('before the first frame after the press: 4 of 4 presses');
    expect(text).toContain(
      'takes at most 1.3 × one of 3, for the first question and for each answer: holds in all 3 rows',
    );
  });

  it('says which do not, and where that is worst', () => {
    const text = report(measured('script', 3, 100), measured('script', 300, 150, false), ...floor);
    expect(text).toContain(
      '**holds in 1 of** 2 rows; the largest is 1.88 (no limit, 4 × CPU, page, 300 questions)',
    );
    expect(text).toContain('2 of 4 presses');
    expect(text).toContain('while two questions are answered: holds in all 2 rows; the largest is 38 (');
    expect(text).toContain('in which a script runs: **holds in 1 of** 2 rows; the largest is 75 (');
    expect(text).toContain('**holds in 0 of** 3 rows; the largest is 1.50 (');
  });

  it('compares bytes and times with those of the floor', () => {
    const text = report(measured('script', 3, 100), measured('script', 300, 104), ...floor);
    expect(text).toContain('| ratio | 4.00 | 2.00 | 2.00 |');
    expect(text).toContain('| no limit | 4 × | page | 300 | 103 | 79 | 104 | 80 | 1.30 |');
  });

  it('refuses what was visited in one way only', () => {
    expect(() => report(measured('script', 3, 100))).toThrow('Not measured');
  });
});

describe('table', () => {
  it('puts columns of numbers at the right', () => {
    expect(table(['a', 'b'], [['x', '1,000']])).toBe('| a | b |\n| --- | --: |\n| x | 1,000 |');
  });
});
