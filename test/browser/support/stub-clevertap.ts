import type { Page } from 'playwright-core';

/** Puts a CleverTap into a page that does nothing but remember what it is told. */
export const withStubCleverTap = (html: string): string => `
  <script>
    var told = [];
    var clevertap = {
      event: { push: (...all) => told.push(all) },
      profile: { push: (...all) => told.push(all) },
      setMultiValuesForKey: (...all) => told.push(all),
      renderNotificationClicked: (...all) => told.push(all),
    };
  </script>${html}`;

/** Everything that it was told. */
export function toldStub(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => (window as unknown as { told: readonly unknown[] }).told);
}
