import { describe, expect } from 'vitest';
import { boxCampaign } from '../../demo/campaigns';
import { startDemo, type Demo } from '../../demo/server';
import { openPage } from './support/browser';
import { storedBy } from './support/arrivals';
import { fourTaps, it as base, tap, type Visit } from './support/fixtures';
import { pasted } from './support/pasted';
import { startSite, type SiteDouble } from './support/site-double';
import { until } from './support/until';
import { sampled } from '../support/whole-run';

interface Hosts {
  /** Has surveys that every page may read. */
  readonly open: SiteDouble;
  /** Lets pages of other origins read nothing. */
  readonly closed: SiteDouble;
}

const it = base.extend<{ hosts: Hosts; demo: Demo }>({
  hosts: [
    async ({}, use) => {
      const [open, closed] = await Promise.all([startSite(), startSite({ cors: false })]);
      await use({ open, closed });
      await Promise.all([open.stop(), closed.stop()]);
    },
    { scope: 'file' },
  ],
  demo: [
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'file' },
  ],
});

const sentence = 'This survey did not load.';
const [first, ...others] = fourTaps.questions;
const telepathy = { id: 'thought', question_type: 'telepathy', prompt: 'What am I thinking of?' };

const body = (document: unknown) => ({ body: JSON.stringify(document) });
const whole = body(fourTaps);

/** What is wrong, and what the console says to whoever can mend it. */
const cases: readonly (readonly [string, (hosts: Hosts) => Visit, advice: string])[] = [
  [
    'is silent for 10 seconds',
    ({ open }) => ({ survey: open.publish({ fault: 'silent' }) }),
    'answered nothing (wrong address, CORS?)',
  ],
  [
    'has no questions',
    ({ open }) => ({ survey: open.publish(body({ id: 'no-questions' })) }),
    'survey.questions should list questions',
  ],
  [
    'has only a question of an unknown type',
    ({ open }) => ({ survey: open.publish(body({ id: 'unknown', questions: [telepathy] })) }),
    'survey.questions[0].question_type is not understood',
  ],
  [
    'is not JSON',
    ({ open }) => ({ survey: open.publish({ body: '{"id": "torn", "questions": [' }) }),
    'should be JSON up to 512 KiB',
  ],
  ['is not there', ({ open }) => ({ survey: `${open.origin}/gone.json` }), 'gone.json answered 404'],
  [
    'may not be read from this origin',
    ({ closed }) => ({ survey: closed.publish(whole) }),
    'answered nothing (wrong address, CORS?)',
  ],
  [
    'would travel unencrypted',
    () => ({ survey: 'http://surveys.example/nps.json' }),
    'data-iterate-survey should be an https: URL, got http://surveys.example/nps.json',
  ],
  [
    'has an endpoint that is no address',
    ({ open }) => ({ survey: open.publish(whole), endpoint: '/responses' }),
    'data-endpoint should be an https: URL, got /responses',
  ],
  [
    'is named but not in the page',
    () => ({ survey: '#survey' }),
    'data-iterate-survey should be an id in the page, got #survey',
  ],
];

/** Chromium itself reports what it could not load; those lines are not ours. */
const ofScripts = (lines: readonly string[]) =>
  lines.filter((line) => !/^(Failed to load resource|Access to (fetch|link))/.test(line));

describe.concurrent('a survey that', () => {
  it.for(cases)('%s is one sentence and Close', async ([, paste], { hosts, visit }) => {
    const { page, card, console } = await visit(paste(hosts));
    await card.getByText(sentence).waitFor();
    expect((await card.locator('div').first().innerText()).trim()).toBe(sentence);
    await page.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
    expect(ofScripts(console)).toEqual([]);
  });

  it.for(sampled(cases, 6))(
    '%s says with data-debug what to do',
    async ([, paste, advice], { hosts, visit }) => {
      const { console } = await visit({ ...paste(hosts), attributes: { 'data-debug': '' } });
      await until(
        () => ofScripts(console).join('\n'),
        (lines) => lines.includes(advice),
        20_000,
      );
    },
  );
});

describe.concurrent('a survey', () => {
  it('has Close before its first frame, while its host is silent', async ({ site, visit }) => {
    const press = `document.querySelector('[data-iterate-canvas]').shadowRoot.querySelector('section > button').click()`;
    const { page } = await visit({
      survey: site.publish({ fault: 'silent' }),
      around: (snippet) => `${snippet}<script>${press}</script>`,
    });
    await page.locator('[data-iterate-canvas]').waitFor({ state: 'detached' });
  });

  it('has Close while its host and the endpoint are silent', async ({ site, endpoint, visit }) => {
    endpoint.next({ fault: 'silent' });
    const { page, card } = await visit({ survey: site.publish({ fault: 'silent' }) });
    expect((await card.locator('div').first().innerText()).trim()).toBe('Loading');
    await page.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
  });

  it('is asked without the question that is wrong', async ({ site, endpoint, visit }) => {
    const questions = [first, telepathy, ...others.slice(0, 1)];
    const { page, card } = await visit({ survey: site.publish(body({ ...fourTaps, questions })) });
    expect(await card.getByRole('progressbar').getAttribute('aria-label')).toBe('Question 1 of 2');
    await tap(page, 'Red', 'Large');
    expect(await storedBy(endpoint, 4)).toEqual([
      'displayed',
      'colour: red',
      'size: large',
      'survey-complete',
    ]);
  });
});

// Not beside the others: the demo's database keeps this process busy while it starts.
describe('a broken survey in a web pop-up', () => {
  it('is one sentence and Close', async ({ browser, demo }) => {
    const { page, exceptions, console } = await openPage(browser);
    demo.collector.show([boxCampaign({ id: '1_20260101', html: pasted(demo, { id: 'no-questions' }) })]);
    await page.goto(`${demo.origin}/site`);
    const box = page.frameLocator('#wizParDiv0 iframe');
    await box.getByText(sentence).waitFor();
    await box.getByRole('button', { name: 'Close' }).click();
    await page.locator('#wizParDiv0').waitFor({ state: 'detached' });
    expect([...exceptions, ...console]).toEqual([]);
  });
});
