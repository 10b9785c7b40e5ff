import { describe, expect, it } from 'vitest';
import { median, ratioOf } from '../../bench/statistics';

describe('median', () => {
  it.each([
    [[9, 1, 100], 9],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves what it is given as it is', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('does not exist of nothing', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('ratioOf', () => {
  it('compares medians, which one slow visit does not move', () => {
    expect(ratioOf([12, 13, 900], [10, 10, 10])).toBe(1.3);
  });
});
