import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resultsFiles } from '../../demo/endpoint/node/results-files';
import { anAnswer } from '../endpoint/support/events';
import { serveEndpoint } from '../endpoint/support/serve';
import { setStage } from './support/stage';
import { until } from './support/until';

const stage = setStage();

const scored = (response: string, value: number, plan: string) =>
  anAnswer({
    response,
    question: 'score',
    value,
    members: { fields: { response: String(value), response_int: value }, user_traits: { plan } },
  });

async function openResults(options: Parameters<typeof stage.open>[0] = {}): Promise<Page> {
  const { page, exceptions, console } = await stage.open(options);
  await stage.demo.answers.add([
    scored('a', 9, 'Trial'),
    scored('b', 9, 'Trial'),
    scored('c', 3, 'Pro'),
    anAnswer({ response: 'd', value: '<img src=x onerror=alert(1)>' }),
    anAnswer({ response: 'e', value: 'A very long answer '.repeat(40) }),
  ]);
  await page.goto(`${stage.demo.origin}/results`);
  await page.getByRole('heading', { name: 'Prompt of score' }).waitFor();
  expect([...exceptions, ...console]).toEqual([]);
  return page;
}

describe('the page of results', () => {
  it('says in words what its bars show, and shows texts as they are', async () => {
    const page = await openResults();
    const score = page.getByRole('article').filter({ hasText: 'Prompt of score' });
    expect(await score.getByRole('listitem').allInnerTexts()).toEqual(['3\n1 (33 %)', '9\n2 (67 %)']);
    expect(await page.getByText('<img src=x onerror=alert(1)>').count()).toBe(1);
  });

  it('shows an answer that comes while it is open', async () => {
    const page = await openResults();
    await stage.demo.answers.add([scored('f', 9, 'Pro')]);
    await page.getByText('3 (75 %)').waitFor();
  });

  it('tells people apart by a property', async () => {
    const page = await openResults();
    await page.getByLabel('Compare by').selectOption('user.plan');
    const score = page.getByRole('article').filter({ hasText: 'Prompt of score' });
    await score.getByText('Trial').waitFor();
    expect(await score.locator('.count').allInnerTexts()).toEqual(
      expect.arrayContaining(['Trial 2 answers, average 9.00', 'Pro 1 answer, average 3.00']),
    );
  });

  it.each(['light', 'dark'] as const)(
    'is accessible and not too wide for a phone, %s',
    async (colorScheme) => {
      const page = await openResults({ colorScheme, viewport: { width: 360, height: 740 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
    },
  );

  it('asks for the token until it is the right one', async () => {
    const { page } = await stage.open();
    const { origin } = await serveEndpoint({
      answers: stage.demo.answers,
      admin: { token: 'right' },
      resultsFiles,
    });
    await stage.demo.answers.add([anAnswer()]);
    await page.goto(`${origin}/results`);
    const enter = async (token: string) => {
      await page.getByLabel('Admin token').fill(token);
      await page.getByRole('button', { name: 'Show results' }).click();
    };
    await enter('wrong');
    await page.getByRole('alert').waitFor();
    await enter('right');
    await page.getByRole('heading', { name: 'Prompt of why' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Answers as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('answers.csv');
    await until(
      () => page.getByRole('status').innerText(),
      (text) => text === 'Live',
    );
  });
});
