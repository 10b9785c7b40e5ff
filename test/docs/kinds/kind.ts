import type { Sample } from '../read-samples';

/** A kind of sample, and how one shows that it is right. */
export interface Kind<World = unknown> {
  /** Of the fence: the language and the kind, `html message`. */
  readonly info: string;
  /**
   * Runs a sample.
   * @throws {Error} Or rejects, saying what is wrong with it.
   */
  run(sample: Sample, world: World): unknown;
  /** What it takes, for where no document has one. */
  readonly right: string;
  /** What it refuses, and a part of what it then says. */
  readonly wrong: readonly (readonly [text: string, complaint: string])[];
}
