import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inAppHtml } from '../../demo/bridges';
import { snippet } from '../../demo/snippet';
import { deliveredLater, requestsOf, storedBy } from './support/arrivals';
import { bridgeCalls } from './support/bridge-calls';
import { openPage } from './support/browser';
import { crash } from './support/crash';
import { type EndpointDouble, startEndpoint } from './support/endpoint-double';
import { fourTaps, it as base, tap } from './support/fixtures';
import { type SlowLine, startSlowLine } from './support/slow-line';
import { stopClock } from './support/stop-clock';
import { until } from './support/until';

interface Fixtures {
  closedEndpoint: EndpointDouble;
  /** To the endpoint. */
  slowLine: SlowLine;
}

const it = base.extend<Fixtures>({
  /** Stores what arrives, and lets no page read its replies. */
  closedEndpoint: async ({}, use) => {
    const endpoint = await startEndpoint({ cors: false });
    await use(endpoint);
    await endpoint.stop();
    expect(endpoint.alarms).toEqual([]);
  },
  slowLine: async ({ endpoint }, use) => {
    const line = await startSlowLine(endpoint.port, 2000);
    await use(line);
    await line.stop();
  },
});

const answers = ['colour: red', 'size: large', 'time: now', 'place: far', 'survey-complete'];
const everything = ['displayed', ...answers];
const sorted = (events: readonly string[]) => [...events].sort();

/** The last screen says that not everything is sent, and offers to try. */
const retry = (page: Page) => page.getByRole('button', { name: 'Retry' });

/** Lets time pass in the page; now and then the network has its say. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 5) await page.clock.runFor(5000);
}

const ownClock = (page: Page) => page.clock.install();
const claim = (onLine: boolean) => (html: string) =>
  `<script>Object.defineProperty(Navigator.prototype, 'onLine', { get: () => ${onLine} });</script>${html}`;

/** Requests to the endpoint that this page tries from now on, whether they get there or not. */
function countTries(page: Page, { url }: EndpointDouble): () => number {
  let tries = 0;
  page.on('request', (request) => {
    if (request.url() === url) tries += 1;
  });
  return () => tries;
}

describe.concurrent('an answer that was given offline', () => {
  it('goes out within 2 seconds of being online again, however long that took', async ({
    endpoint,
    visit,
  }) => {
    const { page } = await visit({ prepare: ownClock });
    await storedBy(endpoint, 1);
    await page.context().setOffline(true);
    await tap(page, 'Red');
    await pass(page, 600);
    expect(endpoint.requests).toHaveLength(1);
    await stopClock(page);
    await page.context().setOffline(false);
    await page.waitForFunction(() => navigator.onLine);
    await page.clock.runFor(2000);
    const [, answer] = await requestsOf(endpoint, 2);
    expect(answer?.events).toEqual(['colour: red']);
  });

  it('is said to be unsent on the last screen, until it is sent', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await page.context().setOffline(true);
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    await page.getByText(/not sent yet/i).waitFor();
    await page.context().setOffline(false);
    await retry(page).waitFor({ state: 'detached' });
    expect(endpoint.stored()).toEqual(everything);
    expect(await page.getByText(/not sent yet/i).count()).toBe(0);
  });

  it('goes out when Retry is pressed', async ({ endpoint, visit }) => {
    const { page } = await visit({ prepare: ownClock });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    // By now it would try again by itself in some minutes.
    await pass(page, 600);
    await endpoint.start();
    await retry(page).click();
    expect(sorted(await storedBy(endpoint, 6))).toEqual(sorted(everything));
  });

  it('arrives with another page when the first one never was online again', async ({
    endpoint,
    visit,
    comeBack,
  }) => {
    const { page } = await visit({ properties: { user_token: 'signed' } });
    await storedBy(endpoint, 1);
    const context = page.context();
    await context.setOffline(true);
    await tap(page, 'Red');
    await page.close();
    await context.setOffline(false);
    await comeBack(context);
    await deliveredLater(endpoint, 'colour: red');
    expect(endpoint.stored()).toEqual(['displayed', 'colour: red']);
  });
});

