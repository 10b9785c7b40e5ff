import type { Page } from 'playwright-core';
import type { Demo } from '../../../demo/server';

/** Opens a page of a customer who has no CleverTap on it. */
export async function openOwnPage(
  page: Page,
  { origin }: Demo,
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const address = `${origin}/own-page`;
  const body = `<!doctype html><html lang="en"><title>Customer</title><link rel="icon" href="data:,">${html}`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }),
  );
  await page.goto(address, { waitUntil: 'commit' });
}
