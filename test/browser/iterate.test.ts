import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { escapeHtml } from '../../demo/escape-html';
import { launchBrowser } from './support/browser';
import { it as base, type Visit, type VisitedPage } from './support/fixtures';
import { type Company, type IterateDouble, startIterate } from './support/iterate-double';
import { invitedSurvey } from './support/iterate-embed';
import { until } from './support/until';

interface IterateFixtures {
  /** One for all cases of a file. */
  iterate: IterateDouble;
  /** Finds Iterate here, whose address is fixed. */
  browser: Browser;
  /** Opens a page that asks Iterate for the survey. */
  show: (company: Pick<Company, 'key'>, visit?: Visit) => Promise<VisitedPage>;
}

const it = base.extend<IterateFixtures>({
  iterate: [
    async ({}, use) => {
      const iterate = await startIterate();
      await use(iterate);
      await iterate.stop();
    },
    { scope: 'file' },
  ],
  browser: [
    async ({ iterate }, use) => {
      const browser = await launchBrowser([
        `--host-resolver-rules=MAP iteratehq.com 127.0.0.1:${iterate.port}`,
      ]);
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  show: ({ visit }, use) =>
    use(({ key }, more = {}) =>
      visit({ survey: invitedSurvey.id, attributes: { 'data-iterate-key': key }, ...more }),
    ),
});

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
/** The cross of Close is a picture to who sees it. */
const wordsOf = async (card: Locator) => (await card.innerText()).split(/[×\n]+/).filter(Boolean);

async function answer(page: Page): Promise<void> {
  await press(page, 'Gladly');
  await page.getByRole('radio', { name: 'At a market' }).click();
  await press(page, 'Skip');
  await page.getByRole('textbox').fill('Curtains');
  await press(page, 'Go on');
}

/** What a company heard, once nothing more is on its way. */
async function heard(page: Page, { calls }: Company): Promise<readonly string[]> {
  await until(
    () => calls,
    (names) => names.includes('dismiss'),
  );
  await page.evaluate(() => fetch('https://iteratehq.com/nothing-more'));
  return calls;
}

/** Each way of closing, and how to press it. */
const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['Close on the invitation', (page) => press(page, 'Close')],
  [
    'Close on a question',
    async (page) => {
      await press(page, 'Gladly');
      await press(page, 'Close');
    },
  ],
  [
    'Escape',
    async (page) => {
      await press(page, 'Gladly');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'Done on the thank-you',
    async (page) => {
      await answer(page);
      await press(page, 'Back to the shop');
    },
  ],
];

describe.concurrent('a survey of Iterate', () => {
  it('is drawn in its own words', async ({ iterate, show }) => {
    const { page, card } = await show(iterate.addCompany({ survey: invitedSurvey }));
    await page.getByRole('button', { name: 'Gladly' }).waitFor();
    expect(await wordsOf(card)).toEqual(['Would you tell us how you found our blankets?', 'Gladly']);
    await press(page, 'Gladly');
    expect(await wordsOf(card)).toEqual([
      'How did you hear of us?',
      ...['From a friend', 'At a market', 'Skip', 'Question 1 of 3'],
    ]);
    await press(page, 'Skip');
    expect(await wordsOf(card)).toEqual([
      'What are you looking for?',
      ...['Blankets', 'Towels', 'Something else', 'Back', 'Skip', 'Question 2 of 3'],
    ]);
    await press(page, 'Skip');
    await page.getByRole('textbox').fill('Curtains');
    expect(await wordsOf(card)).toEqual(['What should we weave next?', 'Back', 'Go on', 'Question 3 of 3']);
    await press(page, 'Go on');
    expect(await wordsOf(card)).toEqual(['Thank you, that helps our weavers.', 'Back to the shop']);
  });

  it.for(ways)('hears of one display and one end by %s', async ([, close], { iterate, show }) => {
    const company = iterate.addCompany({ survey: invitedSurvey });
    const { page, card } = await show(company);
    await page.getByRole('button', { name: 'Gladly' }).waitFor();
    await close(page);
    await card.waitFor({ state: 'detached' });
    expect(await heard(page, company)).toEqual(['embed', 'displayed', 'dismiss']);
  });

  it('hears of the end by a Close that takes its frame away', async ({ iterate, show }) => {
    const company = iterate.addCompany({ survey: invitedSurvey });
    const { page } = await show(company, {
      around: (snippet) => `<div id="wizParDiv0"><iframe srcdoc="${escapeHtml(snippet)}"></iframe></div>`,
    });
    await page.frameLocator('iframe').getByRole('button', { name: 'Close' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
    expect(await heard(page, company)).toEqual(['embed', 'displayed', 'dismiss']);
  });

  it('is asked for by its id, with what is known of the person', async ({ iterate, show }) => {
    const company = iterate.addCompany({ survey: invitedSurvey });
    const properties = { user_email: 'maya@shop.example', user_number_orders: '3', response_channel: 'web' };
    await show(company, { properties });
    await until(
      () => company.bodies,
      ({ length }) => length > 0,
    );
    expect(company.bodies[0]).toEqual({
      type: 'web',
      trigger: { type: 'manual', survey_id: '64b1f00d5eed00000000a001' },
      user_traits: { email: 'maya@shop.example', orders: 3 },
    });
  });

  it('has response properties of which those of Iterate count', async ({ iterate, show, endpoint }) => {
    const traits = { order_total: 99, renewed: { type: 'date', value: 1_735_689_600 } };
    const company = iterate.addCompany({ survey: invitedSurvey, event_traits: traits });
    await show(company, { properties: { response_number_order_total: '10', response_channel: 'web' } });
    const [event] = await until(endpoint.events, ({ length }) => length > 0);
    expect(event?.['response_properties']).toEqual({ ...traits, channel: 'web' });
  });

  it('closes without a word when there is none for this person', async ({ iterate, show }) => {
    const company = iterate.addCompany({});
    const { page, console } = await show(company);
    await page.locator('[data-iterate-canvas]').waitFor({ state: 'detached' });
    expect([company.calls, console]).toEqual([['embed'], []]);
  });

  it('is one sentence and Close for a key that is refused', async ({ iterate, show }) => {
    const { key, ...company } = iterate.addCompany({ survey: invitedSurvey });
    const { page, card } = await show({ ...company, key: `old-${key}` });
    await card.getByText('This survey did not load.').waitFor();
    await press(page, 'Close');
    await card.waitFor({ state: 'detached' });
    expect(company.calls).toEqual(['embed refused']);
  });
});
