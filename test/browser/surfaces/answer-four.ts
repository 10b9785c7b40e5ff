import type { Page } from 'playwright-core';
import type { Surroundings } from '../support/four-answers';
import { press } from './reach';

/** Answers the four questions as a person with a mouse does, who sees a control before pressing it. */
export async function answerFour(page: Page, survey: Surroundings): Promise<void> {
  await press(page, survey.getByRole('radio', { name: 'I build' }));
  await press(page, survey.getByRole('checkbox', { name: 'Search' }));
  await press(page, survey.getByRole('checkbox', { name: 'Sharing' }));
  await press(page, survey.getByRole('button', { name: 'Next' }));
  await press(page, survey.getByRole('radio', { name: '9' }));
  await press(page, survey.getByRole('textbox'));
  await page.keyboard.type('It just works');
  await press(page, survey.getByRole('button', { name: 'Next' }));
  await survey.getByRole('button', { name: 'Done' }).waitFor();
}
