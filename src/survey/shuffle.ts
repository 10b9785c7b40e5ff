import { hash } from './hash';

/**
 * An order that a seed decides: every order is as likely as another, and the same seed gives the same
 * (Fisher–Yates, drawing from Park and Miller's generator).
 */
export function shuffle<Entry>(entries: readonly Entry[], seed: string): readonly Entry[] {
  let state = hash(seed);
  const left = [...entries];
  return entries.map(() => {
    state = (state * 48_271) % 0x7fffffff;
    // The cast holds because there is one left for each entry.
    return left.splice(state % left.length, 1)[0] as Entry;
  });
}