describe.concurrent('a browser that is wrong about being', () => {
  it('offline loses no time', async ({ endpoint, visit }) => {
    const { page } = await visit({ around: claim(false), prepare: ownClock });
    await storedBy(endpoint, 1);
    await stopClock(page);
    await tap(page, 'Red');
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });

  it('online tries in vain, and again', async ({ endpoint, visit }) => {
    const { page } = await visit({ around: claim(true) });
    await storedBy(endpoint, 1);
    await page.context().setOffline(true);
    const tries = countTries(page, endpoint);
    await tap(page, 'Red');
    await until(tries, (count) => count >= 2);
    expect(endpoint.stored()).toEqual(['displayed']);
    await page.context().setOffline(false);
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });
});

/** What a request may end with that never left. */
const reasons = ['namenotresolved', 'addressunreachable', 'connectionreset', 'blockedbyclient'] as const;

describe.concurrent('an answer whose request ends with', () => {
  it.for(reasons)('%s is tried again', async (reason, { endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    const tries = countTries(page, endpoint);
    await page.route(endpoint.url, (route) => route.abort(reason));
    await tap(page, 'Red');
    await until(tries, (count) => count >= 1);
    await page.unroute(endpoint.url);
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });
});

describe.concurrent('answers that something blocks for good', () => {
  it('are tried seldom, said to be unsent, and arrive once it is gone', async ({
    endpoint,
    visit,
    comeBack,
  }) => {
    const blocking = (page: Page) => page.route(endpoint.url, (route) => route.abort('blockedbyclient'));
    const { page } = await visit({
      prepare: async (page) => {
        await ownClock(page);
        await blocking(page);
      },
    });
    const tries = countTries(page, endpoint);
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    await pass(page, 600);
    await retry(page).waitFor();
    const first = tries();
    // A try without keepalive follows at once where it may have been the browser that refused; waits begin after that.
    expect(first).toBeLessThan(30);
    await pass(page, 3600);
    expect(tries() - first).toBeLessThanOrEqual(12);
    const context = page.context();
    // What closing sends would get past this blocker.
    await crash(page);
    expect(endpoint.requests).toEqual([]);
    await comeBack(context);
    expect(sorted(await storedBy(endpoint, 5))).toEqual(sorted(answers));
  });

  it('like the policy of a page, are said to be unsent, and arrive from a page without', async ({
    endpoint,
    visit,
    comeBack,
  }) => {
    const { page } = await visit({ headers: { 'Content-Security-Policy': `connect-src 'self'` } });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    await retry(page).waitFor();
    const context = page.context();
    await crash(page);
    expect(endpoint.requests).toEqual([]);
    await comeBack(context);
    expect(sorted(await storedBy(endpoint, 5))).toEqual(sorted(answers));
  });

  it('like replies that no page may read, are stored once and said to be unsent', async ({
    closedEndpoint,
    visit,
  }) => {
    const { page } = await visit({ endpoint: closedEndpoint.url });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    await retry(page).waitFor();
    expect(await storedBy(closedEndpoint, 6)).toEqual(everything);
    await until(
      () => closedEndpoint.requests.flatMap(({ ids }) => ids),
      (ids) => ids.length > new Set(ids).size,
    );
    expect(closedEndpoint.stored()).toHaveLength(6);
  });

  it('like replies that no app may read, are told to CleverTap once', async ({
    browser,
    site,
    closedEndpoint,
  }) => {
    const { page, exceptions } = await openPage(browser);
    const survey = site.publish({ body: JSON.stringify(fourTaps) });
    const html = snippet({ survey, endpoint: closedEndpoint.url, scriptUrl: site.scriptUrl });
    await page.setContent(await inAppHtml({ platform: 'android', html }));
    await tap(page, 'Red');
    await requestsOf(closedEndpoint, 4);
    const told = await bridgeCalls(page, 'event');
    expect(told.map(({ properties }) => properties?.['response'])).toEqual(['Red']);
    expect(closedEndpoint.stored()).toEqual(['displayed', 'colour: red']);
    expect(exceptions).toEqual([]);
    await page.context().close();
  });
});

describe.concurrent('answers on a network that takes 2 seconds and loses some', () => {
  it('arrive, and hold up nobody', { timeout: 90_000 }, async ({ endpoint, slowLine, visit }) => {
    endpoint.next({}, { fault: 'cut' }, {}, { fault: 'cut' });
    const { page } = await visit({ endpoint: `http://127.0.0.1:${slowLine.port}/responses` });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(endpoint.requests).toEqual([]);
    expect(sorted(await storedBy(endpoint, 6, 60_000))).toEqual(sorted(everything));
  });
});
