import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerFourByMouse } from './support/four-answers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { fourQuestions } from './support/surveys';
import { eventsOnce, profileSoFar } from './support/told';
import { until } from './support/until';

const stage = setStage();

/** Adds CleverTap to a page as a tag manager would: nothing of it is there before. */
async function addCleverTap(page: Page): Promise<void> {
  await page.addScriptTag({ url: `${stage.demo.origin}/site/shop.js` });
  await page.waitForFunction(() => {
    const { clevertap } = window as Window & { readonly clevertap?: { readonly getCleverTapID?: unknown } };
    return !!clevertap?.getCleverTapID;
  });
}

/** The questions of which CleverTap has the answer, in the order in which it was told, once there are so many. */
async function told(count: number): Promise<readonly unknown[]> {
  const events = await until(
    () => eventsOnce(stage),
    ({ length }) => length >= count,
  );
  return events.map((properties) => properties['question_id']);
}

async function open(): Promise<Page> {
  const { page } = await stage.open();
  await openOwnPage(page, stage.demo, pasted(stage.demo, fourQuestions));
  return page;
}

const everyQuestion = ['role', 'features', 'score', 'why'];

describe('answers given before CleverTap is on the page', () => {
  it('go to it with the next answer', async () => {
    const page = await open();
    await page.getByRole('radio', { name: 'I build' }).click();
    await page.getByRole('checkbox', { name: 'Search' }).click();
    await addCleverTap(page);
    expect(stage.demo.collector.events('survey_question_response')).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await told(2)).toEqual(['role', 'features']);
    const profile = await until(
      () => profileSoFar(stage),
      (properties) => Object.keys(properties).length >= 2,
    );
    expect(profile).toMatchObject({ Role: 'I build' });
  });

  it('go to it when the survey is closed, each once', async () => {
    const page = await open();
    await answerFourByMouse(page, page);
    await addCleverTap(page);
    await page.getByRole('button', { name: 'Done' }).click({ position: { x: 6, y: 6 } });
    expect(await told(4)).toEqual(everyQuestion);
  });
});
