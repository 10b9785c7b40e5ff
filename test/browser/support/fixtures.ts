import type { Browser, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { snippet, type SnippetOptions } from '../../../demo/snippet';
import { launchBrowser, openPage, type WatchedPage } from './browser';
import { type EndpointDouble, startEndpoint } from './endpoint-double';
import { htmlPage, type SiteDouble, startSite } from './site-double';

/** What the person pasted, where it is not the usual. */
export interface Visit extends Partial<SnippetOptions> {
  /** The page's own HTML around the snippet. */
  readonly around?: (snippet: string) => string;
}

/** A page with a survey, and all that went wrong on it. */
export interface VisitedPage extends WatchedPage {
  /** The drawn survey. */
  readonly card: Locator;
}

export interface Fixtures {
  /** One for all cases of a file; each case has pages without history. */
  browser: Browser;
  /** One for all cases of a file. */
  site: SiteDouble;
  /** Of another origin than the site. A case fails if it got one id with two bodies. */
  endpoint: EndpointDouble;
  /** Opens a page of the site with the snippet on it. A case fails if an exception was left to the page. */
  visit: (visit?: Visit) => Promise<VisitedPage>;
}

/** Questions that one tap answers. Alternate first and second: two taps on one place count as a double tap. */
export const fourTaps = {
  id: 'four-taps',
  questions: [
    choice('colour', 'Red', 'Green'),
    choice('size', 'Small', 'Large'),
    choice('time', 'Now', 'Later'),
    choice('place', 'Near', 'Far'),
  ],
};

export const it = test.extend<Fixtures>({
  browser: [
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  site: [
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'file' },
  ],
  endpoint: async ({}, use) => {
    const endpoint = await startEndpoint();
    await use(endpoint);
    await endpoint.stop();
    expect(endpoint.alarms).toEqual([]);
  },
  visit: async ({ browser, site, endpoint }, use) => {
    const opened: WatchedPage[] = [];
    await use(async ({ around = (html: string) => html, ...options } = {}) => {
      const survey = options.survey ?? site.publish({ body: JSON.stringify(fourTaps) });
      const html = snippet({ endpoint: endpoint.url, scriptUrl: site.scriptUrl, ...options, survey });
      const watched = await openPage(browser);
      opened.push(watched);
      await watched.page.goto(site.publish(htmlPage(around(html))));
      return { ...watched, card: watched.page.locator('.card') };
    });
    await Promise.all(opened.map(({ page }) => page.context().close()));
    expect(opened.flatMap(({ exceptions }) => exceptions)).toEqual([]);
  },
});

/** Answers with one tap each. */
export async function tap(survey: Pick<Page, 'getByRole'>, ...labels: readonly string[]): Promise<void> {
  for (const name of labels) await survey.getByRole('radio', { name }).click();
}

function choice(id: string, ...labels: readonly string[]) {
  return {
    id,
    question_type: 'select',
    prompt: `Which ${id}?`,
    options: { labels: labels.map((label) => ({ label, value: label.toLowerCase() })) },
  };
}
