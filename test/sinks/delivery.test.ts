// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/config';
import type { CleverTap, EventProperties, Host } from '../../src/hosts/host';
import { createDelivery } from '../../src/sinks/delivery';
import { createOutbox } from '../../src/sinks/outbox';
import type { WireEvent } from '../../src/sinks/sink';
import type { Survey } from '../../src/survey/model';
import { type Action, begin, update } from '../../src/survey/session';
import { aSurvey, nothingKnown, tap } from '../support/builders';

const config: Config = {
  survey: '#s',
  clevertap: 'events properties',
  campaign: undefined,
  identity: { external_id: '7', email: undefined },
  token: undefined,
  known: { user: { plan: 'pro' }, response: {} },
};

/** These surveys have no endpoint. */
const noOutbox = createOutbox({
  post: () => Promise.resolve({ status: 0 }),
  store: undefined,
  report: () => undefined,
  changed: () => undefined,
  world: globalThis,
});

interface Oddities {
  readonly keepsArrays?: boolean;
  readonly refusals?: number;
  readonly now?: () => number;
}

interface Told {
  readonly events: [string, EventProperties][];
  readonly properties: [string, unknown][];
  readonly page: WireEvent[];
  readonly reports: string[];
  refused: number;
}

/** Plays a survey and gives back what CleverTap and the page were told. */
function deliver(
  survey: Survey,
  actions: readonly Action[],
  change: Partial<Config> = {},
  { keepsArrays = true, refusals = 0, now }: Oddities = {},
): Told {
  const told: Told = { events: [], properties: [], page: [], reports: [], refused: 0 };
  const clevertap: CleverTap = {
    id: 'ct-1',
    keepsArrays,
    recordEvent: (name, properties) => {
      if (told.refused < refusals) {
        told.refused += 1;
        throw new Error('not now');
      }
      told.events.push([name, properties]);
    },
    setProperty: (name, value) => told.properties.push([name, value]),
    setValues: (name, values) => told.properties.push([name, values]),
  };
  const host: Host = { name: 'page', placement: 'flow', findCleverTap: () => clevertap };
  const container = document.createElement('div');
  for (const type of ['displayed', 'response', 'dismiss', 'survey-complete']) {
    container.addEventListener(`iterate:${type}`, (event) =>
      told.page.push((event as CustomEvent<WireEvent>).detail),
    );
  }
  let time = Date.UTC(2026, 0, 1);
  const delivery = createDelivery({
    config: { ...config, ...change },
    host,
    survey,
    container,
    tellIterate: undefined,
    report: (path, message) => told.reports.push(`${path} ${message}`),
    responseId: 'r1',
    language: 'en',
    now: now ?? (() => (time += 100)),
    outbox: noOutbox,
    pass: (act) => act(),
    whenKnown: (tell) => tell(true),
  });
  let [session, ...events] = begin(survey, nothingKnown);
  events.forEach(delivery.deliver);
  for (const action of actions) {
    [session, ...events] = update(session, action);
    events.forEach(delivery.deliver);
  }
  return told;
}

