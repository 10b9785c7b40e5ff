import type { FrameLocator, Locator, Page } from 'playwright-core';
import { pasted } from '../support/pasted';
import type { Stage } from '../support/stage';
import { fourQuestions } from '../support/surveys';
import { openFromDashboard } from './dashboard';
import { placeByHost } from './placing-host';
import type { WebSdk } from './web-sdks';
import type { WebSurface } from './web-surfaces';

/** A page on which a survey is about to appear. */
export interface WebVisit {
  readonly page: Page;
  /** Of a preview: the dashboard's page. */
  readonly dashboard?: Page;
  /** Where the survey's controls are found. */
  readonly survey: FrameLocator | Locator;
  /** Every address that the page, or a frame of it, has asked for. */
  readonly requests: readonly string[];
}

interface Asked {
  readonly surface: WebSurface;
  readonly sdk: WebSdk;
  readonly preview: boolean;
}

/** No part of a survey that works takes longer; one that does not should not take long either. */
const patience = 10_000;

/** Opens the shop, whose first link has focus, and lets CleverTap show the four questions. */
export async function visitWeb(stage: Stage, { surface, sdk, preview }: Asked): Promise<WebVisit> {
  const { page: first } = await stage.open();
  const context = first.context();
  const requests: string[] = [];
  context.setDefaultTimeout(patience);
  context.on('request', (request) => requests.push(request.url()));
  await context.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => document.querySelector('a')?.focus()),
  );
  if (surface.place) await placeByHost(context, surface.place);

  const html = pasted(stage.demo, fourQuestions, { campaign: '##campaignId_batchId##' });
  const url = `${stage.demo.origin}/site`;
  const campaign = surface.campaign({ html, preview, url });
  const { mode, message } = surface.preview;
  const address = `${url}?sdk=${sdk}`;
  if (!(preview && message)) stage.demo.collector.show([campaign]);

  const page = preview
    ? await openFromDashboard(first, {
        page: `${address}&ctActionMode=${mode}`,
        ...(message ? { message: message(campaign) } : {}),
      })
    : first;
  if (!preview) await page.goto(address, { waitUntil: 'commit' });

  const container = page.locator(surface.container);
  return {
    page,
    ...(preview ? { dashboard: first } : {}),
    survey: surface.room === 'page' ? container : container.locator('iframe').contentFrame(),
    requests,
  };
}
