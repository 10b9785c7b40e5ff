import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { crash } from './support/crash';
import { it, type Fixtures } from './support/fixtures';
import { isNothing } from './support/kept';
import { openPackagePage, type PackageWindow } from './support/open-package-page';
import { pressAnswers } from './support/press-answers';
import { until } from './support/until';
import { isWholeRun, sampled } from '../support/whole-run';

const questionsPerTab = isWholeRun ? 400 : 100;
const longSurvey = {
  id: 'long',
  questions: Array.from({ length: questionsPerTab }, (_, index) => ({
    id: `q${index}`,
    question_type: 'select',
    prompt: `Question ${index}?`,
    options: { labels: [{ label: 'This' }, { label: 'That' }] },
  })),
};

const placeOf = (index: number) => index % 2;
const expected = longSurvey.questions.map(({ id }, index) => `${id}: ${placeOf(index) ? 'That' : 'This'}`);

async function openTab(context: BrowserContext, { site, endpoint }: Pick<Fixtures, 'site' | 'endpoint'>) {
  const page = await context.newPage();
  await openPackagePage(page, site, '<div id="slot"></div>');
  await page.evaluate(
    (options) => {
      const element = document.querySelector<HTMLElement>('#slot');
      if (element) (window as unknown as PackageWindow).iterateClevertap.mountSurvey({ element, ...options });
    },
    { survey: longSurvey, endpoint: endpoint.url },
  );
  await page.getByRole('radio', { name: 'This' }).waitFor();
  return page;
}

/** A tab has other things to do now and then. */
async function answerAll(tab: Page): Promise<void> {
  const given = longSurvey.questions.map((_, index) => [placeOf(index)]);
  for (let from = 0; from < given.length; from += 20) {
    await tab.evaluate(pressAnswers, JSON.stringify(given.slice(from, from + 20)));
  }
}

/** Tabs that share a process would take turns. */
async function renderers(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').length;
}

/** What is broken in every page: the database is given nothing to make up for. */
const stores: readonly (readonly [string, string])[] = [
  ['both stores', ''],
  ['localStorage alone', `IDBFactory.prototype.open = () => { throw new DOMException('No'); };`],
];

describe('four tabs that are answered at the same time', () => {
  it.for(sampled(stores, stores.length))(
    'lose none of their answers while the endpoint is away, with %s',
    { timeout: 180_000 },
    async ([, fault], { browser, site, endpoint, comeBack, keptOnce }) => {
      const context = await browser.newContext();
      await context.addInitScript(fault);
      const tabs = await Promise.all([1, 2, 3, 4].map(() => openTab(context, { site, endpoint })));
      expect(await renderers(browser)).toBeGreaterThanOrEqual(4);
      await endpoint.stop();
      await Promise.all(tabs.map(answerAll));
      await Promise.all(tabs.map(crash));
      await endpoint.start();
      await comeBack(context);
      const effective = await until(endpoint.effective, ({ length }) => length >= 4 * questionsPerTab).catch(
        endpoint.effective,
      );
      const given = effective.map(({ question, value }) => `${question}: ${String(value)}`).sort();
      expect(given).toEqual([...expected, ...expected, ...expected, ...expected].sort());
      expect(new Set(effective.map(({ response }) => response)).size).toBe(4);
      await keptOnce(context, isNothing);
    },
  );
});
