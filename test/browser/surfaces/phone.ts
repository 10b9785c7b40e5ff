import type { Page } from 'playwright-core';
import { inAppHtml } from '../../../demo/bridges';
import type { InAppTemplate } from '../../../demo/bridges/templates';
import { bridgeCalls } from '../support/bridge-calls';
import { pasted } from '../support/pasted';
import type { Stage } from '../support/stage';
import { type InAppSdk, runsScripts, screenSize, viewports } from './in-app-surfaces';

/** A message on a phone. */
export interface Phone {
  readonly page: Page;
  /** How often the native side was asked to take the message away; following any link asks so too. */
  dismissals(): Promise<number>;
}

const patience = 10_000;
/** The survey's own page, for what a message has no room for. */
export const ownPage = 'https://example.com/s/four';
const link = '<noscript><a href="https://example.com/s/four">Answer here</a></noscript>';

/** Opens a survey in a message that is as large as its template on a phone. */
export async function openPhone(
  stage: Stage,
  sdk: InAppSdk,
  template: InAppTemplate,
  survey: object,
): Promise<Phone> {
  const javaScriptEnabled = runsScripts(sdk, template);
  const { page } = await stage.open({
    viewport: viewports[template],
    screen: screenSize,
    javaScriptEnabled,
  });
  page.setDefaultTimeout(patience);
  let navigations = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) navigations += 1;
  });
  const attributes = { 'data-link': ownPage };
  const html = pasted(stage.demo, survey, { attributes }) + link;
  await page.setContent(await inAppHtml({ ...sdk, template, html }));
  return {
    page,
    dismissals: async () => (await bridgeCalls(page, 'dismiss')).length + navigations,
  };
}
