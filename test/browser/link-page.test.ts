import type { BrowserContextOptions, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../demo/endpoint/answer-store';
import { emailHtml } from '../../demo/email/email-html';
import { auditPart } from './support/axe';
import { launchBrowser, openPage } from './support/browser';
import { newerPaths, takeAway } from './support/old-engine';
import { setStage } from './support/stage';
import { until } from './support/until';
import { isWholeRun, sampled } from '../support/whole-run';

const stage = setStage();
const document = JSON.parse(await readFile('demo/surveys/nps.json', 'utf8'));

/** What CleverTap would make of the e-mail for one person. */
function emailTo(email: string): string {
  const page = `${stage.demo.origin}/link/`;
  const properties = { user_email: '@@', response_number_order_total: '12.5' };
  return emailHtml({ document, page, survey: 'nps', campaign: 'autumn', properties }).replaceAll('@@', email);
}

/** A person opens the message and clicks an answer, and the page of the link is there. */
async function follow(page: Page, score: number, email = 'maya+news@example.com'): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(emailTo(email));
  await page.getByRole('link', { name: String(score), exact: true }).click();
  await page.locator('h2').waitFor();
}

const events = () => stage.demo.answers.events();
const counts = async () =>
  (await stage.demo.answers.responses()).map(({ question, response }) => [question?.id, response?.value]);

/** Resolves when so many answers have arrived, one kind of event among others. */
const arrived = async (count: number): Promise<readonly StoredEvent[]> =>
  (await until(events, (all) => all.filter(({ type }) => type === 'response').length >= count)).filter(
    ({ type }) => type === 'response',
  );

/** The first touch of a person, on nothing in particular, maybe before the survey has arrived. */
const touch = (page: Page) => page.mouse.click(2, 2);
const saved = (page: Page) => page.getByText('Answer saved:');

