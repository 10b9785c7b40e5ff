import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it as test } from 'vitest';
import { inAppHtml, type InAppOptions } from '../../demo/bridges';
import { auditPart } from './support/axe';
import { bridgeCalls } from './support/bridge-calls';
import { openPage } from './support/browser';
import { it } from './support/fixtures';
import type { Surroundings } from './support/four-answers';
import { newerPaths, takeAway } from './support/old-engine';
import { type Received, type Reply, startServer } from './support/server-double';
import { htmlPage, type SiteDouble } from './support/site-double';

const html = await readFile('demo/self-test.html', 'utf8');
/** As an editor of messages may leave it. */
const folded = html.replace(/\s*\n\s*/g, ' ');

/** Where a case has the page. */
interface Case {
  readonly browser: Browser;
  readonly site: SiteDouble;
}

const openPhone = (browser: Browser, options?: BrowserContextOptions) =>
  openPage(browser, { viewport: { width: 360, height: 740 }, ...options });

/** Opens the page from a site, or another one that has it. */
async function openOnSite({ browser, site }: Case, body = html, prepare?: (page: Page) => Promise<unknown>) {
  const opened = await openPhone(browser);
  await prepare?.(opened.page);
  await opened.page.goto(site.publish(htmlPage(body)));
  return opened;
}

async function openInApp(browser: Browser, app: Omit<InAppOptions, 'html'>) {
  const opened = await openPhone(browser, { hasTouch: true });
  await opened.page.setContent(await inAppHtml({ ...app, html: folded }));
  return opened;
}

/** What the page says of something, with the state of it in front. */
const said = (place: Surroundings, name: string) => place.locator(`li:has(strong:text-is("${name}: "))`);

const framed = (attributes: string) =>
  `<iframe ${attributes} srcdoc="${folded.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`;

/** As CleverTap’s web SDK leaves a pop-up. */
const popUp = `
  <script>
    const called = () => undefined;
    var clevertap = { event: { push: called }, getSDKVersion: () => 'web-sdk-v2.5.2', getCleverTapID: called };
    clevertap.setMultiValuesForKey = clevertap.renderNotificationClicked = called;
  </script>
  <div id="intentPreview">${framed('')}</div>`;

const takesFor = (place: string) => `ok Place: The survey takes this for: ${place}.`;

describe.concurrent('the self-test says', () => {
  it('of a plain page what it is', async ({ browser, site }) => {
    const { page } = await openOnSite({ browser, site });
    expect(await said(page, 'Place').textContent()).toBe(takesFor('page'));
    expect(await said(page, 'CleverTap').textContent()).toBe(
      'note CleverTap: Not found: answers go to the endpoint only.',
    );
  });

  it('of a pop-up what it is', async ({ browser, site }) => {
    const { page, exceptions } = await openOnSite({ browser, site }, popUp);
    const frame = page.frameLocator('iframe');
    expect(await said(frame, 'Place').textContent()).toBe(takesFor('web-pop-up'));
    expect(await said(frame, 'CleverTap').textContent()).toBe(
      'ok CleverTap: Web SDK web-sdk-v2.5.2, with all that the survey calls.',
    );
    expect(exceptions).toEqual([]);
  });

  it('of a sandboxed frame that nothing is sent or kept there', async ({ browser, site }) => {
    const { page, exceptions } = await openOnSite({ browser, site }, framed('sandbox="allow-scripts"'));
    const frame = page.frameLocator('iframe');
    expect(await said(frame, 'Place').textContent()).toBe(takesFor('preview, which sends nothing'));
    expect(await said(frame, 'Storage').textContent()).toMatch(/^note Storage: No/);
    expect(exceptions).toEqual([]);
  });

  it.for([
    [{ platform: 'android' }, 'ok CleverTap: Android SDK 80200, with all that the survey calls.'],
    [
      { platform: 'android', sdkVersion: 40_700 },
      'note CleverTap: Android SDK before 7.0.0, without triggerInAppAction, getSdkVersion. ' +
        'Before 7.8.0 it takes several choices as one text.',
    ],
    [{ platform: 'ios' }, 'ok CleverTap: iOS SDK 70700.'],
  ] as const)('of an app what it is: %o', async ([app, clevertap], { browser }) => {
    const { page, exceptions } = await openInApp(browser, app);
    expect(await said(page, 'Place').textContent()).toBe(takesFor(`${app.platform}-in-app`));
    expect(await said(page, 'CleverTap').textContent()).toBe(clevertap);
    expect(await page.locator('#has .missing').count()).toBe(0);
    expect(exceptions).toEqual([]);
  });

  it('what an old browser lacks', async ({ browser, site }) => {
    const { page, exceptions } = await openOnSite({ browser, site }, html, async (page) => {
      await page.addInitScript(`delete Crypto.prototype.getRandomValues; delete Element.prototype.attachShadow;
        delete window.Intl; Storage.prototype.setItem = () => { throw new Error('Full'); };`);
      await page.addInitScript(takeAway, [...newerPaths, ['indexedDB']]);
    });
    const lines = (await page.locator('#text').textContent())?.split('\n') ?? [];
    const states = lines.map((line) => line.split(' | ').slice(0, 2).join(' '));
    expect(states.slice(6, 18)).toEqual([
      ...['ok Language', 'ok Library', 'missing Shadow roots', 'note Constructed style sheets'],
      ...['note Watching sizes', 'note Requests that outlive the page', 'note Requests that can be given up'],
      ...['ok Network', 'note Random numbers', 'note Intl', 'note Storage', 'note Database'],
    ]);
    expect(exceptions).toEqual([]);
  });

  it('what an endpoint answers, and sends it nothing', async ({ browser, site }) => {
    const bodies: string[] = [];
    const replies: Reply[] = [{ body: '{}' }, { status: 403 }];
    const reply = ({ body }: Received) => {
      bodies.push(body);
      return replies.shift() ?? {};
    };
    const [open, closed] = await Promise.all([startServer(reply), startServer(reply, { cors: false })]);
    const { page } = await openPhone(browser);
    await page.goto(`${site.publish(htmlPage(html))}?endpoint=${encodeURIComponent(open.origin)}`);
    const ask = async (sentence: RegExp) => {
      await page.getByRole('button', { name: 'Ask it' }).click();
      await said(page, 'Endpoint').filter({ hasText: sentence }).waitFor();
    };
    await ask(/^ok Endpoint: Answers 200 in \d+ ms/);
    await ask(/^note Endpoint: Answers 403 in/);
    await open.stop();
    await ask(/^missing Endpoint: No answer/);
    await page.getByLabel('Address').fill(closed.origin);
    await ask(/^missing Endpoint: It is there, but/);
    await page.getByLabel('Address').fill('javascript:alert(1)');
    await ask(/^missing Endpoint: Its address must begin with https/);
    await closed.stop();
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ v: 1, sent_at: expect.any(String), events: [] });
    expect(bodies).toHaveLength(4);
  });
});

