import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inAppHtml } from '../../demo/bridges';
import type { Surroundings } from './support/four-answers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { anyPopUp, popUps } from './support/pop-ups';
import { setStage } from './support/stage';
import { fourQuestions } from './support/surveys';

const stage = setStage();
const survey = () => pasted(stage.demo, fourQuestions, { campaign: '##campaignId_batchId##' });

async function openApp(): Promise<Page> {
  const { page } = await stage.open();
  const html = await inAppHtml({ platform: 'android', sdkVersion: 80200, html: survey() });
  await page.setContent(html);
  await prompt(page).waitFor();
  return page;
}

/** A shop with focus on its first link, and a message that covers it. */
async function openInterstitial() {
  const { page } = await stage.open();
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => document.querySelector('a')?.focus()),
  );
  stage.demo.collector.show([popUps.interstitial.campaign({ id: '101_20260101', html: survey() })]);
  await page.goto(`${stage.demo.origin}/site?sdk=2.5.2`, { waitUntil: 'commit' });
  const frame = page.locator(`${popUps.interstitial.container} iframe`);
  const inside = frame.contentFrame();
  await prompt(inside).waitFor();
  return { page, frame, inside };
}

const prompt = (where: Surroundings) => where.getByRole('heading');
const close = (where: Surroundings) => where.getByRole('button', { name: 'Close' });
const radio = (where: Surroundings, name: string) => where.getByRole('radio', { name });
const hasFocus = (control: Locator) => control.evaluate((element) => element.matches(':focus'));

describe('a survey that covers the page', () => {
  it('takes focus to its question', async () => {
    const { inside } = await openInterstitial();
    expect(await hasFocus(prompt(inside))).toBe(true);
  });

  it('goes on with the question after Close', async () => {
    const page = await openApp();
    await close(page).focus();
    await page.keyboard.press('Tab');
    expect(await hasFocus(prompt(page))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await hasFocus(radio(page, 'I design'))).toBe(true);
  });

  it.each([
    ['the question', prompt],
    ['the first option', (page: Page) => radio(page, 'I design')],
  ])('goes back to Close from %s', async (_, control) => {
    const page = await openApp();
    await control(page).focus();
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(close(page))).toBe(true);
  });

  it('goes back to Close from the option that is checked', async () => {
    const page = await openApp();
    await radio(page, 'I design').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(close(page))).toBe(true);
  });

  it('keeps Tab inside its frame, both ways', async () => {
    const { page, frame } = await openInterstitial();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let press = 0; press < 12; press += 1) await page.keyboard.press(key);
      expect(await frame.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('gives focus back to where it was', async () => {
    const { page, inside } = await openInterstitial();
    await close(inside).click();
    await page.locator(anyPopUp).first().waitFor({ state: 'detached' });
    expect(await hasFocus(page.locator('a').first())).toBe(true);
  });
});

describe('a survey that does not cover the page', () => {
  it('is left by Tab', async () => {
    const { page } = await stage.open();
    await openOwnPage(page, stage.demo, `${survey()}<button>Shop</button>`);
    await prompt(page).waitFor();
    await close(page).focus();
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('button', { name: 'Shop' }))).toBe(true);
  });
});
