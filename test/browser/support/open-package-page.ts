import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { mountSurvey } from '../../../src/index';
import { openOwnPage } from './open-own-page';

/** A page's window that has what the package exports. */
export interface PackageWindow extends Window {
  readonly iterateClevertap: { readonly mountSurvey: typeof mountSurvey };
}

const builtModule = fileURLToPath(new URL('../../../dist/index.js', import.meta.url));

/**
 * Opens a page whose own code imports the package.
 * @param site Whose origin the page has: the demo, or another server.
 */
export async function openPackagePage(
  page: Page,
  site: { readonly origin: string },
  html = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.route(`${site.origin}/package.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', path: builtModule }),
  );
  await page.route(`${site.origin}/own-code.js`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `import * as all from '/package.js'; window.iterateClevertap = all;`,
    }),
  );
  await openOwnPage(page, site, `${html}<script type="module" src="/own-code.js"></script>`, headers);
  await page.waitForFunction(() => 'iterateClevertap' in window);
}
