import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { answers } from './support/answers';
import { boundsOf, isWithin } from './support/bounds';
import { fittedHeight } from './support/fitted-height';
import { pasted } from './support/pasted';
import { popUps } from './support/pop-ups';
import { setStage } from './support/stage';
import { shortInvitation, twelveChoices } from './support/surveys';
import { until } from './support/until';

const stage = setStage();
const smallWindow = { width: 1200, height: 500 };
const windowBounds = { top: 0, bottom: 500 };

async function show(kind: 'box' | 'banner', survey: object, viewport = smallWindow) {
  const { page } = await stage.open({ viewport });
  const { campaign, container } = popUps[kind];
  stage.demo.collector.show([campaign({ id: '101_20260101', html: pasted(stage.demo, survey) })]);
  await page.goto(`${stage.demo.origin}/site`);
  const frame = page.locator(`${container} iframe`);
  return { page, frame, survey: frame.contentFrame() };
}

describe('an invitation of one line', () => {
  it('makes a banner 90 pixels high', async () => {
    const { frame, survey } = await show('banner', shortInvitation);
    await survey.getByRole('button', { name: 'Sure' }).waitFor();
    expect(await fittedHeight(frame)).toBe(90);
  });
});

describe.each(['box', 'banner'] as const)('twelve choices in a %s in a window of 500 pixels', (kind) => {
  let page: Page;
  let survey: FrameLocator;

  beforeAll(async () => {
    ({ page, survey } = await show(kind, twelveChoices));
    await survey.getByRole('button', { name: 'Skip' }).waitFor();
  });

  it('keep the frame within the window', async () => {
    await fittedHeight(survey.owner());
    expect(await boundsOf(survey.owner())).toSatisfy((frame) => isWithin(frame, windowBounds));
  });

  it.each(['Close', 'Skip'])('keep %s within the window', async (name) => {
    const button = await boundsOf(survey.getByRole('button', { name }));
    expect(button).toSatisfy((bounds) => isWithin(bounds, windowBounds));
  });

  it('can all be reached with the wheel and ticked', async () => {
    for (let number = 1; number <= 12; number += 1) await scrollToAndTick(page, survey, `Choice ${number}`);
    await survey.getByRole('button', { name: 'Next' }).click();
    const [answer] = await answers(stage.demo, 1);
    expect(answer?.response?.value).toEqual(twelveValues);
  });
});

describe.each(['box', 'banner'] as const)('a %s that is higher than its window', (kind) => {
  it('follows the window, smaller and larger', async () => {
    const { page, frame, survey } = await show(kind, twelveChoices, { width: 1200, height: 1000 });
    await survey.getByRole('button', { name: 'Skip' }).waitFor();
    const whole = await fittedHeight(frame);
    await page.setViewportSize(smallWindow);
    await until(
      () => boundsOf(frame),
      (bounds) => isWithin(bounds, windowBounds),
    );
    await page.setViewportSize({ width: 1200, height: 1000 });
    const again = await until(
      () => fittedHeight(frame),
      (height) => height > smallWindow.height,
    );
    expect(again).toBe(whole);
  });
});

const twelveValues = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12'];

/** As a person does: turns the wheel above the list until the choice is there, then clicks it. */
async function scrollToAndTick(page: Page, survey: FrameLocator, name: string): Promise<void> {
  const choice = survey.getByRole('checkbox', { name, exact: true });
  const scroller = survey.locator('section > div');
  const { x, y, width, height } = (await scroller.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await until(
    async () => {
      const isThere = isWithin(await boundsOf(choice), await boundsOf(scroller));
      if (!isThere) await page.mouse.wheel(0, 40);
      return isThere;
    },
    (isThere) => isThere,
  );
  const { top, bottom } = await boundsOf(choice);
  await page.mouse.click(x + width / 2, (top + bottom) / 2);
}