describe('a link that answers', () => {
  const other = launchBrowser();
  afterAll(async () => (await other).close());

  it('records the answer, asks the next question, and is finished like any survey', async () => {
    const { page, exceptions } = await stage.open();
    await follow(page, 9);
    await expect.poll(() => page.locator('h2').textContent()).toBe('Lovely. What should we never change?');
    await touch(page);
    await arrived(1);
    await expect.poll(() => saved(page).textContent()).toBe('Answer saved: 9');
    await page.getByRole('textbox').fill('The looms');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Thanks for telling us.').waitFor();
    const told = await until(events, (all) => all.some(({ type }) => type === 'survey-complete'));
    expect(told.map(({ type, question }) => [type, question?.id])).toEqual([
      ['displayed', undefined],
      ['response', 'score'],
      ['response', 'praise'],
      ['survey-complete', undefined],
    ]);
    expect(told[1]).toMatchObject({
      response: { value: 9 },
      user: { email: 'maya+news@example.com' },
      response_properties: { order_total: 12.5 },
      campaign: { batch_id: 'autumn' },
    });
    expect(exceptions).toEqual([]);
  });

  it('is finished with what the oldest browsers have', async () => {
    const { page, exceptions } = await stage.open();
    await page.addInitScript(takeAway, newerPaths);
    await follow(page, 9);
    await touch(page);
    await saved(page).waitFor();
    await page.getByRole('textbox').fill('The looms');
    await page.getByRole('button', { name: 'Next' }).click();
    await arrived(2);
    expect(await counts()).toEqual([
      ['score', 9],
      ['praise', 'The looms'],
    ]);
    expect(exceptions).toEqual([]);
  });

  it('is sent where the endpoint tells CleverTap itself', async () => {
    const { page } = await stage.open();
    const request = page.waitForRequest(/\/responses/);
    await follow(page, 9);
    await touch(page);
    expect(new URL((await request).url()).search).toBe('?relay=clevertap');
  });

  it('keeps one answer when it is opened twice', async () => {
    const { page } = await stage.open();
    await follow(page, 9);
    await touch(page);
    await arrived(1);
    const before = await events();
    await follow(page, 9);
    await expect.poll(() => page.locator('h2').textContent()).toContain('Lovely');
    await touch(page);
    await expect.poll(() => saved(page).count()).toBe(1);
    await page.getByRole('textbox').fill('All of it');
    await page.getByRole('button', { name: 'Next' }).click();
    await arrived(2);
    expect(await counts()).toEqual([
      ['score', 9],
      ['praise', 'All of it'],
    ]);
    expect((await events()).slice(0, before.length)).toEqual(before);
  });

  it('keeps one answer when it is opened on another device', async () => {
    const first = await stage.open();
    await follow(first.page, 9);
    await touch(first.page);
    const [one] = await arrived(1);
    const { page } = await openPage(await other);
    await follow(page, 9);
    await touch(page);
    const [, two] = await arrived(2);
    expect(two?.response_id).toBe(one?.response_id);
    expect(await counts()).toEqual([['score', 9]]);
  });

  it('gives way to the last link that the person clicked', async () => {
    const { page } = await stage.open();
    await follow(page, 9);
    await touch(page);
    await arrived(1);
    await follow(page, 3);
    await expect.poll(() => page.locator('h2').textContent()).toContain('nine or a ten');
    await touch(page);
    await arrived(2);
    await expect.poll(() => saved(page).textContent()).toBe('Answer saved: 3');
    expect(await counts()).toEqual([['score', 3]]);
  });

  it('can be changed, also at the end', async () => {
    const { page } = await stage.open();
    await follow(page, 9);
    await touch(page);
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByText('Thanks for telling us.').waitFor();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('radio', { name: /^6/ }).click();
    await expect.poll(() => page.locator('h2').textContent()).toContain('nine or a ten');
    await arrived(2);
    expect(await counts()).toEqual([['score', 6]]);
    await expect.poll(() => saved(page).textContent()).toBe('Answer saved: 6');
  });

  it('goes on where a message led here, and delivers nothing of it again', async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.demo.origin}/link/?survey=nps&earlier_score=9`);
    await expect.poll(() => page.locator('h2').textContent()).toContain('Lovely');
    await touch(page);
    await page.getByRole('textbox').fill('The looms');
    await page.getByRole('button', { name: 'Next' }).click();
    await until(events, (all) => all.some(({ type }) => type === 'survey-complete'));
    expect(await counts()).toEqual([['praise', 'The looms']]);
  });

  it('gives nothing that the question does not take', async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.demo.origin}/link/?survey=nps&answer_score=99&answer_gone=1&answer_praise=x`);
    await page.locator('h2').waitFor();
    await touch(page);
    await until(events, ({ length }) => length === 1);
    expect((await events())[0]?.type).toBe('displayed');
    expect(await page.locator('h2').textContent()).toContain('How likely');
  });
});

