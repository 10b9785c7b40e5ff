import { expect, it } from 'vitest';
import { clientAddress } from '../../demo/endpoint/node/client-address';
import { describeOnBoth } from './support/databases';
import { anAnswer, aDisplay } from './support/events';
import { knownSurveys } from './support/known-survey';
import { serveEndpoint } from './support/serve';

describeOnBoth('POST /responses', (stored) => {
  it('names what it stored', async () => {
    const { post } = await serveEndpoint(stored);
    const { status, body } = await post([aDisplay(), anAnswer()]);
    expect(status).toBe(200);
    expect(body).toEqual({ results: { ids: ['1.s1.r1.~displayed.1', '1.s1.r1.why.1'] }, errors: [] });
    expect((await stored.answers.events()).length).toBe(2);
  });

  it('names a repeat as if it were the first', async () => {
    const { post } = await serveEndpoint(stored);
    const replies = [await post([anAnswer()]), await post([anAnswer({ value: 'other' })])];
    expect(replies.map(({ body }) => body.results?.ids)).toEqual([['1.s1.r1.why.1'], ['1.s1.r1.why.1']]);
    expect((await stored.answers.events()).map(({ response }) => response?.value)).toEqual(['Because']);
  });

  it.each<readonly [string, unknown, string]>([
    ['no event', 7, 'an event should be an object'],
    [
      'of no type',
      anAnswer({ members: { type: 'answer' } }),
      'type should be one of displayed, response, dismiss, survey-complete',
    ],
    ['without an id', anAnswer({ members: { id: undefined } }), 'id should be a text'],
    ['of no response', anAnswer({ members: { response_id: '' } }), 'response_id should not be empty'],
    [
      'with NUL in a key',
      anAnswer({ members: { survey_id: 'a\u0000' } }),
      'survey_id should have no control characters and no half characters',
    ],
    [
      'with half a character in a key',
      anAnswer({ members: { survey_id: 'a\ud800' } }),
      'survey_id should have no control characters and no half characters',
    ],
    [
      'without a question',
      anAnswer({ members: { question: undefined } }),
      'question should say what was asked',
    ],
    [
      'without a value',
      anAnswer({ members: { response: {} } }),
      'response.value should say what was answered',
    ],
    [
      'with a long name',
      anAnswer({ members: { user: { email: 'x'.repeat(1025) } } }),
      'user.email should have at most 1024 characters',
    ],
    ['with a path of numbers', anAnswer({ members: { path: [1] } }), 'path.0 should be a short text'],
    [
      'deep',
      anAnswer({ members: { extra: JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown } }),
      'an event should have at most 32 levels',
    ],
  ])('refuses what is %s, and takes the rest', async (_, event, message) => {
    const { post } = await serveEndpoint(stored);
    const { status, body } = await post([event, anAnswer({ question: 'good' })]);
    expect(status).toBe(200);
    expect(body.results?.ids).toEqual(['1.s1.r1.good.1']);
    expect(body.errors).toEqual([
      expect.objectContaining({ code: 400, type: 'invalid_event', message }) as object,
    ]);
  });

  it('takes names with NUL and half characters', async () => {
    const { post } = await serveEndpoint(stored);
    const event = anAnswer({ members: { user: { external_id: 'a\u0000\ud800b' } } });
    expect((await post([event])).body.errors).toEqual([]);
    expect(await stored.answers.events()).toEqual([event]);
    expect(await stored.answers.erase('external_id', 'a\u0000\ud800b')).toBe(1);
  });

  it('refuses a body that is none', async () => {
    const { origin } = await serveEndpoint(stored);
    const response = await fetch(`${origin}/responses`, { method: 'POST', body: '{"events": {}}' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ code: 400, type: 'invalid_body', message: 'the body should be {"events": […]}' }],
    });
  });

  it('refuses more than 64 KiB, also without a length', async () => {
    const { origin, post } = await serveEndpoint(stored);
    const long = anAnswer({ members: { extra: 'x'.repeat(65_536) } });
    expect((await post([long])).status).toBe(413);
    const body = new Blob([JSON.stringify({ events: [long] })]).stream();
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    expect((await fetch(`${origin}/responses`, init)).status).toBe(413);
  });

  it('says which survey, question and option it does not know', async () => {
    const { post } = await serveEndpoint({ answers: stored.answers, surveys: knownSurveys });
    const { body } = await post([
      anAnswer({ members: { survey_id: 's9' } }),
      anAnswer({ question: 'colour' }),
      anAnswer({ question: 'score', value: 11 }),
      anAnswer({ question: 'role', value: 'sell' }),
    ]);
    expect(body.results?.ids).toEqual(['1.s1.r1.role.1']);
    expect(body.errors).toEqual([
      {
        id: '1.s1.r1.why.1',
        code: 404,
        type: 'unknown_survey',
        message: 'survey_id names no survey here: s9',
      },
      { id: '1.s1.r1.colour.1', code: 422, type: 'unknown_question', message: 's1 asks no question colour' },
      {
        id: '1.s1.r1.score.1',
        code: 422,
        type: 'invalid_answer',
        message: 'response.value does not answer score',
      },
    ]);
  });

  it('keeps an event that a store without room could not take', async () => {
    const answers = { ...stored.answers, addArrivals: () => Promise.reject(new Error('disk full')) };
    const { status, headers, body } = await (await serveEndpoint({ answers })).post([anAnswer()]);
    expect(status).toBe(500);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(body.errors).toEqual([
      { code: 500, type: 'storage', message: 'the answers could not be stored, please send them again' },
    ]);
  });

  it('lets an address wait that sends too much, and no other', async () => {
    const { origin } = await serveEndpoint({
      answers: stored.answers,
      rateLimit: { requests: 2, window: 60_000 },
      clientAddress: (context) => context.req.header('X-Forwarded-For') ?? '',
    });
    const send = (address: string) =>
      fetch(`${origin}/responses`, {
        method: 'POST',
        headers: { 'X-Forwarded-For': address },
        body: '{"events":[]}',
      });
    const statuses = [await send('a'), await send('a'), await send('a'), await send('b')];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    expect(Number(statuses[2]?.headers.get('Retry-After'))).toBeGreaterThan(50);
    const reply = (await statuses[2]?.json()) as { retry_after: number };
    expect(reply.retry_after).toBeGreaterThan(50);
    expect(statuses[2]?.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('behind a proxy counts the address that the proxy saw, whatever the sender claims', async () => {
    const { origin } = await serveEndpoint({
      answers: stored.answers,
      rateLimit: { requests: 1, window: 60_000 },
      clientAddress: clientAddress(1),
    });
    const send = async (forwarded: string) => {
      const headers = { 'X-Forwarded-For': forwarded };
      return (await fetch(`${origin}/responses`, { method: 'POST', headers, body: '{"events":[]}' })).status;
    };
    const statuses = [
      await send('1.1.1.1, 9.9.9.9'),
      await send('2.2.2.2, 9.9.9.9'),
      await send('9.9.9.9, 3.3.3.3'),
    ];
    expect(statuses).toEqual([200, 429, 200]);
  });

  it('is readable from everywhere, and asks for no cookies', async () => {
    const { origin, post } = await serveEndpoint(stored);
    const headers = {
      Origin: 'null',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    };
    const preflight = await fetch(`${origin}/responses`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('content-type');
    const reply = await post([7]);
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(reply.headers.get('Access-Control-Allow-Credentials')).toBe(null);
    expect(reply.headers.get('Set-Cookie')).toBe(null);
  });
});
