import { hash } from './digest';

/**
 * An order that a seed decides: every order is as likely as another, and the same seed gives the same
 * (Fisher–Yates, drawing from Park and Miller's generator).
 */
export function shuffle<Entry>(entries: readonly Entry[], seed: string): readonly Entry[] {
  let state = hash(seed);
  const shuffled = [...entries];
  for (let left = shuffled.length; left > 0; left -= 1) {
    state = (state * 48_271) % 0x7fffffff;
    // What was drawn lines up behind what is still to be drawn from.
    shuffled.push(...shuffled.splice(state % left, 1));
  }
  return shuffled;
}
