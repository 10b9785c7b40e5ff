import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SurveyFormatError } from '../../src/errors';
import { questionTypes } from '../../src/questions';
import { parseSurvey } from '../../src/survey/parse-survey';
import { createStore, type Storages } from '../../src/sinks/store';
import { begin, update } from '../../src/survey/session';
import { nothingKnown } from '../support/builders';
import { hostileDocument } from './hostile-documents';
import { type Entry, hostileEntries } from './hostile-entries';
import { isWholeRun } from '../support/whole-run';

/** How many inputs each target gets: `FUZZ=1000000` for a long run. */
const numRuns = Number(process.env['FUZZ'] ?? (isWholeRun ? 20_000 : 3_000));
/** Of a run that failed, to run it again. */
const seed = Number(process.env['SEED'] ?? (process.env['FUZZ'] ? Math.floor(Math.random() * 2 ** 31) : 1));

/** Milliseconds. */
const mostTime = 10;

// Vitest looks up each line of a trace in the sources as soon as it is made; browsers do so for nobody.
Error.stackTraceLimit = 0;

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

/** The part of a storage that is used; its keys are its own names, as in browsers. */
function storageOf(entries: Readonly<Record<string, string>>): Storage {
  const storage = Object.create({
    getItem: (key: string) => (Object.hasOwn(storage, key) ? storage[key] : null),
    setItem: (key: string, value: string) => void (storage[key] = value),
    removeItem: (key: string) => void Reflect.deleteProperty(storage, key),
  }) as Record<string, string>;
  // The cast holds because nothing else of a storage is used.
  return Object.assign(storage, entries) as unknown as Storage;
}

/** Reads what is stored. What comes of it makes a request of events that are called like their keys, and of no others. */
function collect(entries: readonly Entry[]): void {
  const localStorage = storageOf({});
  // The cast holds because a browser without the others is one of those that are expected.
  const store = createStore('https://example.com/responses', () => undefined, { localStorage } as Storages);
  store.keep('probe', '{}');
  const [probe = ''] = Object.keys(localStorage);
  for (const [id, text] of entries)
    localStorage.setItem(
      probe.replace('probe', () => id),
      text,
    );
  const taken: Entry[] = [];
  store.collect((id, body) => taken.push([id, body]));
  const { events } = JSON.parse(`{"events":[${taken.map(([, body]) => body).join()}]}`) as {
    events: readonly { id: string }[];
  };
  expect(events.map((event) => event.id)).toEqual(taken.map(([id]) => id));
  expect(Object.keys(localStorage)).toHaveLength(taken.length);
}

/** One line here for each border. */
const targets: readonly Target<unknown>[] = [
  target({ name: 'a survey document', inputs: hostileDocument, take: read }),
  target({ name: 'what is stored', inputs: hostileEntries, take: collect }),
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
        // A pause of the garbage collector, or of a busy machine, does not come every time at the same place.
        for (let again = 0; again < 30 && time >= mostTime; again += 1)
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
        if (session.screen === 'invitation') [session] = update(session, { type: 'next' });
        for (let step = 0; step < 20 && session.screen === 'question'; step += 1)
          [session] = update(session, { type: 'pass' });
      }),
      { numRuns: numRuns / 10, seed },
    );
  });
});
