import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { snippet } from '../../demo/snippet';
import { requestsOf, storedBy } from './support/arrivals';
import { fourTaps, it as base, tap } from './support/fixtures';
import { type OwnBrowser, startOwnBrowser } from './support/own-browser';
import { openRealTab, type RealTab } from './support/real-tab';
import { htmlPage } from './support/site-double';
import { until } from './support/until';

interface Fixtures {
  /** Address of a page with a survey, and of one whose container only delivers. */
  addresses: { readonly asking: string; readonly delivering: string };
  /** One that keeps pages for Back, which those that Playwright starts do not. */
  ownBrowser: OwnBrowser;
}

const it = base.extend<Fixtures>({
  addresses: async ({ site, endpoint }, use) => {
    const options = { endpoint: endpoint.url, scriptUrl: site.scriptUrl };
    const survey = site.publish({ body: JSON.stringify(fourTaps) });
    await use({
      asking: site.publish(htmlPage(snippet({ ...options, survey }))),
      delivering: site.publish(htmlPage(snippet({ ...options, survey: '' }))),
    });
  },
  ownBrowser: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'iterate-clevertap-profile-'));
    const browser = await startOwnBrowser(profile);
    await use(browser);
    await browser.kill();
    await rm(profile, { recursive: true, force: true });
  },
});

const askForMinute = { status: 503, body: '{"retry_after": 60}' };

/** Presses so many answers, as soon as there is one to press. */
async function press(tab: RealTab, count: number): Promise<void> {
  const radios = `document.querySelector('[data-iterate-canvas]')?.shadowRoot.querySelectorAll('input')`;
  await until(
    () => tab.evaluate(`!!${radios}?.length`),
    (isThere) => isThere === true,
  );
  for (let index = 0; index < count; index += 1) await tab.evaluate(`${radios}[${index % 2}].click()`);
}

/** Waits until the page has a whole reply from an address. */
async function replied(tab: RealTab, url: string): Promise<void> {
  await until(
    () => tab.evaluate(`performance.getEntriesByName('${url}').length > 0`),
    (isThere) => isThere === true,
  );
}

async function freeze(tab: RealTab): Promise<void> {
  await tab.evaluate(`document.addEventListener('freeze', () => (document.title = 'Frozen'))`);
  await tab.hide();
  await tab.freeze();
  expect(await tab.evaluate('document.title')).toBe('Frozen');
}

describe('an answer', () => {
  it('goes out with all others in one request when another tab comes to the front', async ({
    browser,
    addresses,
    endpoint,
  }) => {
    endpoint.next(askForMinute);
    const tab = await openRealTab(browser, addresses.asking);
    await replied(tab, endpoint.url);
    await press(tab, 4);
    expect(endpoint.requests).toHaveLength(1);
    await tab.hide();
    const [, all] = await requestsOf(endpoint, 2);
    const given = ['colour: red', 'size: large', 'time: now', 'place: far'];
    expect(all?.events).toEqual(['displayed', ...given, 'survey-complete']);
    expect(endpoint.requests).toHaveLength(2);
  });

  it('arrives after its tab was frozen', async ({ browser, addresses, endpoint }) => {
    const tab = await openRealTab(browser, addresses.asking);
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await press(tab, 1);
    await freeze(tab);
    await endpoint.start();
    await tab.wake();
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });

  it('arrives with another page after its tab was frozen and discarded', async ({
    browser,
    addresses,
    endpoint,
  }) => {
    const tab = await openRealTab(browser, addresses.asking);
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await press(tab, 1);
    await freeze(tab);
    await tab.discard();
    await endpoint.start();
    await openRealTab(browser, addresses.delivering, tab);
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });

  it('arrives after Back, from the page as it was left', async ({ ownBrowser, addresses, endpoint }) => {
    const page = await ownBrowser.context.newPage();
    await page.goto(addresses.asking);
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await page.evaluate(
      `addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))`,
    );
    await page.goto(addresses.delivering);
    await page.evaluate('history.back()');
    await page.waitForFunction('window.persisted === true');
    await endpoint.start();
    await tap(page, 'Large');
    const events = await storedBy(endpoint, 3);
    expect(events.slice().sort()).toEqual(['colour: red', 'displayed', 'size: large']);
  });
});
