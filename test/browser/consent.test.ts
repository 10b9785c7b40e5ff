import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { storedBy } from './support/arrivals';
import { crash } from './support/crash';
import { fourTaps, it, tap } from './support/fixtures';
import { isNothing, type Kept } from './support/kept';
import type { SiteDouble } from './support/site-double';
import { toldStub, withStubCleverTap } from './support/stub-clevertap';

const asks = (consent: string) => ({ around: withStubCleverTap, attributes: { 'data-consent': consent } });

async function say(page: Page, consent: 'given' | 'withdrawn'): Promise<void> {
  await page.evaluate(
    (value) => document.querySelector('#contentDiv')?.setAttribute('data-consent', value),
    consent,
  );
}

/** A survey that comes once it is let go. */
function heldBack(site: SiteDouble): { survey: string; letGo: () => void } {
  let letGo = () => {};
  const after = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { survey: site.publish({ body: JSON.stringify(fourTaps), after }), letGo };
}

const has = (count: number) => (kept: Kept) => Object.keys(kept.database).length === count;

describe.concurrent('consent that is waited for', () => {
  it('lets nothing leave the page, nor stay in the browser', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit(asks('wait'));
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await toldStub(page)).toEqual([]);
    const context = page.context();
    expect(await keptOnce(context, () => true)).toEqual({
      local: {},
      session: {},
      database: {},
      databases: [],
    });
    await page.close();
    // What arrives now would have come after anything of the first page.
    await visit({ context });
    expect(await storedBy(endpoint, 1)).toEqual(['displayed']);
    expect(endpoint.requests).toHaveLength(1);
  });

  it('lets everything go once it is given, as it was at the press', async ({ endpoint, visit }) => {
    const { page } = await visit(asks('wait'));
    await tap(page, 'Red', 'Large');
    expect(endpoint.requests).toEqual([]);
    const given = new Date().toISOString();
    await say(page, 'given');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
    expect(endpoint.events().every((event) => String(event['answered_at']) <= given)).toBe(true);
    const told = JSON.stringify(await toldStub(page));
    expect(['"Red"', '"Large"'].every((answer) => told.includes(answer))).toBe(true);
    await tap(page, 'Now');
    expect((await storedBy(endpoint, 4))[3]).toBe('time: now');
  });

  it('keeps what waited in the moment it is given, because the page may go', async ({ visit }) => {
    const { page } = await visit(asks('wait'));
    await tap(page, 'Red');
    const kept = await page.evaluate(async () => {
      document.querySelector('#contentDiv')?.setAttribute('data-consent', 'given');
      // Nothing but what follows it at once.
      await Promise.resolve();
      return Object.keys(localStorage);
    });
    expect(kept).toHaveLength(1);
  });

  it('may be given while the survey is on its way', async ({ endpoint, visit, site }) => {
    const { survey, letGo } = heldBack(site);
    const { page } = await visit({ ...asks('wait'), survey });
    await say(page, 'given');
    letGo();
    await tap(page, 'Red');
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });

  it('delivers nothing of earlier pages until it is given', async ({
    endpoint,
    visit,
    comeBack,
    keptOnce,
  }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    const context = page.context();
    await keptOnce(context, has(1));
    await crash(page);
    await endpoint.start();
    const { page: later } = await comeBack(context, asks('wait'));
    await keptOnce(context, has(1));
    expect(endpoint.requests).toHaveLength(1);
    await say(later, 'given');
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });
});

describe.concurrent('consent that is withdrawn', () => {
  it('removes what was kept, and ends all tries', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit({ around: withStubCleverTap, prepare: (page) => page.clock.install() });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red', 'Large');
    await page.evaluate(() => {
      localStorage.setItem('cart', 'of the page');
    });
    const context = page.context();
    await keptOnce(context, has(2));
    await say(page, 'withdrawn');
    await keptOnce(context, isNothing);
    await endpoint.start();
    const told = await toldStub(page);
    await tap(page, 'Now', 'Far');
    for (let minute = 0; minute < 20; minute += 1) await page.clock.runFor(60_000);
    expect(endpoint.requests).toHaveLength(1);
    expect(await toldStub(page)).toEqual(told);
    expect(await page.evaluate('localStorage.cart')).toBe('of the page');
    await keptOnce(context, isNothing);
  });

  it('sends nothing when the page is left', async ({ endpoint, visit }) => {
    const { page } = await visit(asks('wait'));
    await tap(page, 'Red');
    await say(page, 'withdrawn');
    await tap(page, 'Large');
    const context = page.context();
    await page.close();
    await visit({ context });
    expect(await storedBy(endpoint, 1)).toEqual(['displayed']);
    expect(endpoint.requests).toHaveLength(1);
  });

  it('while the survey is on its way lets nothing go', async ({ endpoint, visit, site, keptOnce }) => {
    const { survey, letGo } = heldBack(site);
    const { page } = await visit({ ...asks('given'), survey });
    await say(page, 'withdrawn');
    letGo();
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await toldStub(page)).toEqual([]);
    await keptOnce(page.context(), isNothing);
    expect(endpoint.requests).toEqual([]);
  });

  it.for(['survey', 'empty container'])(
    'before a page removes what earlier ones left, by a tag with a %s',
    async (kind, { endpoint, visit, comeBack, keptOnce }) => {
      const { page } = await visit();
      await storedBy(endpoint, 1);
      await endpoint.stop();
      await tap(page, 'Red');
      const context = page.context();
      await keptOnce(context, has(1));
      await crash(page);
      await endpoint.start();
      await (kind === 'survey' ? visit : comeBack.bind(undefined, context))({
        ...asks('withdrawn'),
        context,
      });
      await keptOnce(context, isNothing);
      expect(endpoint.stored()).toEqual(['displayed']);
    },
  );

  it('throws nothing while the page itself holds the database', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    const context = page.context();
    await keptOnce(context, has(1));
    await page.evaluate(
      `new Promise((resolve) => { const opening = indexedDB.open('itq1'); opening.onsuccess = () => { held = opening.result; resolve(); }; })`,
    );
    await say(page, 'withdrawn');
    await page.waitForFunction(() => !Object.keys(localStorage).some((name) => name.startsWith('itq1')));
    await page.evaluate('held.close()');
    await keptOnce(context, isNothing);
  });
});
