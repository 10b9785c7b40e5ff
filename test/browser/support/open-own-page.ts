import type { Page } from 'playwright-core';

/**
 * Opens a page of a customer who has no CleverTap on it.
 * @param site Whose origin the page has: the demo, or another server.
 */
export async function openOwnPage(
  page: Page,
  site: { readonly origin: string },
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const address = `${site.origin}/own-page`;
  const body = `<!doctype html><html lang="en"><title>Customer</title><link rel="icon" href="data:,">${html}`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }),
  );
  await page.goto(address, { waitUntil: 'commit' });
}
