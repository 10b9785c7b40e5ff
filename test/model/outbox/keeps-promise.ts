import { expect } from 'vitest';
import { simulate } from './simulate';

/** Lets 10,000 answers be given, and everything go wrong, as a seed decides. */
export async function keepsPromise(seed: number): Promise<void> {
  const { answers, lost, doubled, twoBodies } = await simulate(seed, 10_000);
  expect(answers).toBeGreaterThanOrEqual(10_000);
  expect({ seed, lost, doubled, twoBodies }).toEqual({ seed, lost: 0, doubled: 0, twoBodies: 0 });
}
