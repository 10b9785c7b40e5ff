import type { FrameLocator, Locator, Page } from 'playwright-core';
import { tabTo } from './tab-to';

/** Where a survey is: a page, or a frame of it. */
export type Surroundings = Pick<Page | FrameLocator | Locator, 'getByRole' | 'locator'>;

/** Answers `fourQuestions` up to the thank-you. */
export type AnswerFour = (page: Page, survey: Surroundings) => Promise<void>;

/** What both ways of answering enter: the typed fields by question. */
export const fourAnswers = {
  role: { response: 'I build', response_string: 'I build' },
  features: { response: 'Search, Sharing', response_array: ['Search', 'Sharing'] },
  score: { response: '9', response_int: 9 },
  why: { response: 'It just works', response_string: 'It just works' },
};

export const answerFourByMouse: AnswerFour = async (_, survey) => {
  await survey.getByRole('radio', { name: 'I build' }).click();
  await survey.getByRole('checkbox', { name: 'Search' }).click();
  await survey.getByRole('checkbox', { name: 'Sharing' }).click();
  await survey.getByRole('button', { name: 'Next' }).click();
  await survey.getByRole('radio', { name: '9' }).click();
  await survey.getByRole('textbox').fill('It just works');
  await survey.getByRole('button', { name: 'Next' }).click();
};

export const answerFourByKeyboard: AnswerFour = async ({ keyboard }, survey) => {
  await tabTo(keyboard, survey.getByRole('radio', { name: 'I design' }));
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await tabTo(keyboard, survey.getByRole('checkbox', { name: 'Search' }));
  await keyboard.press('Space');
  await tabTo(keyboard, survey.getByRole('checkbox', { name: 'Sharing' }));
  await keyboard.press('Space');
  await tabTo(keyboard, survey.getByRole('button', { name: 'Next' }));
  await keyboard.press('Enter');
  await tabTo(keyboard, survey.getByRole('radio', { name: /^0/ }));
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await tabTo(keyboard, survey.getByRole('textbox'));
  await keyboard.type('It just works');
  await tabTo(keyboard, survey.getByRole('button', { name: 'Next' }));
  await keyboard.press('Space');
};