describe('delivery', () => {
  it('gives an event ids, time and who answered', () => {
    const { page } = deliver(aSurvey(), [tap(9)]);
    expect(page[1]).toEqual({
      type: 'response',
      id: '1.s1.r1.score.1767225600300',
      response_id: 'r1',
      survey_id: 's1',
      survey_name: 'A survey',
      question: { id: 'score', prompt: 'Would you recommend us?' },
      response: { value: 9 },
      fields: { response: '9', response_int: 9 },
      progress: { completed: 1, total: 3 },
      user: { external_id: '7', clevertap_id: 'ct-1' },
      user_traits: { plan: 'pro' },
      response_properties: {},
      shown: { language: 'en', host: 'page' },
      answered_at: '2026-01-01T00:00:00.300Z',
      elapsed_ms: 100,
    });
  });

  it.each([
    ['stands still', [5000, 5000, 5000, 5000]],
    ['jumps back a year', [5000, 5000, 5000 - 31_536e6, 5000 - 31_536e6 + 1]],
    ['jumps ahead a year', [5000, 5000, 5000 + 31_536e6, 5000 + 31_536e6]],
  ])('lets a later answer outrank an earlier one where the clock %s', (_, times) => {
    const clock = [...times];
    const { page } = deliver(aSurvey(), [tap(9), tap('build')], {}, { now: () => clock.shift() ?? 0 });
    const revisions = page.map(({ id }) => Number(id.split('.').pop()));
    expect(revisions).toEqual([...new Set(revisions)].sort((one, other) => one - other));
  });

  it('gives each change of an answer an id of its own, of which the last outranks the others', () => {
    const changes = Array.from({ length: 20 }, (_, index) => [tap(index % 11), { type: 'back' } as const]);
    const { page } = deliver(aSurvey(), changes.flat());
    const answers = page.filter(({ type }) => type === 'response');
    expect(new Set(answers.map(({ id }) => id)).size).toBe(20);
    expect(answers.at(-1)?.response).toEqual({ value: 8 });
  });

  it('names what is no answer with a tilde', () => {
    const { page } = deliver(aSurvey({ questions: [{ id: 'q', question_type: 'nps', prompt: 'Q?' }] }), [
      tap(1),
      { type: 'close' },
    ]);
    expect(page.map(({ id }) => id.split('.')[3])).toEqual(['~displayed', 'q', '~complete', '~dismiss']);
  });

  it('percent-encodes ids, the dot too', () => {
    const questions = [{ id: 'q.1 ~é', question_type: 'nps', prompt: 'Q?' }];
    const { page } = deliver(aSurvey({ id: 's.1', questions }), [tap(1)]);
    expect(page[1]?.id).toMatch(/^1\.s%2E1\.r1\.q%2E1%20%7E%C3%A9\.\d+$/);
  });

  it('writes half a character of an id as one that is unknown', () => {
    const questions = [{ id: 'q\uD83D', question_type: 'nps', prompt: 'Q?' }];
    const { page } = deliver(aSurvey({ id: '\uDE00😀', questions }), [tap(1)]);
    expect(page[1]?.id).toMatch(/^1\.%EF%BF%BD%F0%9F%98%80\.r1\.q%EF%BF%BD\.\d+$/);
  });

  it('tells CleverTap of each answer under the documented names', () => {
    const { events } = deliver(aSurvey(), [tap(9)]);
    expect(events).toEqual([
      [
        'survey_question_response',
        {
          question: 'Would you recommend us?',
          response: '9',
          response_int: 9,
          survey_id: 's1',
          question_id: 'score',
          response_id: 'r1',
          answer_id: '1.s1.r1.score.1767225600300',
        },
      ],
    ]);
  });

  it('tells CleverTap a zero', () => {
    const { events, properties } = deliver(aSurvey(), [tap(0)]);
    expect(events[0]?.[1]).toMatchObject({ response: '0', response_int: 0 });
    expect(properties).toEqual([['Would you recommend us?', 0]]);
  });

  const features = {
    questions: [
      {
        id: 'f',
        question_type: 'multiselect',
        prompt: 'Features?',
        options: { labels: [{ label: 'A' }, { label: 'B' }] },
      },
    ],
  };

  it.each([
    [true, 'array', ['A', 'B']],
    [true, 'text', 'A, B'],
    [false, 'array', 'A, B'],
  ])(
    'sends an array where the SDK keeps arrays (%s) and the account takes them (%s)',
    (keeps, responseArray, expected) => {
      const { events, properties } = deliver(
        aSurvey(features),
        [tap(['A', 'B'])],
        { responseArray },
        { keepsArrays: keeps },
      );
      expect(events[0]?.[1].response_array).toEqual(expected);
      expect(properties).toEqual([['Features?', ['A', 'B']]]);
    },
  );

  it.each([
    ['events', 1, 0],
    ['properties', 0, 1],
    ['events properties', 1, 1],
    ['off', 0, 0],
  ])('tells CleverTap no more than data-clevertap="%s"', (clevertap, events, properties) => {
    const told = deliver(aSurvey(), [tap(9)], { clevertap });
    expect([told.events.length, told.properties.length]).toEqual([events, properties]);
  });

  it.each([1, 2])('tells CleverTap again what it threw at, %i times', (refusals) => {
    const { events, reports } = deliver(
      aSurvey(),
      [tap(9), tap('build'), { type: 'close' }],
      {},
      { refusals },
    );
    expect(events.map(([, { question_id }]) => question_id).sort()).toEqual(['role', 'score']);
    expect(new Set(events.map(([, { answer_id }]) => answer_id)).size).toBe(2);
    expect(reports.filter((line) => line === 'CleverTap refused: Error: not now')).toHaveLength(refusals);
  });

  it('reports under which names CleverTap is told', () => {
    const { reports } = deliver(aSurvey(), [tap(9)]);
    expect(reports.filter((line) => line.startsWith('CleverTap'))).toEqual([
      'CleverTap gets event survey_question_response',
      'CleverTap gets property Would you recommend us?',
    ]);
  });

  it('goes on where CleverTap always throws', () => {
    const { events, page } = deliver(aSurvey(), [tap(9), tap('build')], {}, { refusals: 100 });
    expect([events.length, page.length]).toEqual([0, 3]);
  });

  it('keeps a private question from CleverTap', () => {
    const questions = [{ id: 'q', question_type: 'nps', prompt: 'Q?', private: true }];
    const { events, properties, page } = deliver(aSurvey({ questions }), [tap(3)]);
    expect([events, properties, page[1]?.response]).toEqual([[], [], { value: 3 }]);
  });

  it('names properties by label, and numbers equal names', () => {
    const questions = ['a', 'b'].map((id) => ({ id, question_type: 'nps', prompt: 'Q?', label: 'Score' }));
    const { properties, reports } = deliver(aSurvey({ questions }), [tap(1), tap(2)]);
    expect(properties).toEqual([
      ['Score', 1],
      ['Score 2', 2],
    ]);
    expect(reports).toContain('b is sent as Score 2: it repeats another');
  });

  it('writes no system field of CleverTap', () => {
    const questions = [{ id: 'q', question_type: 'freeform', prompt: 'Q?', label: 'eMail' }];
    const { properties, reports } = deliver(aSurvey({ questions }), [tap('x@y.example')]);
    expect(properties).toEqual([]);
    expect(reports).toContain('q is left out: the name is CleverTap’s');
  });
});
