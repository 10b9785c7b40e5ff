import type { Page } from 'playwright-core';

/**
 * Stops the own clock of a page, which it has to have: what still happens there has waited for no time at all, however
 * busy the machine is.
 */
export async function stopClock(page: Page): Promise<void> {
  // It cannot be set back, and goes on until this arrives.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
}
