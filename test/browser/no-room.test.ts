import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inAppHtml } from '../../demo/bridges';
import { answers } from './support/answers';
import { bridgeCalls } from './support/bridge-calls';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { until } from './support/until';

const stage = setStage();

/** The first question has room in a header, the second has not. */
const longer = {
  id: 'longer',
  questions: [
    { id: 'ok', question_type: 'rating', prompt: 'Was it good?', options: { style: 'thumbs' } },
    { id: 'name', question_type: 'freeform', prompt: 'Your pet’s name?', private: true },
    {
      id: 'role',
      question_type: 'select',
      prompt: 'What do you do?',
      required: true,
      options: { labels: ['I design', 'I build', 'I sell', 'I wait'].map((label) => ({ label })) },
    },
  ],
};

/** Shows it in a message as wide as the screen of a phone. */
async function open(platform: 'android' | 'ios', height: number, link?: string): Promise<Page> {
  const phone = { width: 390, height: 844 };
  const { page } = await stage.open({ viewport: { ...phone, height }, screen: phone });
  const attributes = link === undefined ? {} : { 'data-link': link };
  await page.setContent(await inAppHtml({ platform, html: pasted(stage.demo, longer, { attributes }) }));
  return page;
}

async function answerTwo(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Thumbs up' }).click();
  await page.getByRole('textbox').fill('Rex');
  await page.getByRole('button', { name: 'Next' }).click();
}

const roleIs = (page: Page) => page.getByRole('heading', { name: 'What do you do?' });

describe('a question that has no room in a message that can’t scroll', () => {
  it('is a link to the survey’s own page, which is told what was answered and is not private', async () => {
    const page = await open('android', 250, 'https://example.com/s/longer?from=app');
    await answerTwo(page);
    await roleIs(page).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    // A click might be the second half of a double click on the Next before, and would not count.
    await page.getByRole('link', { name: 'Next' }).press('Enter');
    const [action] = await until(
      () => bridgeCalls(page, 'action'),
      ({ length }) => length > 0,
    );
    expect(action).toMatchObject({
      action: { type: 'url', android: 'https://example.com/s/longer?from=app&earlier_ok=2' },
    });
  });

  it('is passed where there is no such page, also when it is required', async () => {
    const page = await open('android', 250);
    await answerTwo(page);
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
    await answers(stage.demo, 2);
    const [end] = await until(
      async () => (await stage.demo.answers.events()).filter(({ type }) => type === 'survey-complete'),
      ({ length }) => length > 0,
    );
    expect(end?.path).toEqual(['ok', 'name']);
  });

  it.each([
    ['scrolls where swipes are not taken for dismissals', 'ios', 250],
    ['is asked as ever where the message is high', 'android', 844],
  ] as const)('%s', async (_, platform, height) => {
    const page = await open(platform, height, 'https://example.com/s/longer');
    await answerTwo(page);
    await page.getByRole('radio', { name: 'I wait' }).click();
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  });
});
