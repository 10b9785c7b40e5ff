import { describe, expect, it } from 'vitest';
import { gatherWrites } from '../../demo/endpoint/gather-writes';

describe('writes that are gathered', () => {
  it('go together while an earlier one is under way', async () => {
    const written: (readonly number[])[] = [];
    const write = gatherWrites<number>(async (entries) => void written.push(entries));
    await Promise.all([write([1]), write([2, 3]), write([4])]);
    expect(written).toEqual([[1], [2, 3, 4]]);
  });

  it('are at most so many that none waits for long', async () => {
    const sizes: number[] = [];
    const write = gatherWrites<number>(async ({ length }) => void sizes.push(length));
    const many = Array.from({ length: 300 }, (_, index) => index);
    await Promise.all([write([0]), write(many), write(many), write([...many, ...many])]);
    expect(sizes).toEqual([1, 300, 300, 600]);
  });

  it('fail by themselves', async () => {
    const write = gatherWrites<number>((entries) =>
      entries.includes(13) ? Promise.reject(new Error('13')) : Promise.resolve(),
    );
    const results = await Promise.allSettled([write([1]), write([2]), write([13]), write([3])]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
