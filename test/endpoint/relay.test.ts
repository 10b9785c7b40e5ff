import { expect, it, onTestFinished } from 'vitest';
import { startRelay, type RelayPace } from '../../demo/endpoint/relay/relay';
import { until } from '../browser/support/until';
import { isWholeRun } from '../support/whole-run';
import { startClevertap, type ClevertapDouble } from './support/clevertap-double';
import { describeOnBoth, type Stored } from './support/databases';
import { anAnswer } from './support/events';
import { knownSurveys } from './support/known-survey';
import { readQueue } from './support/queue';
import { serveEndpoint, type Served } from './support/serve';

const quick: Partial<RelayPace> = { idle: 20, firstWait: 10, longestWait: 100, lease: 400 };
const query = '?relay=clevertap';
/** Milliseconds for which CleverTap is away: a minute, where there is time for it. */
const downtime = isWholeRun ? 60_000 : 300;

/** An endpoint that tells a stand-in for CleverTap. */
async function relayTo(
  clevertap: ClevertapDouble,
  { answers }: Stored,
  options: object = {},
): Promise<Served> {
  const { database } = answers;
  const relay = startRelay({
    database,
    surveys: knownSurveys,
    account: clevertap.account,
    pace: quick,
    ...options,
  });
  onTestFinished(() => relay.stop());
  return serveEndpoint({ answers, surveys: knownSurveys, relay, ...options });
}

const answersOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => anAnswer({ response: `r${from + index}` }));

