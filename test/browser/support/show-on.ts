import type { Page } from 'playwright-core';
import { inAppHtml } from '../../../demo/bridges';
import { nativeDisplayCampaign } from '../../../demo/campaigns';
import type { Demo } from '../../../demo/server';
import type { Surroundings } from './four-answers';
import { openOwnPage } from './open-own-page';
import { popUps } from './pop-ups';

/** Every place that a snippet is pasted into. */
export const surfaces = [
  'plain page',
  'native display',
  'box',
  'banner',
  'interstitial',
  'advanced builder',
  'android',
  'ios',
] as const;
export type Surface = (typeof surfaces)[number];

export const isPopUp = (surface: Surface): surface is keyof typeof popUps => surface in popUps;

/** Shows what was pasted. @returns Where it is. */
export async function showOn(surface: Surface, page: Page, demo: Demo, html: string): Promise<Surroundings> {
  if (surface === 'plain page') {
    await openOwnPage(page, demo, html);
    return page;
  }
  if (surface === 'android' || surface === 'ios') {
    // What watches a page watches what is opened after it.
    await page.goto('about:blank');
    await page.setContent(await inAppHtml({ platform: surface, html }));
    return page;
  }
  const id = '101_20260101';
  demo.collector.show([
    isPopUp(surface)
      ? popUps[surface].campaign({ id, html })
      : nativeDisplayCampaign({ id, html, slot: '#slot' }),
  ]);
  await page.goto(`${demo.origin}/site`, { waitUntil: 'commit' });
  return isPopUp(surface)
    ? page.locator(`${popUps[surface].container} iframe`).contentFrame()
    : page.locator('#slot');
}
