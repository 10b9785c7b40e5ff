import { sign } from 'hono/jwt';
import { expect, it } from 'vitest';
import { describeOnBoth } from './support/databases';
import { anAnswer, anEnding } from './support/events';
import { serveEndpoint, type Served } from './support/serve';

const identitySecret = 'a secret of thirty-two characters';
const soon = () => Math.floor(Date.now() / 1000) + 60;

const tokenFor = (claims: object = {}, secret = identitySecret) =>
  sign({ sub: 'person-r1', survey: 's1', exp: soon(), ...claims }, secret, 'HS256');

const unsigned = () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ sub: 'person-r1', survey: 's1', exp: soon() })}.`;
};

describeOnBoth('a signed identity', (stored) => {
  const serveSigned = () => serveEndpoint({ answers: stored.answers, identitySecret });
  const valuesOf = async () =>
    (await stored.answers.answers()).map(({ event, verified }) => [event.response?.value, verified]);
  const postWith = async ({ post }: Served, token: unknown, event = anAnswer()) => post([event], { token });

  it('verifies its answers', async () => {
    expect((await postWith(await serveSigned(), await tokenFor())).status).toBe(200);
    expect(await valuesOf()).toEqual([['Because', true]]);
  });

  it('may be an address', async () => {
    const event = anAnswer({ members: { user: { email: 'ann@example.com' } } });
    await postWith(await serveSigned(), await tokenFor({ sub: 'ann@example.com' }), event);
    expect(await valuesOf()).toEqual([['Because', true]]);
  });

  it.each<readonly [string, () => unknown]>([
    ['of another secret', () => tokenFor({}, 'another secret of thirty-two characters')],
    ['that has expired', () => tokenFor({ exp: 1 })],
    ['that never expires', () => tokenFor({ exp: undefined })],
    ['of another survey', () => tokenFor({ survey: 's2' })],
    ['of nobody', () => tokenFor({ sub: undefined })],
    ['without a signature', unsigned],
    [
      'of another algorithm',
      () => sign({ sub: 'person-r1', survey: 's1', exp: soon() }, identitySecret, 'HS512'),
    ],
    ['that is no text', () => 7],
  ])('%s is refused with the whole request', async (_, token) => {
    const { status, headers } = await postWith(await serveSigned(), await token());
    expect(status).toBe(401);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await stored.answers.events()).toEqual([]);
  });

  it('of another person refuses the event', async () => {
    const { status, body } = await postWith(await serveSigned(), await tokenFor({ sub: 'somebody' }));
    expect(status).toBe(200);
    expect(body).toEqual({
      results: { ids: [] },
      errors: [
        {
          id: '1.s1.r1.why.1',
          code: 403,
          type: 'wrong_person',
          message: 'user is not who the token was made for',
        },
      ],
    });
  });

  it('is not needed, but its answers outrank those without', async () => {
    const served = await serveSigned();
    await postWith(served, await tokenFor(), anAnswer({ value: 'signed', revision: 1 }));
    await served.post([anAnswer({ value: 'claimed', revision: 2 })]);
    expect(await valuesOf()).toEqual([['signed', true]]);
    expect((await stored.answers.events()).length).toBe(2);
  });

  it('takes the place of who claimed its id before', async () => {
    const served = await serveSigned();
    await served.post([anAnswer({ value: 'claimed' })]);
    await postWith(served, await tokenFor(), anAnswer({ value: 'signed' }));
    await served.post([anAnswer({ value: 'claimed again' })]);
    expect(await valuesOf()).toEqual([['signed', true]]);
    expect((await stored.answers.events()).length).toBe(1);
  });

  it('is not hidden by an ending without one', async () => {
    const served = await serveSigned();
    await postWith(served, await tokenFor());
    await served.post([anEnding([])]);
    expect(await valuesOf()).toEqual([['Because', true]]);
  });

  it('is not looked at where there is no secret', async () => {
    await postWith(await serveEndpoint(stored), 'anything');
    expect(await valuesOf()).toEqual([['Because', false]]);
  });
});
