import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sdkVersions } from '../../demo/scenario';
import { answers } from './support/answers';
import { pasted } from './support/pasted';
import { popUps } from './support/pop-ups';
import { setStage } from './support/stage';
import { eventsOnce } from './support/told';
import { until } from './support/until';
import { sampled } from '../support/whole-run';

const stage = setStage();

/** Two questions and a thank-you with a link. */
const linked = {
  id: 'linked',
  questions: [
    { id: 'score', question_type: 'nps', prompt: 'Would you *recommend* us?', label: 'Score' },
    {
      id: 'role',
      question_type: 'select',
      prompt: 'What do you **do**?',
      options: { labels: [{ label: 'I build' }] },
      branches: [{ to: 'thanks' }],
    },
  ],
  endings: [
    { id: 'thanks', message: 'Thanks!', link: { label: 'Our blog', url: 'https://example.com/blog' } },
  ],
};

const secretFirst = {
  ...linked,
  questions: linked.questions.map((question, index) => ({ ...question, private: index === 0 })),
};

interface Visit {
  readonly kind?: keyof typeof popUps;
  readonly sdk?: string;
  readonly survey?: object;
  readonly attributes?: Record<string, string>;
}

/** Lets CleverTap show the survey, and goes through it to the thank-you and its link. */
async function goThrough({
  kind = 'box',
  sdk = '2.5.2',
  survey = linked,
  attributes = {},
}: Visit): Promise<Page> {
  const { page } = await stage.open();
  await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'Our blog' }));
  const html = pasted(stage.demo, survey, { campaign: '##campaignId_batchId##', attributes });
  stage.demo.collector.show([popUps[kind].campaign({ id: '101_20260101', html })]);
  await page.goto(`${stage.demo.origin}/site?sdk=${sdk}`);
  const card = page.locator(`${popUps[kind].container} iframe`).contentFrame();
  await card.getByRole('radio', { name: '9' }).click();
  await card.getByRole('radio', { name: 'I build' }).click();
  // A click might be the second half of a double click on the place of the radio, and would not count.
  const link = card.getByRole('link', { name: 'Our blog' });
  await Promise.all([page.context().waitForEvent('page'), link.press('Enter')]);
  return page;
}

/** What was clicked, by CleverTap's account, once there are so many. */
const clicks = (count: number) =>
  until(
    () => eventsOnce(stage, 'Notification Clicked'),
    ({ length }) => length >= count,
  );

describe.each(sampled(sdkVersions, 2))('with web SDK %s', (sdk) => {
  it.each(['box', 'banner', 'interstitial', 'advanced builder'] as const)(
    'a %s counts its first answer and its link as clicks',
    async (kind) => {
      await goThrough({ sdk, kind });
      expect(await clicks(2)).toMatchObject([
        { wzrk_id: '101_20260101', wzrk_c2a: 'Score' },
        { wzrk_id: '101_20260101', wzrk_c2a: 'Our blog' },
      ]);
    },
  );

  it('names campaign and batch also where CleverTap fills no macro', async () => {
    await goThrough({ sdk, kind: 'advanced builder' });
    const stored = await answers(stage.demo, 2);
    expect(stored.map(({ campaign }) => campaign)).toEqual(
      stored.map(() => ({ id: '101', batch_id: '101_20260101' })),
    );
  });
});

describe('clicks', () => {
  it('never name a private question', async () => {
    await goThrough({ survey: secretFirst });
    expect(await clicks(2)).toMatchObject([{ wzrk_c2a: 'What do you do?' }, { wzrk_c2a: 'Our blog' }]);
  });

  it.each([
    ['CleverTap is off', { attributes: { 'data-clevertap': 'off' } }],
    ['nothing is to be sent', { attributes: { 'data-preview': 'on' } }],
  ])('are none where %s', async (_, visit) => {
    const page = await goThrough(visit);
    // What was pushed before is on its way before this.
    await page.evaluate(() => {
      (window as unknown as { clevertap: { event: { push(name: string): void } } }).clevertap.event.push(
        'Last',
      );
    });
    await until(
      () => stage.demo.collector.events('Last'),
      ({ length }) => length > 0,
    );
    expect(stage.demo.collector.events('Notification Clicked')).toEqual([]);
  });
});
