import { memberOf, textOf } from './json';
import type { Survey } from './model';

/** Iterate's keys and ours, with the words that the script carries itself. */
export const englishCopy = {
  done_button_label: 'Done',
  next_button_label: 'Next',
  nps_detractor_label: 'Not likely',
  nps_promoter_label: 'Very likely',
  other_button_label: 'Other',
  start_button_label: 'Start',
  back_button_label: 'Back',
  skip_button_label: 'Skip',
  close_button_label: 'Close',
  loading_label: 'Loading…',
  thank_you: 'Thank you!',
  progress_label: 'Question {count} of {total}',
  preview_notice: 'Preview: answers are not sent',
  failure_notice: 'This survey can’t be shown right now.',
  required_error: 'Please answer this question.',
  other_error: 'Please say what you mean by Other.',
} as const;

export type CopyKey = keyof typeof englishCopy;

/** Words for the controls; `{count}` and `{total}` are filled in. */
export type Copy = (key: CopyKey, numbers?: Readonly<Record<string, unknown>>) => string;

/** The author's words where the survey has them, else English. */
export function createCopy(survey?: Survey): Copy {
  return (key, numbers = {}) => {
    const entry = survey && survey.copy[key];
    const words =
      textOf(memberOf(entry, 'current')) || textOf(memberOf(entry, 'default')) || englishCopy[key];
    return words.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name]));
  };
}
