import { describe, expect, it } from 'vitest';
import { checkBounds, parseBounds, wholeOf } from '../../src/survey/bounds';

describe('parseBounds', () => {
  it.each([
    [{}, {}],
    [
      { min: 0, max: 10 },
      { min: 0, max: 10 },
    ],
    [{ min: -3, max: null }, { min: -3 }],
    [{ min: '2', max: Infinity }, {}],
    [{ min: 1.5, max: [7] }, {}],
  ])('of %j are %j', (options, bounds) => {
    expect(parseBounds(options, wholeOf)).toEqual(bounds);
  });

  it('may have other names', () => {
    const options = { min: 1, min_length: 2, max_length: 9 };
    expect(parseBounds(options, wholeOf, '_length')).toEqual({ min: 2, max: 9 });
  });
});

describe('checkBounds', () => {
  const bounds = { min: 2, max: 3 };

  it.each([
    [1, ['min_error', 2]],
    [2, undefined],
    [3, undefined],
    [4, ['max_error', 3]],
  ])('says of %i: %j', (amount, problem) => {
    expect(checkBounds(amount, bounds)).toEqual(problem);
  });

  it('lets everything pass without bounds', () => {
    expect(checkBounds('2026-01-01', { min: undefined, max: undefined }, '_date')).toBeUndefined();
  });
});
