import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { snippet, type SnippetOptions } from '../../../demo/snippet';
import { launchBrowser, openPage, type WatchedPage, watchPage } from './browser';
import { type EndpointDouble, startEndpoint } from './endpoint-double';
import { type Kept, keptFor } from './kept';
import { htmlPage, type SiteDouble, startSite } from './site-double';
import { startSlowLine } from './slow-line';
import { until } from './until';

/** What the person pasted, where it is not the usual. */
export interface Visit extends Partial<SnippetOptions> {
  /** The page's own HTML around the snippet. */
  readonly around?: (snippet: string) => string;
  /** Of the page's response. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of an earlier page, whose storage this one finds; else there is no history. */
  readonly context?: BrowserContext;
  /** Called before anything of the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
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
  /** The same, secure and 300 ms of round trip away, the TLS handshake included. */
  farEndpoint: EndpointDouble;
  /** Opens a page of the site with the snippet on it. A case fails if an exception was left to the page. */
  visit: (visit?: Visit) => Promise<VisitedPage>;
  /** Opens another page of the site, whose empty container only delivers what earlier ones left. */
  comeBack: (context: BrowserContext, visit?: Visit) => Promise<VisitedPage>;
  /** What is kept for the site once that holds, as a page sees it with which nothing is wrong. */
  keptOnce: (context: BrowserContext, holds: (kept: Kept) => boolean) => Promise<Kept>;
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
  farEndpoint: async ({}, use) => {
    const endpoint = await startEndpoint({ secure: true });
    const line = await startSlowLine(endpoint.port, 300);
    await use({ ...endpoint, url: `https://127.0.0.1:${line.port}/responses` });
    await line.stop();
    await endpoint.stop();
    expect(endpoint.alarms).toEqual([]);
  },
  visit: async ({ browser, site, endpoint }, use) => {
    const opened: WatchedPage[] = [];
    await use(async ({ around = (html: string) => html, headers, context, prepare, ...options } = {}) => {
      const survey = options.survey ?? site.publish({ body: JSON.stringify(fourTaps) });
      const html = snippet({ endpoint: endpoint.url, scriptUrl: site.scriptUrl, ...options, survey });
      const watched = context ? watchPage(await context.newPage()) : await openPage(browser);
      opened.push(watched);
      await prepare?.(watched.page);
      await watched.page.goto(site.publish(htmlPage(around(html), headers)));
      return { ...watched, card: watched.page.locator('section') };
    });
    await Promise.all(opened.map(({ page }) => page.context().close()));
    expect(opened.flatMap(({ exceptions }) => exceptions)).toEqual([]);
  },
  comeBack: async ({ visit }, use) => {
    await use((context, options = {}) => visit({ survey: '', ...options, context }));
  },
  keptOnce: async ({ site }, use) => {
    await use(async (context, holds) => {
      const page = await context.newPage();
      await page.goto(site.publish(htmlPage('')));
      return until(() => keptFor(page), holds).finally(() => page.close());
    });
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
