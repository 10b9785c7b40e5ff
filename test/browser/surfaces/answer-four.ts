import type { Page } from 'playwright-core';
import type { Surroundings } from '../support/four-answers';
import { isSeen, press } from './reach';

/**
 * Answers the four questions as a person with a mouse does, who sees a control before pressing it.
 * @returns The questions that began out of sight.
 */
export async function answerFour(page: Page, survey: Surroundings): Promise<readonly string[]> {
  const outOfSight: string[] = [];
  const read = async (name: string) => {
    const prompt = survey.getByRole('heading', { name });
    await prompt.waitFor();
    if (!(await isSeen(page, prompt))) outOfSight.push(name);
  };
  await press(page, survey.getByRole('radio', { name: 'I build' }));
  await read('Which features do you use?');
  await press(page, survey.getByRole('checkbox', { name: 'Search' }));
  await press(page, survey.getByRole('checkbox', { name: 'Sharing' }));
  await press(page, survey.getByRole('button', { name: 'Next' }));
  await read('Would you recommend us?');
  await press(page, survey.getByRole('radio', { name: '9' }));
  await read('Why?');
  await press(page, survey.getByRole('textbox'));
  await page.keyboard.type('It just works');
  await press(page, survey.getByRole('button', { name: 'Next' }));
  await read('Thanks for your time!');
  return outOfSight;
}
