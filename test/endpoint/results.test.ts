import { expect, it } from 'vitest';
import { resultsFiles } from '../../demo/endpoint/node/results-files';
import type { Summary } from '../../demo/endpoint/results/summary';
import { readSurveyBook } from '../../demo/endpoint/survey-book';
import { describeOnBoth, type Stored } from './support/databases';
import { aDisplay, anAnswer, anEnding } from './support/events';
import { knownSurveys } from './support/known-survey';
import { serveEndpoint } from './support/serve';

const scored = (response: string, value: number, plan: string) =>
  anAnswer({
    response,
    question: 'score',
    value,
    members: { fields: { response: String(value), response_int: value }, user_traits: { plan } },
  });

async function summaryOf({ answers }: Stored, query = '', surveys = knownSurveys): Promise<Summary> {
  const { origin } = await serveEndpoint({ answers, surveys, admin: 'open' });
  return (await fetch(`${origin}/results/summary?${query}`)).json();
}

const questionOf = ({ questions }: Summary, id: string) => questions.find((question) => question.id === id);

describeOnBoth('the results', (stored) => {
  it('count people and answers, and leave out what was left behind', async () => {
    await stored.answers.add([aDisplay('r1'), aDisplay('r2'), aDisplay('r3'), anAnswer({ question: 'who' })]);
    await stored.answers.add([anAnswer(), anAnswer({ response: 'r2' }), anEnding(['why'])]);
    const { survey, people, answers, monthly } = await summaryOf(stored);
    expect(survey).toEqual({ id: 's1', name: 'Survey one', shown: 3 });
    expect([people, answers, monthly]).toEqual([2, 2, 3]);
  });

  it('give the score of an NPS question and its three groups', async () => {
    await stored.answers.add([
      scored('a', 10, 'x'),
      scored('b', 9, 'x'),
      scored('c', 8, 'x'),
      scored('d', 0, 'x'),
    ]);
    const group = questionOf(await summaryOf(stored), 'score')?.groups[0];
    expect(group?.netPromoter).toEqual({ score: 25, detractors: 1, passives: 1, promoters: 2 });
    expect(group?.bars.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it('name a question by its words alone', async () => {
    const prompt = `**Well**, {{user.first_name | default: 'you'}}?`;
    const questions = [{ id: 'why', question_type: 'freeform', prompt }];
    await stored.answers.add([anAnswer()]);
    const summary = await summaryOf(stored, '', readSurveyBook([{ id: 's1', questions }]));
    expect(questionOf(summary, 'why')?.prompt).toBe('Well, you?');
  });

  it('count every choice that is offered', async () => {
    const fields = { response: 'I sell', response_string: 'I sell' };
    await stored.answers.add([anAnswer({ question: 'role', value: 'sell', members: { fields } })]);
    expect(questionOf(await summaryOf(stored), 'role')?.groups[0]?.bars).toEqual([
      { label: 'I build', count: 0 },
      { label: 'I sell', count: 1 },
    ]);
  });

  it('list texts as they are, the newest first', async () => {
    const at = (answered_at: string) => ({ answered_at });
    await stored.answers.add([
      anAnswer({ response: 'a', value: '<b>new</b>', members: at('2026-01-02T00:00:00.000Z') }),
      anAnswer({ response: 'b', value: 'old', members: at('2026-01-01T00:00:00.000Z') }),
    ]);
    const texts = questionOf(await summaryOf(stored), 'why')?.groups[0]?.texts;
    expect(texts?.map(({ text }) => text)).toEqual(['<b>new</b>', 'old']);
  });

  it('are told apart by a property', async () => {
    await stored.answers.add([scored('a', 10, 'Trial'), scored('b', 0, 'Pro'), scored('c', 9, 'Trial')]);
    const groups = questionOf(await summaryOf(stored, 'split=user.plan'), 'score')?.groups;
    expect(groups?.map(({ name, netPromoter }) => [name, netPromoter?.score])).toEqual([
      ['Trial', 100],
      ['Pro', -100],
    ]);
  });

  it('are of those with one value of a property', async () => {
    await stored.answers.add([scored('a', 10, 'Trial'), scored('b', 0, 'Pro')]);
    const { answers, properties, ...rest } = await summaryOf(stored, 'filter=user.plan&is=Pro');
    expect(properties).toEqual([{ name: 'user.plan', values: ['Pro', 'Trial'] }]);
    expect([
      answers,
      questionOf({ answers, properties, ...rest }, 'score')?.groups[0]?.netPromoter?.score,
    ]).toEqual([1, -100]);
  });

  it('guess what a survey asks that nobody told of', async () => {
    const choice = (response: string, value: string) => anAnswer({ response, question: 'size', value });
    await stored.answers.add([choice('a', 'L'), choice('b', 'L'), choice('c', 'M')]);
    await stored.answers.add([scored('a', 4, 'x'), scored('b', 5, 'x')]);
    const summary = await summaryOf(stored, '', new Map());
    expect(questionOf(summary, 'size')?.groups[0]?.bars).toEqual([
      { label: 'L', count: 2 },
      { label: 'M', count: 1 },
    ]);
    expect(questionOf(summary, 'score')?.groups[0]).toMatchObject({
      average: 4.5,
      bars: [
        { label: '4', count: 1 },
        { label: '5', count: 1 },
      ],
    });
  });

  it('say what CleverTap complains of', async () => {
    await stored.answers.addArrivals([
      { event: anAnswer(), relay: 'no_identity' },
      { event: anAnswer({ question: 'role' }), relay: 'waiting' },
    ]);
    await stored.answers.database.query(
      `update relay set state = 'failed', error_code = 528, error = 'Discarded' where state = 'waiting'`,
    );
    expect((await summaryOf(stored)).relay).toEqual({
      states: [
        { state: 'failed', answers: 1 },
        { state: 'no_identity', answers: 1 },
      ],
      errors: [{ state: 'failed', code: 528, error: 'Discarded', answers: 1, example: '1.s1.r1.role.1' }],
    });
  });

  it('say that nothing changed to who has them', async () => {
    const { origin } = await serveEndpoint({ answers: stored.answers, admin: 'open' });
    const look = (etag: string) => fetch(`${origin}/results/summary`, { headers: { 'If-None-Match': etag } });
    const first = await look('');
    const etag = first.headers.get('ETag') ?? '';
    expect((await look(etag)).status).toBe(304);
    await stored.answers.add([anAnswer()]);
    expect((await look(etag)).status).toBe(200);
  });

  it('have a page that loads nothing from elsewhere', async () => {
    const { origin } = await serveEndpoint({
      answers: stored.answers,
      admin: { token: 'a-token' },
      resultsFiles,
    });
    const page = await fetch(`${origin}/results`);
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const files = await Promise.all(['results.js', 'results.css'].map((file) => fetch(`${origin}/${file}`)));
    expect(files.map(({ status }) => status)).toEqual([200, 200]);
  });
});
