import { describe, expect, it } from 'vitest';
import type { Kind } from './kinds/kind';
import { aSample, readSamples } from './read-samples';

const samples = await readSamples();

/** The compiler reads the whole platform for the first sample that it checks. */
const timeout = 60_000;

/**
 * The cases of a kind: every sample of the documents, or its own right one where they have none, and what it refuses.
 * @param world Gives what the kind needs to run, once the cases run.
 */
export function describeKind<World>(kind: Kind<World>, world: () => World): void {
  const { info, right, wrong } = kind;
  const own = samples.filter((sample) => sample.info === info);
  const shown = own.length ? own : [aSample(info, right)];
  describe(`a sample “${info}”`, () => {
    it.each(shown)('holds at $place', { timeout }, async (sample) => {
      await kind.run(sample, world());
    });

    it.each(wrong.map(([text, complaint]) => ({ text, complaint })))(
      'is refused: $complaint',
      { timeout },
      async ({ text, complaint }) => {
        const run = async () => kind.run(aSample(info, text), world());
        await expect(run()).rejects.toThrow(complaint);
      },
    );
  });
}
