/** Random numbers that a seed decides, so that what went wrong can be run again (Mulberry32). */
export interface Chance {
  /** From 0 to 1. */
  (): number;
  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean;
  between(low: number, high: number): number;
  /** One of these, each as likely as its weight. */
  pick<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
}

export function createChance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.assign(next, {
    happens: (likelihood: number) => next() < likelihood,
    between: (low: number, high: number) => low + next() * (high - low),
    pick: <Name extends string>(weights: Readonly<Record<Name, number>>): Name => {
      // The keys of a record of names are those names.
      const names = Object.keys(weights) as Name[];
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
      return names.find((name) => (left -= weights[name]) < 0) ?? (names[0] as Name);
    },
  });
}
