import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inAppHtml } from '../../demo/bridges';
import { snippet } from '../../demo/snippet';
import { requestsOf, storedBy } from './support/arrivals';
import { openPage } from './support/browser';
import { fourTaps, it, tap } from './support/fixtures';
import { stopClock } from './support/stop-clock';
import { until } from './support/until';

const withoutStorage = (html: string) => `
  <script>
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('No', 'SecurityError'); } });
  </script>${html}`;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ownClock = (page: Page) => page.clock.install();
/** Milliseconds that the card takes to go, far below those for which it would wait. */
const atOnce = 1000;

describe.concurrent('closing a survey with answers that nothing keeps', () => {
  it('waits until the endpoint has them', async ({ endpoint, visit }) => {
    // Else it would close in any case.
    const attributes = { 'data-clevertap': 'off' };
    const { page, card } = await visit({ around: withoutStorage, attributes, prepare: ownClock });
    await storedBy(endpoint, 1);
    endpoint.next({ status: 500 });
    await tap(page, 'Red');
    await requestsOf(endpoint, 2);
    await press(page, 'Close');
    await card.getByText('Sending').waitFor();
    await page.clock.runFor(2500);
    await card.waitFor({ state: 'detached' });
    expect(endpoint.stored()).toContain('colour: red');
  });

  it('waits 3 seconds at most', async ({ endpoint, visit }) => {
    const { page, card } = await visit({ around: withoutStorage, prepare: ownClock });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await press(page, 'Close');
    await card.getByText('Sending').waitFor();
    await page.clock.runFor(3100);
    await card.waitFor({ state: 'detached' });
  });

  it('says so where CleverTap does not have them either, until they are sent', async ({
    endpoint,
    visit,
  }) => {
    const attributes = { 'data-clevertap': 'off' };
    const { page, card } = await visit({ around: withoutStorage, attributes });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await press(page, 'Close');
    await card.getByText(/not sent yet/i).waitFor();
    // It may try by itself before anybody can press.
    await page.getByRole('button', { name: 'Retry' }).waitFor();
    await endpoint.start();
    await card.waitFor({ state: 'detached' });
    expect(await storedBy(endpoint, 2)).toEqual(expect.arrayContaining(['colour: red']));
  });

  it('closes by a second Close where CleverTap does not have them either', async ({ endpoint, visit }) => {
    const attributes = { 'data-clevertap': 'off' };
    // The own clock of a page would make one double tap of both presses: it gives the time of an event when asked.
    const { page, card } = await visit({ around: withoutStorage, attributes });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await press(page, 'Close');
    await card.getByText(/not sent yet/i).waitFor();
    await press(page, 'Close');
    await card.waitFor({ state: 'detached' });
  });
});

describe.concurrent('closing a survey waits for nothing', () => {
  it('where answers are kept', async ({ endpoint, visit }) => {
    const { page, card } = await visit({ prepare: ownClock });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await stopClock(page);
    await tap(page, 'Red');
    await press(page, 'Close');
    await page.clock.runFor(atOnce);
    await card.waitFor({ state: 'detached' });
  });

  it('in an app, whose SDK has them in its queue', async ({ browser, site, endpoint }) => {
    const { page } = await openPage(browser);
    await ownClock(page);
    const survey = site.publish({ body: JSON.stringify(fourTaps) });
    const html = snippet({ survey, endpoint: endpoint.url, scriptUrl: site.scriptUrl });
    await page.setContent(await inAppHtml({ platform: 'android', html }));
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await stopClock(page);
    await tap(page, 'Red');
    await press(page, 'Close');
    await page.clock.runFor(atOnce);
    await page.locator('section').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

/** What the page was told of the end of the survey. */
async function endings(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => (window as unknown as { endings: readonly unknown[] }).endings);
}

const listening = (html: string) => `
  <script>
    var endings = [];
    addEventListener('iterate:survey-complete', ({ detail }) => endings.push(detail.delivered));
  </script>${html}`;

describe.concurrent('the page is told once of the end of a survey', () => {
  it('that is delivered', async ({ visit }) => {
    const { page } = await visit({ around: listening });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(
      await until(
        () => endings(page),
        ({ length }) => length > 0,
      ),
    ).toEqual([true]);
  });

  it('that is not', async ({ endpoint, visit }) => {
    const { page, card } = await visit({ around: listening });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(
      await until(
        () => endings(page),
        ({ length }) => length > 0,
      ),
    ).toEqual([false]);
    await endpoint.start();
    await storedBy(endpoint, 6);
    await page.getByRole('button', { name: 'Done' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await endings(page)).toEqual([false]);
  });
});
