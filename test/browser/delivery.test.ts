import { describe, expect } from 'vitest';
import { requestsOf, storedBy } from './support/arrivals';
import { type EndpointDouble, startEndpoint, type Turn } from './support/endpoint-double';
import { it, tap } from './support/fixtures';

const everything = ['displayed', 'colour: red', 'size: large', 'time: now', 'place: far', 'survey-complete'];
const askFor = (seconds: number) => ({ status: 503, body: JSON.stringify({ retry_after: seconds }) });

/** Milliseconds after which the first try is given up. */
const timeLimit = 10_000;

/** Milliseconds from the arrival of one request to that of another. */
function gap({ requests }: EndpointDouble, from: number, to: number): number {
  return Number(requests[to]?.at) - Number(requests[from]?.at);
}

// The cases that mostly wait come first, so that the others run meanwhile.
describe.concurrent('an answer is stored once by an endpoint that', () => {
  it('is away for 20 seconds', { timeout: 90_000 }, async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    const back = endpoint.goAway(20_000);
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    await back;
    expect(await storedBy(endpoint, 6, 50_000)).toEqual(everything);
  });

  it('never answers the first try', async ({ endpoint, visit }) => {
    endpoint.next({ fault: 'silent' });
    await visit();
    expect(await storedBy(endpoint, 1, 20_000)).toEqual(['displayed']);
  });

  it('is well', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await storedBy(endpoint, 6)).toEqual(everything);
  });

  it('refuses a batch because of one event in it, which is set aside', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    endpoint.next({ fault: 'silent' });
    endpoint.refuse(({ question }) => question?.id === 'size');
    await tap(page, 'Red', 'Large');
    await requestsOf(endpoint, 5);
    await tap(page, 'Now');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'time: now']);
    expect(endpoint.requests.map(({ events }) => events.join())).toEqual([
      'displayed',
      'colour: red',
      'colour: red,size: large',
      'colour: red',
      'size: large',
      'time: now',
    ]);
  });

  it.for<readonly [string, Turn]>([
    ['fails', { status: 500 }],
    ['stores and fails', { status: 500, commits: true }],
    ['is behind a firewall', { status: 403, body: '<title>Forbidden</title>' }],
    ['is not deployed', { status: 404 }],
    ['is busy with the same event', { status: 409 }],
    ['answers nothing', { status: 200 }],
    ['answers half', { body: '{"results": {"ids": ["1.four-t', commits: true }],
    ['names another event', { body: '{"results": {"ids": ["1.other"]}}' }],
    [
      'answers what this origin may not read',
      { headers: { 'Access-Control-Allow-Origin': 'https://x.example' } },
    ],
  ])('%s once', async ([, turn], { endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    endpoint.next(turn);
    await tap(page, 'Red');
    await requestsOf(endpoint, 3);
    expect(endpoint.stored()).toEqual(['displayed', 'colour: red']);
  });

  it('redirects once to another host, which gets nothing', async ({ endpoint, visit, onTestFinished }) => {
    const elsewhere = await startEndpoint();
    onTestFinished(elsewhere.stop);
    endpoint.next({ status: 307, headers: { Location: elsewhere.url } });
    await visit();
    expect(await storedBy(endpoint, 1)).toEqual(['displayed']);
    expect(elsewhere.requests).toEqual([]);
  });

  it('stores, then cuts the connection, twice', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    // The first time Chromium itself tries again, because the connection was used before.
    endpoint.next({ commits: true, fault: 'cut' }, { commits: true, fault: 'cut' });
    await tap(page, 'Red');
    const [, first, second, third] = await requestsOf(endpoint, 4);
    expect([second?.ids, third?.ids]).toEqual([first?.ids, first?.ids]);
    expect(endpoint.stored()).toEqual(['displayed', 'colour: red']);
  });

  it('hides behind a captive portal, which answers 200 with a page of its own', async ({
    endpoint,
    visit,
  }) => {
    const portal = { body: '<title>Log in to the Wi-Fi</title>', headers: { 'Content-Type': 'text/html' } };
    endpoint.next(portal, portal);
    const { page } = await visit();
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await storedBy(endpoint, 6)).toEqual(everything);
  });
});

describe.concurrent('an answer', () => {
  it.for([
    ['in the body', { status: 429, body: '{"retry_after": 3}' }],
    ['in a header', { status: 429, headers: { 'Retry-After': '3' } }],
  ] as const)('waits as long as the endpoint asks %s', async ([, reply], { endpoint, visit }) => {
    endpoint.next(reply);
    const { page } = await visit();
    await requestsOf(endpoint, 1);
    await tap(page, 'Red');
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
    expect(gap(endpoint, 0, 1)).toBeGreaterThanOrEqual(3000);
  });

  it('waits as long as the endpoint asks, whatever a reply says that comes later', async ({
    endpoint,
    visit,
  }) => {
    endpoint.next({ status: 500, delay: 700 }, askFor(3));
    const { page } = await visit();
    await tap(page, 'Red');
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
    expect(gap(endpoint, 1, 2)).toBeGreaterThanOrEqual(3000);
  });

  it('goes out at once while an earlier request hangs', async ({ endpoint, visit }) => {
    endpoint.next({ fault: 'silent' });
    const { page } = await visit();
    await requestsOf(endpoint, 1);
    await tap(page, 'Red');
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
    expect(gap(endpoint, 0, 1)).toBeLessThan(timeLimit);
  });

  it('goes out soon while an earlier request hangs and another failed', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    endpoint.next({ fault: 'silent' }, { status: 500 });
    await tap(page, 'Red', 'Large');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
    expect(gap(endpoint, 1, 3)).toBeLessThan(timeLimit);
  });

  it('goes out at once while the events of a refused batch are tried alone', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    endpoint.next({ fault: 'silent' }, { status: 400 }, { fault: 'silent' });
    await tap(page, 'Red', 'Large');
    await requestsOf(endpoint, 4);
    await tap(page, 'Now');
    expect((await storedBy(endpoint, 2))[1]).toBe('time: now');
  });

  it('that was changed counts as it was last', async ({ endpoint, visit }) => {
    endpoint.next(askFor(3));
    const { page } = await visit();
    await requestsOf(endpoint, 1);
    await tap(page, 'Red');
    await page.getByRole('button', { name: 'Back' }).click();
    await tap(page, 'Green');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'colour: green']);
    expect(endpoint.effective().map(({ value }) => value)).toEqual(['green']);
  });
});
