import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inAppHtml, type InAppOptions } from '../../demo/bridges';
import { bridgeCalls } from './support/bridge-calls';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';

const stage = setStage();
const attributes = { 'data-schemes': 'myshop' };

/** A question with a link in each place where one may be. */
const withLinks = {
  id: 'with-links',
  questions: [
    {
      id: 'read',
      question_type: 'statement',
      prompt: 'Before we start, [see the rules](https://example.com/rules).',
      options: { link: { label: 'Your cart', url: 'myshop://cart' } },
    },
  ],
};

const link = (page: Page, name: string) => page.getByRole('link', { name });

async function openApp(app: Omit<InAppOptions, 'html'>): Promise<Page> {
  const { page } = await stage.open();
  await page.setContent(await inAppHtml({ ...app, html: pasted(stage.demo, withLinks, { attributes }) }));
  return page;
}

describe('a link on a page', () => {
  it('opens beside the survey, which stays', async () => {
    const { page } = await stage.open();
    await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'The rules' }));
    await openOwnPage(page, stage.demo, pasted(stage.demo, withLinks, { attributes }));
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      link(page, 'see the rules').click(),
    ]);
    expect(opened.url()).toBe('https://example.com/rules');
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    expect(await page.getByRole('heading').isVisible()).toBe(true);
  });

  it('of an app is one only where the tag lists its scheme', async () => {
    const { page } = await stage.open();
    await openOwnPage(page, stage.demo, pasted(stage.demo, withLinks));
    await link(page, 'see the rules').waitFor();
    expect(await link(page, 'Your cart').count()).toBe(0);
    expect(await page.getByText('Your cart').isVisible()).toBe(true);
  });
});

describe.each([
  { platform: 'android', sdkVersion: 80200, address: 'android' },
  { platform: 'ios', sdkVersion: 70700, address: 'ios' },
  { platform: 'ios', sdkVersion: 70000, address: 'ios' },
  // Before 7.0.0 there is no action to ask for, and the SDK opens the address that is followed.
  { platform: 'android', sdkVersion: 60200, address: 'url' },
  { platform: 'ios', sdkVersion: 60200, address: 'url' },
] as const)('a link in an in-app message, $platform $sdkVersion,', ({ address, ...app }) => {
  it.each([
    ['see the rules', 'https://example.com/rules'],
    ['Your cart', 'myshop://cart'],
  ])('hands “%s” to the app as %s, once', async (name, url) => {
    const page = await openApp(app);
    await link(page, name).click();
    const actions = await bridgeCalls(page, 'action');
    expect(actions).toMatchObject([{ action: { type: 'url', [address]: url } }]);
  });
});
