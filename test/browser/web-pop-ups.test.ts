import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../demo/endpoint/answer-store';
import { bannerCampaign, boxCampaign, type Campaign } from '../../demo/campaigns';
import { sdkVersions } from '../../demo/scenario';
import type { SnippetOptions } from '../../demo/snippet';
import { answers, fieldsOf } from './support/answers';
import { fittedHeight } from './support/fitted-height';
import { answerFourByKeyboard, fourAnswers, type Surroundings } from './support/four-answers';
import { pasted } from './support/pasted';
import { anyPopUp, popUps } from './support/pop-ups';
import { setStage } from './support/stage';
import { fourQuestions } from './support/surveys';
import { tabTo } from './support/tab-to';
import { until } from './support/until';
import { sampled } from '../support/whole-run';
import { eventsOnce } from './support/told';

type Kind = keyof typeof popUps;

const stage = setStage();
const kinds: readonly Kind[] = ['box', 'banner', 'interstitial', 'advanced builder'];

async function pressClose({ keyboard }: Page, survey: Surroundings): Promise<void> {
  await tabTo(keyboard, survey.getByRole('button', { name: 'Close' }));
  await keyboard.press('Enter');
}

/** Lets CleverTap show the four questions, with a property of which `data-debug` would complain. */
async function show(sdk: string, kind: Kind) {
  const campaign = '##campaignId_batchId##';
  const tag = { campaign, properties: { user_number_age: 'unknown' } };
  return visit(sdk, tag, (html) => [popUps[kind].campaign({ id: '101_20260101', html })]);
}

/** Lets CleverTap show a box and, where it does not cover it, a banner. */
async function showBoxAndBanner(sdk: string, campaign: string) {
  const iFrameStyle = 'position:fixed;z-index:2147483647;top:0;left:0;width:60%;';
  return visit(sdk, { campaign }, (html) => [
    boxCampaign({ id: '101_20260101', html }),
    bannerCampaign({ id: '202_20260101', html, iFrameStyle }),
  ]);
}

async function visit(
  sdk: string,
  tag: Partial<SnippetOptions>,
  campaignsOf: (html: string) => readonly Campaign[],
) {
  const watched = await stage.open();
  stage.demo.collector.show(campaignsOf(pasted(stage.demo, fourQuestions, tag)));
  await watched.page.goto(`${stage.demo.origin}/site?sdk=${sdk}`, { waitUntil: 'commit' });
  return watched;
}

const frameOf = (page: Page, kind: Kind) => page.locator(`${popUps[kind].container} iframe`);

describe.each(sampled(sdkVersions, 2))('with web SDK %s', (sdk) => {
  describe.each(sampled(kinds, 2))('a survey in a pop-up, answered with the keyboard alone: %s', (kind) => {
    let stored: readonly StoredEvent[];
    let told: readonly Readonly<Record<string, unknown>>[];
    let noise: readonly string[];

    beforeAll(async () => {
      const { page, exceptions, console } = await show(sdk, kind);
      const survey = frameOf(page, kind).contentFrame();
      await answerFourByKeyboard(page, survey);
      await pressClose(page, survey);
      await page.locator(popUps[kind].container).waitFor({ state: 'detached' });
      stored = await answers(stage.demo, 4);
      told = await until(
        () => eventsOnce(stage),
        ({ length }) => length === 4,
      );
      noise = [...exceptions, ...console];
    });

    it('reaches the endpoint with four typed answers', () => {
      expect(fieldsOf(stored)).toEqual(fourAnswers);
    });

    it('has the same ids in both places', () => {
      const inBoth = stored.map(({ id, response_id, question }) => ({
        answer_id: id,
        response_id,
        question_id: question?.id,
        survey_id: 'four-questions',
      }));
      expect(told).toEqual(expect.arrayContaining(inBoth.map((ids) => expect.objectContaining(ids))));
    });

    it('causes no exception and no console line', () => {
      expect(noise).toEqual([]);
    });
  });

  it.each(['box', 'banner'] as const)('gives a %s the height of its survey, up and down', async (kind) => {
    const { page } = await show(sdk, kind);
    const frame = frameOf(page, kind);
    const survey = frame.contentFrame();
    await survey.getByRole('radio', { name: 'I build' }).waitFor();
    const choices = await fittedHeight(frame);
    await survey.getByRole('radio', { name: 'Other' }).click();
    const choicesAndField = await fittedHeight(frame);
    await survey.getByRole('radio', { name: 'I build' }).click();
    await survey.getByRole('button', { name: 'Skip' }).click();
    const scale = await fittedHeight(frame);
    expect(choicesAndField).toBeGreaterThan(choices);
    expect(scale).toBeLessThan(choices);
  });

  it('closes in CleverTap’s own way, which notes the campaign', async () => {
    const { page } = await show(sdk, 'box');
    await frameOf(page, 'box').contentFrame().getByRole('button', { name: 'Close' }).click();
    await page.locator(anyPopUp).first().waitFor({ state: 'detached' });
    const noted = await page.evaluate(() => decodeURIComponent(localStorage.getItem('WZRK_CAMP') ?? ''));
    expect(noted).toContain(sdk === '2.5.2' ? '"dnd":["101"]' : '"101":"dnd"');
  });

  describe.each([
    ['which know their campaigns', '##campaignId_batchId##'],
    ['which don’t know their campaigns', ''],
  ])('a box and a banner, %s,', (_, macro) => {
    it.each([
      ['box', 'banner'],
      ['banner', 'box'],
    ] as const)('close one by one: %s, then %s', async (first, second) => {
      const { page } = await showBoxAndBanner(sdk, macro);
      const closeOf = (kind: Kind) =>
        frameOf(page, kind).contentFrame().getByRole('button', { name: 'Close' });
      await closeOf(second).waitFor();
      await closeOf(first).click();
      await page.locator(popUps[first].container).waitFor({ state: 'detached' });
      expect(await frameOf(page, second).isVisible()).toBe(true);
      await closeOf(second).click();
      await page.locator(popUps[second].container).waitFor({ state: 'detached' });
      expect(await page.locator(anyPopUp).count()).toBe(0);
    });
  });
});
