import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inAppHtml } from '../../demo/bridges';
import { snippet, type SnippetOptions } from '../../demo/snippet';
import { storedBy } from './support/arrivals';
import { openPage } from './support/browser';
import { fourTaps, it as base, tap } from './support/fixtures';

type Platform = 'android' | 'ios';
type Turn = (platform: Platform, options: Partial<SnippetOptions>) => Promise<Page>;

/** Shows a message in an app; a WebView whose phone is turned loads the same HTML again. */
const it = base.extend<{ show: Turn }>({
  show: async ({ browser, site, endpoint }, use) => {
    const survey = site.publish({ body: JSON.stringify(fourTaps) });
    const watched = await openPage(browser);
    await use(async (platform, options) => {
      const html = snippet({ survey, endpoint: endpoint.url, scriptUrl: site.scriptUrl, ...options });
      await watched.page.setContent(await inAppHtml({ platform, html }));
      return watched.page;
    });
    await watched.page.context().close();
    expect(watched.exceptions).toEqual([]);
  },
});

const properties = { user_external_id: 'person-4711' };
const campaign = '101_20260101';

describe.each(['android', 'ios'] as const)('answers before and after a phone is turned: %s', (platform) => {
  it('are one response where it is known who answers what', async ({ endpoint, show }) => {
    await tap(await show(platform, { properties, campaign }), 'Red', 'Large');
    await storedBy(endpoint, 3);
    await tap(await show(platform, { properties, campaign }), 'Green');
    await storedBy(endpoint, 5);
    const [one] = endpoint.effective();
    const response = one?.response;
    expect(endpoint.effective()).toEqual([
      { response, question: 'colour', value: 'green' },
      { response, question: 'size', value: 'large' },
    ]);
    expect(JSON.stringify(response)).not.toContain('4711');
  });

  it.for<readonly [string, Partial<SnippetOptions>]>([
    ['who answers', { campaign }],
    ['what', { properties }],
  ])('are two responses where it is not known %s', async ([, options], { endpoint, show }) => {
    await tap(await show(platform, options), 'Red');
    await storedBy(endpoint, 2);
    await tap(await show(platform, options), 'Green');
    await storedBy(endpoint, 4);
    const responses = endpoint.effective().map(({ response }) => response);
    expect(new Set(responses).size).toBe(2);
  });
});

describe('answers of two people to one message', () => {
  it('are two responses', async ({ endpoint, show }) => {
    await tap(await show('android', { properties, campaign }), 'Red');
    await storedBy(endpoint, 2);
    await tap(await show('android', { properties: { user_external_id: 'another' }, campaign }), 'Green');
    await storedBy(endpoint, 4);
    expect(endpoint.effective().map(({ value }) => value)).toEqual(['red', 'green']);
  });
});
