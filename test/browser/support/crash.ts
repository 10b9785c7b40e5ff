import type { Page } from 'playwright-core';

/** Makes ready for a crash. @returns What ends the process of a page: none of its scripts hears of it. */
export async function readyToCrash(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  return async () => {
    // Nobody is left to reply.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  };
}

/** Ends a page at once: closing it would let its scripts send what waits. */
export async function crash(page: Page): Promise<void> {
  await (
    await readyToCrash(page)
  )();
}
