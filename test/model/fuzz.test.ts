import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SurveyFormatError } from '../../src/errors';
import { questionTypes } from '../../src/questions';
import { parseSurvey } from '../../src/survey/parse-survey';
import { begin, update } from '../../src/survey/session';
import { nothingKnown } from '../support/builders';
import { hostileDocument } from './hostile-documents';

/** How many inputs each target gets: `FUZZ=1000000` for a long run. */
const numRuns = Number(process.env['FUZZ'] ?? 20_000);
/** Of a run that failed, to run it again. */
const seed = Number(process.env['SEED'] ?? (process.env['FUZZ'] ? Math.floor(Math.random() * 2 ** 31) : 1));

/** Milliseconds. */
const mostTime = 10;

/** Something that takes input from others, and may not throw. */
interface Target<Input> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  take(input: Input): void;
}

function target<Input>(one: Target<Input>): Target<unknown> {
  // The cast holds because `take` gets nothing but what `inputs` makes.
  return one as Target<unknown>;
}

/** Reads a document, as everything that comes is read; what is no survey says so by an error of its own. */
function read(document: unknown) {
  try {
    return parseSurvey(document, questionTypes, () => undefined, 'seed');
  } catch (error) {
    if (error instanceof SurveyFormatError) return undefined;
    throw error;
  }
}

/** One line here for each border. */
const targets: readonly Target<unknown>[] = [
  target({ name: 'a survey document', inputs: hostileDocument, take: read }),
];

function timeOf(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

describe.each(targets)('$name, whatever it is,', ({ inputs, take }) => {
  it(`is taken without an exception, in less than ${mostTime} ms`, { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(inputs, (input) => {
        let time = timeOf(() => take(input));
        // A pause of the garbage collector does not come three times at the same place.
        for (let again = 0; again < 3 && time >= mostTime; again += 1)
          time = Math.min(
            time,
            timeOf(() => take(input)),
          );
        expect(time).toBeLessThan(mostTime);
      }),
      { numRuns, seed },
    );
  });
});

describe('a survey that was read from whatever it was', () => {
  it('is walked to its end', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(hostileDocument, (document) => {
        const survey = read(document);
        if (!survey) return;
        let [session] = begin(survey, nothingKnown);
        if (session.screen === 'invitation') [session] = update(session, { type: 'accept' });
        for (let step = 0; step < 20 && session.screen === 'question'; step += 1)
          [session] = update(session, { type: 'pass' });
      }),
      { numRuns: numRuns / 10, seed },
    );
  });
});
