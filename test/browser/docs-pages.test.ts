import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocs } from '../../demo/docs';
import { launchBrowser, openPage } from './support/browser';

const origin = 'https://docs.example.com';
const docs = createDocs();
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

async function openDocs(path: string, options: BrowserContextOptions): Promise<Page> {
  const { page, console } = await openPage(browser, options);
  page.setDefaultTimeout(10_000);
  await page.route(`${origin}/**`, async (route) => {
    const response = await docs.request(route.request().url());
    const { status } = response;
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status, headers, body: Buffer.from(await response.arrayBuffer()) });
  });
  await page.goto(`${origin}${path}`);
  await page.getByRole('button', { name: 'Copy' }).first().waitFor();
  expect(console).toEqual([]);
  return page;
}

const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
const desktop = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const;

describe('a page of the docs', () => {
  it.each([
    ['/docs/', desktop],
    ['/docs/endpoint', phone],
  ] as const)('%s is accessible and no wider than its window', async (path, options) => {
    const page = await openDocs(path, options);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });

  it('copies the text of a code block', async () => {
    const page = await openDocs('/docs/', { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm ci && npm run demo');
  });

  it('leads with keys past the navigation, and through what is too wide', async () => {
    const page = await openDocs('/docs/endpoint', phone);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    const table = page.getByRole('group', { name: 'Table: variable, what it says, without it' });
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });
});
