import { launchBrowser } from '../support/browser';
import { it as base } from '../support/fixtures';
import { startServer, type Received, type ServerDouble } from '../support/server-double';
import type { Browser } from 'playwright-core';

/** The server that nobody may ask for anything. */
export interface Canary extends ServerDouble {
  readonly requests: readonly Received[];
}

/** The usual fixtures, with a browser for which every `.example` host is the canary. */
export const it = base.extend<{ canary: Canary; browser: Browser }>({
  canary: [
    async ({}, use) => {
      const requests: Received[] = [];
      const server = await startServer(
        (request) => {
          requests.push(request);
          return {};
        },
        { secure: true },
      );
      await use({ ...server, requests });
      await server.stop();
    },
    { scope: 'file' },
  ],
  browser: [
    async ({ canary }, use) => {
      const browser = await launchBrowser([`--host-resolver-rules=MAP *.example 127.0.0.1:${canary.port}`]);
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
});
