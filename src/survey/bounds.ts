import type { UnknownRecord } from './json';
import type { Problem } from './question-type';

export interface Bounds<Amount = number> {
  readonly min: Amount | undefined;
  readonly max: Amount | undefined;
}

/** Two bounds of the options; `kind` ends their names. */
export function parseBounds<Amount>(
  options: UnknownRecord,
  read: (value: unknown) => Amount | undefined,
  kind = '',
): Bounds<Amount> {
  return { min: read(options[`min${kind}`]), max: read(options[`max${kind}`]) };
}

export function wholeOf(value: unknown): number | undefined {
  return Number.isInteger(value) ? (value as number) : undefined;
}

/** What is wrong with an amount: a number, or a day. */
export function checkBounds<Amount extends number | string>(
  amount: Amount,
  bounds: Bounds<Amount>,
  kind: '' | '_length' | '_date' = '',
): Problem | undefined {
  // Nothing is below or above a bound that is absent.
  const { min, max } = bounds as { readonly min: Amount; readonly max: Amount };
  if (amount < min) return [`min${kind}_error`, min];
  return amount > max ? [`max${kind}_error`, max] : undefined;
}
