import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../demo/endpoint/answer-store';
import { answers } from './support/answers';
import { auditPart } from './support/axe';
import { popUps } from './support/pop-ups';
import { setStage } from './support/stage';
import { until } from './support/until';

const stage = setStage();
const permissions = ['clipboard-read', 'clipboard-write'];

async function openBuilder(options = {}): Promise<Page> {
  const { page } = await stage.open({ permissions, ...options });
  page.setDefaultTimeout(10_000);
  await page.goto(`${stage.demo.origin}/builder`);
  await page.getByText('Onboarding: 4 questions').waitFor();
  return page;
}

/** What a marketer does: another survey, one property more, and into the clipboard. */
async function buildAndCopy(page: Page, packaging: string): Promise<string> {
  await page.getByRole('button', { name: 'Recommendation' }).click();
  await page.getByText('Recommendation: 3 questions').waitFor();
  await page.getByRole('radio', { name: 'Box' }).check();
  await page.getByRole('button', { name: 'Add a property' }).click();
  const row = page.getByRole('list', { name: 'Properties' }).getByRole('listitem').last();
  await row.getByRole('textbox', { name: 'Name in Iterate' }).fill('age');
  await row.getByRole('textbox', { name: 'CleverTap property' }).fill('Age');
  await row.getByRole('combobox', { name: 'Type' }).selectOption('Number');
  await page.getByRole('radio', { name: packaging }).check();
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What CleverTap does with it: fills the tags, and shows it in a box. */
async function answerInBox(page: Page, html: string): Promise<void> {
  const filled = html.replace('@Profile - Identity', 'maya@example.com').replace('@Profile - Age', '33');
  stage.demo.collector.show([popUps.box.campaign({ id: '101_20260101', html: filled })]);
  await page.goto(`${stage.demo.origin}/site`);
  const survey = page.frameLocator(`${popUps.box.container} iframe`);
  await survey.getByRole('radio', { name: '9' }).click();
  await survey.getByRole('radio', { name: '9' }).waitFor({ state: 'detached' });
}

/** The ids of the answers that CleverTap was told of. The SDK counts anew on each page, so its numbers say nothing. */
const answersTold = () => [
  ...new Set(
    stage.demo.collector
      .events('survey_question_response')
      .map(({ properties }) => properties?.['answer_id']),
  ),
];

/** As it is, and as CleverTap's editor may fold it. */
const forms = (html: string) => [html, html.replace(/\n/g, '')];

describe.each([
  { packaging: 'Script by its address', loads: ['/iterate-clevertap.js', '/surveys/nps.json'] },
  { packaging: 'All in one piece', loads: [] },
])('what is copied from the builder, “$packaging”, and also folded into a line,', ({ packaging, loads }) => {
  let html: string;
  let stored: readonly StoredEvent[];
  let told: readonly unknown[];
  const paths = new Set<string>();

  beforeAll(async () => {
    const page = await openBuilder();
    html = await buildAndCopy(page, packaging);
    page.on('request', (request) => paths.add(new URL(request.url()).pathname));
    for (const [index, form] of forms(html).entries()) {
      await answerInBox(page, form);
      // CleverTap's SDK loses what it is still sending when its page goes.
      told = await until(answersTold, ({ length }) => length === index + 1);
    }
    stored = await answers(stage.demo, 2);
  });

  it('brings the answer to the endpoint, with who gave it', () => {
    const answer = {
      fields: { response_int: 9 },
      user: { email: 'maya@example.com' },
      user_traits: { age: 33 },
      campaign: { id: '101', batch_id: '101_20260101' },
    };
    expect(stored).toMatchObject([answer, answer]);
  });

  it('brings the answer to CleverTap', () => {
    expect(told).toEqual(stored.map(({ id }) => id));
  });

  it('has nothing in it that CleverTap, or another encoding, would read otherwise', () => {
    const rest = html.replace(/@Profile - (Identity|Age)|##campaignId_batchId##/g, '');
    expect(rest).not.toMatch(/\{\{|\{%|@|##|[^ -~\n]/);
  });

  it('loads what it names, and nothing else', () => {
    const known = ['/iterate-clevertap.js', '/surveys/nps.json'];
    expect(known.filter((path) => paths.has(path))).toEqual(loads);
  });
});

describe('what is copied from the builder for an e-mail', () => {
  it('answers by a click, on the page that its link names', async () => {
    const page = await openBuilder();
    await page.getByRole('button', { name: 'Recommendation' }).click();
    await page.getByText('Recommendation: 3 questions').waitFor();
    await page.getByRole('radio', { name: 'E-mail' }).check();
    await page.getByRole('heading', { name: 'Settings' }).click();
    await page.getByRole('textbox', { name: 'Name of the mailing' }).fill('autumn');
    await page.getByRole('textbox', { name: 'Name of the mailing' }).blur();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const html = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.setContent(html.replaceAll("{{ Profile.Identity | default: '' }}", 'maya@example.com'));
    await page.getByRole('link', { name: '9', exact: true }).click();
    await page.getByRole('heading', { name: 'Lovely' }).waitFor();
    await page.getByRole('textbox').click();
    expect(await answers(stage.demo, 1)).toMatchObject([
      { response: { value: 9 }, user: { email: 'maya@example.com' }, campaign: { id: 'autumn' } },
    ]);
  });
});

describe('the builder', () => {
  it('gives the same set-up to whoever gets its address', async () => {
    const page = await openBuilder();
    const html = await buildAndCopy(page, 'All in one piece');
    await page.reload();
    await page.getByText('Recommendation: 3 questions').waitFor();
    await until(
      () => page.locator('.snippet pre').textContent(),
      (shown) => shown === html,
    );
  });

  it('takes a pasted document, and says what is wrong with it', async () => {
    const page = await openBuilder();
    await page.getByRole('radio', { name: 'A file' }).check();
    const question = { id: 'a', question_type: 'guess', prompt: 'Well?' };
    const pasted = JSON.stringify({
      id: 'pasted',
      questions: [question, { ...question, question_type: 'nps' }],
    });
    await page.getByRole('textbox', { name: 'paste its text' }).fill(pasted);
    await page.getByText('pasted: 2 questions').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Mistake' }).allTextContents()).toEqual([
      expect.stringContaining('survey.questions[0]'),
    ]);
  });

  it('shows an in-app message on a phone, with samples in place of tags', async () => {
    const page = await openBuilder();
    await page.getByRole('radio', { name: 'iOS in-app' }).check();
    await page.frameLocator('.phone iframe').getByRole('button', { name: "Let's go" }).waitFor();
    expect(await page.locator('.snippet pre').textContent()).toContain('{{ Profile.Identity | default');
  });

  it('says what the survey in the preview reads, leaves out, sends and delivers', async () => {
    const page = await openBuilder();
    await page.getByRole('button', { name: 'Recommendation' }).click();
    await page.getByText('Recommendation: 3 questions').waitFor();
    await page.getByRole('radio', { name: 'Box' }).check();
    const survey = page.frameLocator('.stage iframe').frameLocator(`${popUps.box.container} iframe`);
    await survey.getByRole('radio', { name: '9' }).click();
    const trace = page.getByRole('list', { name: 'What the script says' });
    await trace.getByText('The endpoint has the answer to').waitFor();
    const said = await trace.innerText();
    expect(said).toMatch(/Read\s+user_email was read/);
    expect(said).toMatch(/Shown\s+The survey demo-nps is shown in “en”. This place is taken for: web-pop-up/);
    expect(said).toMatch(/Sent\s+CleverTap is told the event survey_question_response/);
    expect(said).not.toMatch(/maya|@example|\b9\b/);
  });

  it.each([
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'light, 360 px', options: { viewport: { width: 360, height: 740 } } },
  ])('breaks no rule of WCAG 2.2 AA, and never scrolls sideways: $name', async ({ options }) => {
    const page = await openBuilder(options);
    await page.getByRole('radio', { name: 'A file' }).check();
    await page.locator('#step-settings summary').click();
    const { violations, visited } = await auditPart(page, '.builder');
    expect(violations).toEqual([]);
    expect(visited).toBeGreaterThan(60);
    const width = page.viewportSize()?.width;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
