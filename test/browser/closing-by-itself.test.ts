import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answers } from './support/answers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { oneScore } from './support/surveys';
import { until } from './support/until';

const stage = setStage();
const corner = [0, 0] as const;

/** The survey's last screen, with the pointer beside it and the page's clock in our hands. */
async function finish(
  survey: object = oneScore,
  prepare: (page: Page) => Promise<void> = async () => undefined,
) {
  const { page } = await stage.open();
  await page.clock.install();
  await openOwnPage(page, stage.demo, pasted(stage.demo, survey));
  await page.getByRole('radio', { name: '9 of 10' }).waitFor();
  await prepare(page);
  await page.getByRole('radio', { name: '9 of 10' }).click();
  await done(page).waitFor();
  await page.mouse.move(...corner);
  return page;
}

/** Waits until the page knows that its answers have arrived, a moment after the endpoint: then it keeps none. */
async function acknowledged(page: Page): Promise<void> {
  await answers(stage.demo, 1);
  await until(
    () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('itq1'))),
    (kept) => !kept.length,
  );
}

const done = (page: Page) => page.getByRole('button', { name: 'Done' });

describe('a finished survey', () => {
  it('closes 20 seconds after its thank-you', async () => {
    const page = await finish();
    await acknowledged(page);
    await page.clock.runFor(18_000);
    expect(await done(page).isVisible()).toBe(true);
    await page.clock.runFor(3_000);
    expect(await done(page).count()).toBe(0);
  });

  it.each([
    ['the pointer is on it', (page: Page) => page.locator('h2').hover()],
    ['a control of it has focus', (page: Page) => done(page).focus()],
  ])('stays while %s, and for 20 seconds more', async (_, use) => {
    const page = await finish();
    await acknowledged(page);
    await use(page);
    await page.clock.runFor(60_000);
    expect(await done(page).isVisible()).toBe(true);
    await page.mouse.move(...corner);
    await page.locator('h2').focus();
    await page.clock.runFor(18_000);
    expect(await done(page).isVisible()).toBe(true);
    await page.clock.runFor(3_000);
    expect(await done(page).count()).toBe(0);
  });

  it('stays while something is unsent', async () => {
    const page = await finish(oneScore, (page) => page.context().setOffline(true));
    await page.clock.runFor(60_000);
    expect(await done(page).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await answers(stage.demo, 1);
    // The page knows it a moment after the endpoint.
    await page.getByText('Your answers are not sent yet.').waitFor({ state: 'detached' });
    await page.clock.runFor(21_000);
    expect(await done(page).count()).toBe(0);
  });

  it('stays where its author wants it to', async () => {
    const page = await finish({ ...oneScore, disable_auto_close: true });
    await answers(stage.demo, 1);
    await page.clock.runFor(60_000);
    expect(await done(page).isVisible()).toBe(true);
  });
});
