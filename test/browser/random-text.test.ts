import fc from 'fast-check';
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../demo/endpoint/answer-store';
import { answers } from './support/answers';
import type { BridgeCall } from './support/bridge-calls';
import { pasted } from './support/pasted';
import { pressAnswers } from './support/press-answers';
import { type RandomAnswer, randomAnswers } from './support/random-survey';
import { setStage } from './support/stage';
import { documentedAnswer, foldQuotes } from './support/stored-answer';
import { showOn, type Surface } from './support/show-on';
import { eventsOnce, profileSoFar } from './support/told';
import { until } from './support/until';
import { isWholeRun, sampled } from '../support/whole-run';

type Properties = Readonly<Record<string, unknown>>;

/** What CleverTap has got of a page. */
interface Told {
  /** Every event, also those that came twice. */
  readonly events: readonly Properties[];
  readonly profile: Properties;
}

const stage = setStage();
/** A thousand answers that are others each time, where everything is run; a quarter of that, always the same, else. */
/** Of a run that failed, to run it again. */
const seed = Number(process.env['SEED'] ?? (isWholeRun ? Math.floor(Math.random() * 2 ** 31) : 1));
const seeds = isWholeRun ? [seed, seed + 1, seed + 2, seed + 3] : [seed];
const perPage = 250;

/** Shows a random survey. @returns What runs scripts where it is. */
async function show(surface: Surface, page: Page, answers: readonly RandomAnswer[]): Promise<Page | Frame> {
  const html = pasted(stage.demo, { id: 'random', questions: answers.map(({ question }) => question) });
  const survey = await showOn(surface, page, stage.demo, html);
  await survey.getByRole('heading').waitFor();
  if (surface !== 'box') return page;
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The box has no frame');
  return frame;
}

const toldByWebSdk = (): Told => ({ events: eventsOnce(stage), profile: profileSoFar(stage) });

async function toldByBridge(page: Page): Promise<Told> {
  // Lone surrogates pass as JSON only.
  const calls = JSON.parse(
    await page.evaluate(() => JSON.stringify((window as Window & { __bridgeCalls?: object }).__bridgeCalls)),
  ) as BridgeCall[];
  const ofProfile = ({ kind, properties, key = '', values }: BridgeCall) =>
    kind === 'profile' ? properties : kind === 'multi-value' ? { [key]: { $set: values } } : {};
  return {
    events: calls.flatMap(({ kind, properties }) => (kind === 'event' && properties ? [properties] : [])),
    profile: Object.assign({}, ...calls.map(ofProfile)),
  };
}

/** So many answers at a time as a browser keeps requests alive for: 64 KiB of them, in which a text comes thrice. */
function batchesOf(given: readonly RandomAnswer[]): readonly (readonly RandomAnswer[])[] {
  const batches: RandomAnswer[][] = [];
  let room = 0;
  for (const answer of given) {
    room -= 100 + JSON.stringify(answer).length;
    if (room < 0) batches.push([]);
    if (room < 0) room = 3000;
    batches.at(-1)?.push(answer);
  }
  return batches;
}

async function answerAll(
  place: Page | Frame,
  given: readonly RandomAnswer[],
): Promise<readonly StoredEvent[]> {
  let arrived = 0;
  const stop = stage.demo.answers.added.listen(({ type }) => void (arrived += Number(type === 'response')));
  for (const batch of batchesOf(given)) {
    const awaited = arrived + batch.flatMap(documentedAnswer).length;
    await place.evaluate(pressAnswers, JSON.stringify(batch.map((answer) => answer.given)));
    await until(
      () => arrived,
      (count) => count >= awaited,
    );
  }
  stop();
  return answers(stage.demo, arrived);
}

/** Requests overtake each other. */
function byAnswer(events: readonly Properties[]): Properties {
  return Object.fromEntries(events.map((event) => [String(event['answer_id']), event]));
}

describe.each(sampled(['box', 'android', 'ios'] as const, 3))('on a surface: %s', (surface) => {
  describe.each(seeds)('250 answers from seed %i', (seed) => {
    const given = randomAnswers(seed, perPage);
    const expected = given.flatMap(documentedAnswer);
    let stored: readonly StoredEvent[];
    let told: Told;

    beforeAll(async () => {
      const { page } = await stage.open();
      const survey = await show(surface, page, given);
      stored = await answerAll(survey, given);
      told = await until(
        () => (surface === 'box' ? toldByWebSdk() : toldByBridge(page)),
        // The time zone is one more property.
        ({ events, profile }) => events.length + Object.keys(profile).length > 2 * expected.length,
        3000,
      ).catch(() => (surface === 'box' ? toldByWebSdk() : toldByBridge(page)));
    });

    it('are at the endpoint as they were given', () => {
      const values = stored.map(({ response, fields }) => ({ value: response?.value, fields }));
      expect(values).toEqual(expected.map(({ value, fields }) => ({ value, fields })));
    });

    it('are events of CleverTap, each once', () => {
      const events = stored.map(({ id, response_id }, index) => ({
        ...expected[index]?.event,
        ...{ answer_id: id, response_id },
      }));
      expect(told.events).toHaveLength(events.length);
      expect(foldQuotes(byAnswer(told.events))).toEqual(foldQuotes(byAnswer(events)));
    });

    it('are properties of the profile', () => {
      const { tz: _, ...profile } = told.profile;
      expect(foldQuotes(profile)).toEqual(
        foldQuotes(Object.fromEntries(expected.flatMap(({ property }) => property))),
      );
    });
  });
});

describe('the longest text that CleverTap keeps', () => {
  it.each([
    ['Latin', 2048, 'abcdefghijklmnopqrstuvwxyz ,.'],
    // Three bytes a letter: a little more, and far below what servers take.
    [
      'Chinese',
      2560,
      '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学',
    ],
  ] as const)('makes an event that fits into an address: %s, %i characters', async (_, most, letters) => {
    const [typed = ''] = fc.sample(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 600, maxLength: 600 }),
      { seed, numRuns: 1 },
    );
    const prompt = 'What could we have done better for you today, and why?';
    const question = { id: 'why', question_type: 'freeform', prompt, options: { size: 'multi' } } as const;
    const { page } = await stage.open();
    const lengths: number[] = [];
    page.on('request', (request) => lengths.push(request.url().length));
    const given = [{ question, given: typed }];
    await answerAll(await show('box', page, given), given);
    await until(toldByWebSdk, ({ events }) => events.length === 1);
    expect(Math.max(...lengths)).toBeLessThan(most);
  });
});
