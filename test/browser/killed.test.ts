import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { snippet } from '../../demo/snippet';
import { storedBy } from './support/arrivals';
import { fourTaps, it as base, tap } from './support/fixtures';
import { keptFor } from './support/kept';
import { type OwnBrowser, startOwnBrowser } from './support/own-browser';
import { htmlPage } from './support/site-double';
import { until } from './support/until';
import { isWholeRun } from '../support/whole-run';

/** Starts a browser with the profile that the one before it had, on a page. */
type Start = (address: string) => Promise<OwnBrowser & { readonly page: Page }>;

const it = base.extend<{ start: Start }>({
  start: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'iterate-clevertap-profile-'));
    const started: OwnBrowser[] = [];
    await use(async (address) => {
      const browser = await startOwnBrowser(profile);
      started.push(browser);
      const page = await browser.context.newPage();
      await page.goto(address);
      return { ...browser, page };
    });
    await started.pop()?.kill();
    await rm(profile, { recursive: true, force: true });
  },
});

const wait = (milliseconds: number) => () => setTimeout(milliseconds);

/**
 * Until when the browser lives after the press. It writes what `localStorage` has after 5 seconds; a database is there
 * as soon as it says so, which no script can make faster.
 */
const moments: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  [
    'as soon as the database has it',
    (page) =>
      until(
        async () => Object.keys((await keptFor(page)).database),
        ({ length }) => length === 1,
        2000,
      ),
  ],
  ['1 second after the press', wait(1000)],
  ...(isWholeRun ? [['6 seconds after the press', wait(6000)] as const] : []),
];

describe('an answer that found no endpoint', () => {
  it.for(moments)('survives a browser that is killed %s', async ([, passed], { endpoint, site, start }) => {
    const options = { endpoint: endpoint.url, scriptUrl: site.scriptUrl };
    const survey = site.publish({ body: JSON.stringify(fourTaps) });
    const asking = site.publish(htmlPage(snippet({ ...options, survey })));
    const delivering = site.publish(htmlPage(snippet({ ...options, survey: '' })));
    const first = await start(asking);
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(first.page, 'Red');
    await passed(first.page);
    await first.kill();
    await endpoint.start();
    await start(delivering);
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });
});
