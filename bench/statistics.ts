/**
 * The value in the middle; of an even number of values, halfway between the two.
 * @throws {RangeError} When there are none.
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing');
  return (low + high) / 2;
}

/** How many times a number another is, of two lists by their medians. */
export const ratioOf = (values: readonly number[], base: readonly number[]): number =>
  median(values) / median(base);
