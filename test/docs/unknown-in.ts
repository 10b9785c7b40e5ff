import { pureKinds } from './kinds';
import { browserKinds } from './kinds/in-browser';
import type { Sample } from './read-samples';

const known = [...pureKinds, ...browserKinds].map(({ info }) => info);

/** The samples that nobody runs, with their places. */
export const unknownIn = (samples: readonly Sample[]): readonly string[] =>
  samples
    .filter(({ info }) => !known.includes(info))
    .map(
      ({ place, info }) => `${place}: ${info ? `${info} is no kind of sample` : 'this block has no kind'}`,
    );
