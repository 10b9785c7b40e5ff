import type { Page } from 'playwright-core';
import { inAppHtml, type InAppTemplate } from '../../../demo/bridges';
import { bridgeCalls } from '../support/bridge-calls';
import { pasted } from '../support/pasted';
import type { Stage } from '../support/stage';
import { fourQuestions } from '../support/surveys';
import { type InAppSdk, runsScripts, viewports } from './in-app-surfaces';

/** A message on a phone. */
export interface Phone {
  readonly page: Page;
  /** How often the native side was asked to take the message away; following any link asks so too. */
  dismissals(): Promise<number>;
}

const patience = 10_000;
const link = '<noscript><a href="https://example.com/s/four">Answer here</a></noscript>';

/** Opens the four questions in a message that is as large as its template on a phone. */
export async function openPhone(stage: Stage, sdk: InAppSdk, template: InAppTemplate): Promise<Phone> {
  const javaScriptEnabled = runsScripts(sdk, template);
  const { page } = await stage.open({ viewport: viewports[template], javaScriptEnabled });
  page.setDefaultTimeout(patience);
  let navigations = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) navigations += 1;
  });
  const html = pasted(stage.demo, fourQuestions) + link;
  await page.setContent(await inAppHtml({ ...sdk, template, html }));
  return {
    page,
    dismissals: async () => (await bridgeCalls(page, 'dismiss')).length + navigations,
  };
}
