import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../demo/endpoint/answer-store';
import { inAppHtml, type InAppOptions } from '../../demo/bridges';
import { answers, fieldsOf } from './support/answers';
import { bridgeCalls } from './support/bridge-calls';
import { answerFourByMouse, fourAnswers } from './support/four-answers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { fourQuestions } from './support/surveys';
import { until } from './support/until';

type App = Omit<InAppOptions, 'html'>;

const stage = setStage();
const phone = { viewport: { width: 390, height: 800 } };

const newest: readonly App[] = [
  { platform: 'android', sdkVersion: 80200 },
  { platform: 'ios', sdkVersion: 70700 },
];
/** The last versions that lose an array in an event. */
const lastWithoutArrays: readonly App[] = [
  { platform: 'android', sdkVersion: 70700 },
  { platform: 'ios', sdkVersion: 70400 },
];

/** A top-level `about:blank` has what a WebView has: no origin, no storage, no secure context. */
async function openApp(page: Page, app: App, survey: object = fourQuestions): Promise<void> {
  await page.setContent(await inAppHtml({ ...app, html: pasted(stage.demo, survey) }));
}

describe.each(lastWithoutArrays)('four answers in an in-app message, $platform $sdkVersion,', (app) => {
  let page: Page;
  let stored: readonly StoredEvent[];
  let exceptions: readonly string[];

  beforeAll(async () => {
    ({ page, exceptions } = await stage.open(phone));
    await openApp(page, app);
    await answerFourByMouse(page, page);
    await page.getByRole('button', { name: 'Done' }).waitFor();
    stored = await answers(stage.demo, 4);
  });

  it('reach CleverTap with the choices as text', async () => {
    const events = await bridgeCalls(page, 'event');
    expect(events.map(({ properties }) => properties?.response_array)).toContain('Search, Sharing');
  });

  it('have the same ids in both places', async () => {
    const events = await bridgeCalls(page, 'event');
    const ids = stored.map(({ id, response_id }) => ({ answer_id: id, response_id }));
    expect(events.map(({ properties }) => properties)).toMatchObject(ids);
  });

  it('throw nothing', () => {
    expect(exceptions).toEqual([]);
  });
});

describe.each([...newest, ...lastWithoutArrays])(
  'Close in an in-app message, $platform $sdkVersion,',
  (app) => {
    it.each([
      ['it', fourQuestions],
      ['one that can show no survey', {}],
    ])('dismisses %s once, however often it is pressed', async (_, survey) => {
      const { page } = await stage.open(phone);
      await page.clock.install();
      await openApp(page, app, survey);
      await page.getByRole('button', { name: 'Close' }).dblclick();
      await page.clock.runFor(1000);
      expect(await bridgeCalls(page, 'dismiss')).toHaveLength(1);
    });
  },
);

describe('the same survey on a page without CleverTap', () => {
  it('reaches the endpoint with four typed answers', async () => {
    const { page } = await stage.open();
    await openOwnPage(page, stage.demo, pasted(stage.demo, fourQuestions));
    await answerFourByMouse(page, page);
    expect(fieldsOf(await answers(stage.demo, 4))).toEqual(fourAnswers);
  });

  it('leaves nothing in its slot when it closes', async () => {
    const { page, exceptions } = await stage.open();
    await openOwnPage(page, stage.demo, pasted(stage.demo, fourQuestions));
    await page.getByRole('button', { name: 'Close' }).click();
    const slot = page.locator('#contentDiv');
    const left = await until(
      () => slot.evaluate(({ children }) => [...children].map(({ id }) => id)),
      ({ length }) => length === 1,
    );
    expect(left).toEqual(['survey']);
    expect(exceptions).toEqual([]);
  });
});