describeOnBoth('the relay', (stored) => {
  const states = async () => (await readQueue(stored.answers)).map(({ state }) => state);
  const settled = () => until(states, (all) => all.length > 0 && !all.includes('waiting'));

  it('tells CleverTap of an answer as the script does, and what the profile should say', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await post(
      [anAnswer({ question: 'score', value: 9, members: { answered_at: new Date().toISOString() } })],
      {},
      query,
    );
    expect(await settled()).toEqual(['sent']);
    expect(clevertap.events.get('1.s1.r1.score.1')?.record).toEqual({
      identity: 'person-r1',
      ts: expect.any(Number) as number,
      type: 'event',
      evtName: 'survey_question_response',
      evtData: {
        question: 'Prompt of score',
        response: '9',
        response_int: 9,
        survey_id: 's1',
        question_id: 'score',
        response_id: 'r1',
        answer_id: '1.s1.r1.score.1',
      },
    });
    expect(clevertap.profiles.get('person-r1')).toEqual({ Score: 9 });
  });

  it('joins a list in the event and keeps it in the profile', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer({ question: 'goals', value: ['learn', 'grow'] })], {}, query);
    await settled();
    expect(clevertap.events.get('1.s1.r1.goals.1')?.record.evtData?.['response_array']).toBe(
      'To learn, To ”grow”',
    );
    expect(clevertap.profiles.get('person-r1')).toEqual({ Goals: { $set: ['To learn', 'To ”grow”'] } });
  });

  it('cuts long texts by bytes, between letters', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer({ value: '語'.repeat(400) })], {}, query);
    expect(await settled()).toEqual(['sent']);
    const response = '語'.repeat(169) + '…';
    expect(clevertap.events.get('1.s1.r1.why.1')?.record.evtData?.['response_string']).toBe(response);
    expect(clevertap.profiles.get('person-r1')).toEqual({ 'Prompt of why': response });
  });

  it('leaves CleverTap’s own fields of a profile alone', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    const contact = anAnswer({ question: 'contact', value: { email: 'ann@example.com' } });
    await post([anAnswer({ question: 'name', value: 'Ann' }), contact], {}, query);
    expect(await settled()).toEqual(['sent', 'sent']);
    expect(clevertap.profiles.get('person-r1')).toEqual({ survey_email: 'ann@example.com' });
  });

  it('tells of answers to surveys that nobody told it of', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored, { surveys: undefined });
    const fields = { response: 'A, B', response_array: ['A', 'B'] };
    const question = { id: 'q', prompt: 'Which?', label: 'Letters' };
    await post([anAnswer({ question: 'q', value: ['a', 'b'], members: { question, fields } })], {}, query);
    await settled();
    expect(clevertap.events.get('1.s1.r1.q.1')?.record.evtData).toMatchObject({
      label: 'Letters',
      response_array: 'A, B',
    });
    expect(clevertap.profiles.get('person-r1')).toEqual({ Letters: { $set: ['A', 'B'] } });
  });

  it.each<readonly [string, object, object]>([
    ['an address', { email: 'a@example.com' }, { identity: 'a@example.com' }],
    ['a device', { clevertap_id: '__x' }, { objectId: '__x' }],
    [
      'an id before all else',
      { external_id: '7', email: 'a@example.com', clevertap_id: '__x' },
      { identity: '7' },
    ],
  ])('finds the profile by %s', async (_, user, key) => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer({ members: { user } })], {}, query);
    await settled();
    expect(clevertap.events.get('1.s1.r1.why.1')?.record).toMatchObject(key);
  });

  it('leaves out what was not asked for, private answers, and all that is no answer', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer()]);
    await post([anAnswer({ question: 'salary', value: '1' })], {}, query);
    expect(await readQueue(stored.answers)).toEqual([]);
  });

  it('says of an answer by nobody that it can’t be sent', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer({ members: { user: {} } })], {}, query);
    expect(await states()).toEqual(['no_identity']);
  });

  it('tells nothing of answers that no token vouches for, where tokens are checked', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored, {
      identitySecret: 'a secret of thirty-two characters',
    });
    await post([anAnswer()], {}, query);
    expect(await states()).toEqual(['unverified']);
  });

  it('tells of a changed answer, and not again of the same', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    for (const [revision, value] of [
      [1, 'a'],
      [2, 'a'],
      [3, 'b'],
      [4, 'a'],
    ] as const) {
      await post([anAnswer({ revision, value })], {}, query);
      await settled();
    }
    expect(await states()).toEqual(['sent', 'repeated', 'sent', 'sent']);
    expect(clevertap.profiles.get('person-r1')).toEqual({ 'Prompt of why': 'a' });
  });

  it('leaves a profile at the latest answer when an older one comes late', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer({ revision: 2, value: 'new' })], {}, query);
    await settled();
    await post([anAnswer({ revision: 1, value: 'old' })], {}, query);
    expect(await settled()).toEqual(['sent', 'sent']);
    expect(clevertap.profiles.get('person-r1')).toEqual({ 'Prompt of why': 'new' });
  });

  it('keeps what CleverTap says is wrong with an answer, and sends the others', async () => {
    const clevertap = await startClevertap();
    clevertap.complain(({ evtData }) => (evtData?.['response_id'] === 'r1' ? 528 : undefined));
    const { post } = await relayTo(clevertap, stored);
    await post(answersOf(3), {}, query);
    await settled();
    expect(await readQueue(stored.answers)).toEqual([
      { id: '1.s1.r0.why.1', state: 'sent', code: null, error: null },
      { id: '1.s1.r1.why.1', state: 'failed', code: 528, error: 'error 528' },
      { id: '1.s1.r2.why.1', state: 'sent', code: null, error: null },
    ]);
  });

  it('tries again what CleverTap could not take for its own reasons', async () => {
    const clevertap = await startClevertap();
    let times = 0;
    clevertap.complain(({ type }) => (type === 'event' && (times += 1) < 3 ? 555 : undefined));
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer()], {}, query);
    expect(await settled()).toEqual(['sent']);
    expect(clevertap.events.get('1.s1.r1.why.1')?.times).toBe(1);
  });

  it('finds the one answer that a whole request is refused for', async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    clevertap.next({ status: 400 }, { status: 400 }, { status: 400 });
    await post(answersOf(4), {}, query);
    await settled();
    expect(await states()).toEqual(['failed', 'sent', 'sent', 'sent']);
  });

  it('waits for the right passcode', async () => {
    const clevertap = await startClevertap();
    const account = { ...clevertap.account };
    const { post } = await relayTo(clevertap, stored, {
      account: Object.assign(account, { passcode: 'wrong' }),
    });
    await post([anAnswer()], {}, query);
    await until(
      () => readQueue(stored.answers),
      ([first]) => first?.code === 401,
    );
    Object.assign(account, clevertap.account);
    expect(await settled()).toEqual(['sent']);
  });

  it.each<readonly [string, object]>([
    ['an answer that is lost on the way back', { fault: 'cut', takes: true }],
    ['a portal that answers for CleverTap', { body: '<title>Log in</title>' }],
    ['an empty yes', { body: '{}' }],
    ['a failing server', { status: 503 }],
  ])('sends again after %s, and it counts once', async (_, turn) => {
    const clevertap = await startClevertap();
    clevertap.next(turn);
    const { post } = await relayTo(clevertap, stored);
    await post(answersOf(2), {}, query);
    expect(await settled()).toEqual(['sent', 'sent']);
    expect([...clevertap.events.keys()].sort()).toEqual(['1.s1.r0.why.1', '1.s1.r1.why.1']);
  });

  it('keeps within 1,000 records and so many requests at a time', async () => {
    const clevertap = await startClevertap();
    clevertap.delay = 50;
    await relayTo(clevertap, stored, { pace: { ...quick, requests: 3 } });
    const arrivals = answersOf(2100).map((event) => ({ event, relay: 'waiting' as const }));
    await stored.answers.addArrivals(arrivals);
    await until(
      () => clevertap.events.size,
      (size) => size === 2100,
    );
    await settled();
    expect(Math.max(...clevertap.requests)).toBe(1000);
    expect(clevertap.atOnce).toBeLessThanOrEqual(3);
  });

  it('outlasts a storm of refusals when several processes send too much at a time', async () => {
    const clevertap = await startClevertap();
    clevertap.delay = 150;
    const pace = { ...quick, requests: 15, answers: 5 };
    for (let process = 0; process < 3; process += 1) await relayTo(clevertap, stored, { pace });
    await stored.answers.addArrivals(answersOf(300).map((event) => ({ event, relay: 'waiting' })));
    await until(
      () => clevertap.events.size,
      (size) => size === 300,
      30_000,
    );
    await settled();
    expect(new Set(await states())).toEqual(new Set(['sent']));
    expect(clevertap.refused).toBeGreaterThan(0);
  });

  it('sends what came while CleverTap was away', { timeout: 120_000 }, async () => {
    const clevertap = await startClevertap();
    const { post } = await relayTo(clevertap, stored);
    await clevertap.stop();
    await post(answersOf(5), {}, query);
    const back = performance.now() + downtime;
    await until(
      () => readQueue(stored.answers),
      ([first]) => first?.error?.startsWith('no answer') === true && performance.now() > back,
      2 * downtime + 10_000,
    );
    await clevertap.start();
    expect(new Set(await settled())).toEqual(new Set(['sent']));
    expect([...clevertap.events.values()].map(({ times }) => times)).toEqual([1, 1, 1, 1, 1]);
  });

  it('forgets what was erased', async () => {
    const clevertap = await startClevertap();
    await clevertap.stop();
    const { post } = await relayTo(clevertap, stored);
    await post([anAnswer()], {}, query);
    await stored.answers.erase('response_id', 'r1');
    expect(await readQueue(stored.answers)).toEqual([]);
  });
});
