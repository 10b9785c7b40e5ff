import type { Page } from 'playwright-core';

/** The SDK takes a preview from a page of this host only. */
const address = 'https://eu1.dashboard.clevertap.com/campaigns';

/** What CleverTap's dashboard does to preview a message on a customer's page. */
export interface Previewing {
  /** The page it opens, with its `ctActionMode`. */
  readonly page: string;
  /** What it posts once the SDK has said that it is there; absent where the collector has the campaign. */
  readonly message?: unknown;
}

/** Plays the dashboard: opens the page and posts what is to be previewed. @returns The customer's page. */
export async function openFromDashboard(dashboard: Page, { page, message }: Previewing): Promise<Page> {
  const body = `<!doctype html><title>Dashboard</title><script>
    const heard = [];
    const shop = open(${JSON.stringify(page)});
    const message = ${JSON.stringify(message ?? null).replace(/</g, '\\u003c')};
    addEventListener('message', ({ data, source }) => {
      if (source !== shop) return;
      heard.push(data);
      if (message) shop.postMessage(message, '*');
    });
  </script>`;
  await dashboard.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  const [opened] = await Promise.all([
    dashboard.waitForEvent('popup'),
    dashboard.goto(address, { waitUntil: 'commit' }),
  ]);
  return opened;
}

/** What the SDK on the customer's page has told the dashboard. */
export const heardBy = (dashboard: Page): Promise<readonly unknown[]> =>
  dashboard.evaluate<readonly unknown[]>('heard');
