import { describe, expect, it } from 'vitest';
import { parseChoices } from '../../src/survey/choices';
import { shuffle } from '../../src/survey/shuffle';

const seeds = Array.from({ length: 10_000 }, (_, index) => `response-${index}`);

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('shuffle', () => {
  it('gives the same order for the same seed, and leaves its list alone', () => {
    const entries = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(shuffle(entries, 'x')).toEqual(shuffle(entries, 'x'));
    expect(entries).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('keeps every entry, once', () => {
    const entries = Array.from({ length: 200 }, (_, index) => index);
    expect([...shuffle(entries, 'x')].sort((a, b) => a - b)).toEqual(entries);
    expect(shuffle([], 'x')).toEqual([]);
  });

  it('puts each of three entries first and last equally often, within 5 %', () => {
    for (const place of [0, 1, 2]) {
      const counts = counted(seeds.map((seed) => shuffle(['a', 'b', 'c'], seed)[place] ?? ''));
      for (const entry of ['a', 'b', 'c']) {
        expect(Math.abs((counts.get(entry) ?? 0) / (10_000 / 3) - 1)).toBeLessThan(0.05);
      }
    }
  });

  it('gives each of the six orders of three equally often, within 8 %', () => {
    const counts = counted(seeds.map((seed) => shuffle(['a', 'b', 'c'], seed).join('')));
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count / (10_000 / 6) - 1)).toBeLessThan(0.08);
  });
});

describe('a random order of choices', () => {
  const labels = ['a', 'none', 'b', 'c'].map((label) => ({ label }));
  const parse = (options: object, seed: string | undefined) =>
    parseChoices({
      options: { labels, none: 'none', ...options },
      documentPath: '',
      report: () => undefined,
      seed,
    });

  it('leaves the choice that rules out the others last', () => {
    const lasts = seeds.slice(0, 100).map((seed) => parse({ randomize: true }, seed).choices.at(-1)?.value);
    expect(new Set(lasts)).toEqual(new Set(['none']));
  });

  it('is told, and none is where nothing is random', () => {
    const { choices, order } = parse({ randomize: true }, 'x');
    expect(order).toEqual(choices.map(({ value }) => value));
    expect(parse({}, 'x').order).toBeUndefined();
    expect(parse({ randomize: true }, undefined).choices.map(({ value }) => value)).toEqual([
      'a',
      'b',
      'c',
      'none',
    ]);
  });
});