describe('the page of a link', () => {
  it('resumes after a reload, and tells nothing twice', async () => {
    const { page } = await stage.open();
    await follow(page, 9, 'null');
    await touch(page);
    await arrived(1);
    await expect.poll(() => saved(page).count()).toBe(1);
    const before = await events();
    await page.reload();
    await expect.poll(() => page.locator('h2').textContent()).toContain('Lovely');
    await touch(page);
    await expect.poll(() => saved(page).textContent()).toBe('Answer saved: 9');
    await page.getByRole('textbox').fill('The looms');
    await page.getByRole('button', { name: 'Next' }).click();
    const [, second] = await arrived(2);
    expect(second?.response_id).toBe(before[0]?.response_id);
    expect((await events()).filter(({ type }) => type === 'displayed')).toHaveLength(1);
  });

  it('takes who answers out of the address, and tells no server by a referrer', async () => {
    const { page } = await stage.open();
    const referrers: (string | undefined)[] = [];
    page.on('request', (request) => referrers.push(request.headers()['referer']));
    await page.goto(
      `${stage.demo.origin}/link/?survey=nps&language=en&user_email=maya@example.com&user_token=abc&answer_score=9`,
    );
    await page.locator('h2').waitFor();
    expect(page.url()).toBe(`${stage.demo.origin}/link/?survey=nps&language=en`);
    expect(referrers.filter(Boolean)).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }]));
    expect(kept).not.toContain('abc');
  });

  it('says what to do when the survey was closed', async () => {
    const { page } = await stage.open();
    await follow(page, 9);
    await touch(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('You can close this page now.').waitFor();
    await page.getByRole('button', { name: 'Back to the survey' }).click();
    await expect.poll(() => page.locator('h2').textContent()).toContain('Lovely');
  });

  it.each([
    ['names no survey', '?user_email=maya@example.com'],
    ['names a survey of another place', '?survey=https://example.com/other.json'],
    ['leaves the folder', '?survey=../secret'],
  ])('asks nothing where the link %s', async (_, query) => {
    const { page, exceptions } = await stage.open();
    await page.goto(`${stage.demo.origin}/link/${query}`);
    await page.getByText('This link does not name a survey.').waitFor();
    expect(exceptions).toEqual([]);
  });

  it('is accessible, with what it says of its own', async () => {
    const { page } = await stage.open({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    await follow(page, 9);
    await touch(page);
    await saved(page).waitFor();
    const { violations, visited } = await auditPart(page, 'main');
    expect(violations).toEqual([]);
    expect(visited).toBeGreaterThan(5);
  });
});

describe('who only looks', () => {
  /** Of ten pages each. */
  const rounds = isWholeRun ? 5 : 1;

  it('answers nothing: 50 times GET, HEAD and a browser that a program drives', async () => {
    const { page } = await stage.open();
    const address = `${stage.demo.origin}/link/?survey=nps&user_email=maya@example.com&answer_score=9`;
    const context = page.context();
    const lenient = { ignoreHTTPSErrors: true };
    for (let round = 0; round < 50; round += 1) {
      expect((await context.request.get(address, lenient)).ok()).toBe(true);
      expect((await context.request.head(address, lenient)).ok()).toBe(true);
    }
    for (let round = 0; round < rounds; round += 1) {
      const pages = await Promise.all(Array.from({ length: 10 }, () => context.newPage()));
      await Promise.all(pages.map((opened) => opened.goto(address)));
      await Promise.all(pages.map((opened) => opened.locator('h2').waitFor()));
      // The last ones stay for longer than a person needs.
      if (round === rounds - 1) await page.waitForTimeout(2500);
      await Promise.all(pages.map((opened) => opened.close()));
    }
    expect(await events()).toEqual([]);
  });
});

describe('who sees the page for a moment', () => {
  const launched = launchBrowser(['--disable-blink-features=AutomationControlled']);
  afterAll(async () => (await launched).close());

  /** A browser that does not say that a program drives it. */
  async function openUnwatched(options: BrowserContextOptions = {}): Promise<Page> {
    await stage.open();
    const browser = await launched;
    const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${browser.version()} Safari/537.36`;
    return (await openPage(browser, { ...options, userAgent })).page;
  }

  it('has answered, without touching anything', async () => {
    const page = await openUnwatched();
    await follow(page, 9);
    expect(await events()).toEqual([]);
    await arrived(1);
    await expect.poll(() => saved(page).textContent()).toBe('Answer saved: 9');
  });

  it('has answered nothing when the page goes at once', async () => {
    const page = await openUnwatched();
    await follow(page, 9);
    await page.close();
    await stage.demo.close();
    expect(await events()).toEqual([]);
  });
});

describe('an e-mail', () => {
  const looks = [320, 640].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 600 }, colorScheme })),
  );

  it.each(sampled(looks, 2))('fits and can be read and hit: %j', async (look) => {
    const { page } = await stage.open(look);
    const body = `<html lang="en"><head><meta charset="utf-8"><title>Mail</title></head><body style="margin:0">`;
    await page.setContent(`<!doctype html>${body}<main>${emailTo('maya@example.com')}</main></body></html>`);
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBe(look.viewport.width);
    const { violations } = await auditPart(page, 'main');
    expect(violations).toEqual([]);
    const sizes = await page
      .locator('td a')
      .evaluateAll((links) =>
        links.map((link) => link.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      );
    expect(Math.min(...sizes.slice(0, 11))).toBeGreaterThanOrEqual(24);
  });
});
