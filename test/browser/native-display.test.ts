import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../demo/endpoint/answer-store';
import { nativeDisplayCampaign } from '../../demo/campaigns';
import { answers } from './support/answers';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { fourQuestions, oneScore } from './support/surveys';

const stage = setStage();

/** What the form of the shop would send. */
function hostForm(page: Page): Promise<readonly (readonly [string, unknown])[]> {
  return page
    .locator('#feedback')
    .evaluate((form) => [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, value]));
}

/** A survey in each of the shop's slots, for two people: as if two campaigns had been filled differently. */
async function showTwo() {
  const { page } = await stage.open();
  const { collector, origin } = stage.demo;
  const asked = (survey: object, user_email: string) =>
    pasted(stage.demo, survey, { properties: { user_email } });
  collector.show([
    nativeDisplayCampaign({
      id: '301_20260101',
      slot: '#slot',
      html: asked(fourQuestions, 'ann@example.com'),
    }),
    nativeDisplayCampaign({ id: '302_20260101', slot: '#slot-2', html: asked(oneScore, 'bob@example.com') }),
  ]);
  await page.goto(`${origin}/site`);
  return page;
}

describe('two surveys in two slots of a page with a form of its own', () => {
  let page: Page;
  let stored: readonly StoredEvent[];
  let everything: readonly StoredEvent[];

  beforeAll(async () => {
    page = await showTwo();
    await page.locator('#slot').getByRole('radio', { name: 'I build' }).click();
    await page.locator('#slot-2').getByRole('radio', { name: '9' }).click();
    stored = await answers(stage.demo, 2);
    everything = await stage.demo.answers.events();
  });

  it('are two responses', () => {
    expect(new Set(stored.map(({ response_id }) => response_id)).size).toBe(2);
  });

  it('have the identity of their own slot', () => {
    const people = stored.map(({ survey_id, user }) => [survey_id, user?.['email']]);
    expect(Object.fromEntries(people)).toEqual({
      'four-questions': 'ann@example.com',
      'one-score': 'bob@example.com',
    });
  });

  it('leave the form of the page as it was', async () => {
    expect(await hostForm(page)).toEqual([['user_comment', 'Please leave it with the neighbours.']]);
  });

  it('never read the form of the page', () => {
    expect(everything.map(({ user_traits }) => user_traits)).toEqual(everything.map(() => ({})));
  });

  it('close for themselves', async () => {
    await page.locator('#slot-2').getByRole('button', { name: 'Close' }).click();
    await page.locator('#slot-2 [data-iterate-canvas]').waitFor({ state: 'detached' });
    expect(await page.locator('#slot [data-iterate-canvas]').isVisible()).toBe(true);
  });
});