describe.concurrent('the self-test', () => {
  it('notices taps, scrolling and letters, and keeps what is typed to itself', async ({ browser }) => {
    const { page } = await openInApp(browser, { platform: 'ios' });
    await page.getByRole('button', { name: 'Tap here' }).tap();
    await page.getByRole('region').hover();
    await page.mouse.wheel(0, 40);
    await page.getByLabel('Type something').fill('secret');
    await said(page, 'Scrolling').getByText('ok').waitFor();
    expect(await said(page, 'Taps').textContent()).toBe(
      'ok Taps: Arrive, as pointerdown, touchstart, mousedown, click.',
    );
    expect(await said(page, 'Keys').textContent()).toBe('ok Keys: Letters arrive: 6.');
    expect(await page.locator('#text').textContent()).not.toContain('secret');
  });

  it('notices that an app takes swipes for its own', async ({ browser }) => {
    const { page } = await openInApp(browser, { platform: 'android', template: 'header' });
    await page.evaluate(() => {
      const target = document.querySelector('#scrolled') ?? document.body;
      const touches = [new Touch({ identifier: 1, target })];
      target.dispatchEvent(new TouchEvent('touchmove', { touches, bubbles: true, cancelable: true }));
    });
    expect(await said(page, 'Scrolling').textContent()).toMatch(/^missing Scrolling: Every swipe/);
  });

  it('asks the app to open a link, as the survey does', async ({ browser }) => {
    const { page } = await openInApp(browser, { platform: 'android' });
    await page.getByRole('button', { name: 'Open example.com' }).click();
    const [action] = await bridgeCalls(page, 'action');
    expect(action).toMatchObject({ action: { type: 'url', android: 'https://example.com/' } });
  });

  it('finds all that it looks for in this browser, and gives what it says as text', async ({
    browser,
    site,
  }) => {
    const { page } = await openOnSite({ browser, site });
    await page.context().grantPermissions(['clipboard-read']);
    await said(page, 'Database').getByText('ok').waitFor();
    expect(await page.locator('#has .state').allTextContents()).toEqual(Array(12).fill('ok '));
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('#text').textContent());
    expect(copied).toContain('ok | Place | The survey takes this for: page.');
  });

  it('can be used by everyone, in light and in dark', async ({ browser, site }) => {
    const { page } = await openOnSite({ browser, site });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, visited } = await auditPart(page, 'html');
      expect(violations).toEqual([]);
      expect(visited).toBeGreaterThan(40);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('is written for the oldest of browsers, and for editors of messages', () => {
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)];
    const [language = '', own = ''] = scripts.map(([, code = '']) => code);
    expect(() => parse(own, { ecmaVersion: 5 })).not.toThrow();
    expect(() => parse(language, { ecmaVersion: 2017 })).not.toThrow();
    expect(() => parse(language, { ecmaVersion: 2016 })).toThrow();
    // Comments to the end of a line, and what CleverTap fills in.
    expect(html).not.toMatch(/(^|\s)\/\/|\{\{|\{%|##/m);
  });
});
