import { dayOf } from './day';
import { memberOf, textsOf } from './json';
import type { Translate } from './language';
import type { Survey } from './model';

/** Keys that say their English themselves: `skip_button_label` is “Skip”. */
const plainKeys = [
  'done_button_label',
  'next_button_label',
  'back_button_label',
  'skip_button_label',
  'start_button_label',
  'close_button_label',
  'other_button_label',
  'retry_button_label',
  'choose_label',
  'required_label',
  'name_label',
  'email_label',
  'phone_label',
  'loading_label',
  'sending_notice',
] as const;

/** The English of all others. */
const english = {
  nps_detractor_label: 'Not likely',
  nps_promoter_label: 'Very likely',
  point_label: '{count} of {total}',
  star_label: '{count} of {total} stars',
  mood_1_label: 'Very unhappy',
  mood_2_label: 'Unhappy',
  mood_3_label: 'Neutral',
  mood_4_label: 'Happy',
  mood_5_label: 'Very happy',
  thumb_1_label: 'Thumbs down',
  thumb_2_label: 'Thumbs up',
  up_button_label: 'Move up: {label}',
  down_button_label: 'Move down: {label}',
  rank_label: '{label}: {count} of {total}',
  unsent_notice: 'Your answers are not sent yet.',
  thank_you: 'Thank you!',
  progress_label: 'Question {count} of {total}',
  preview_notice: 'Preview: nothing is sent',
  failure_notice: 'This survey did not load.',
  required_error: 'Please answer this question.',
  other_error: 'Please enter an answer.',
  min_error: 'Please choose at least {count}.',
  max_error: 'Please choose at most {count}.',
  min_length_error: 'Please enter at least {count} characters.',
  max_length_error: 'Please enter at most {count} characters.',
  email_error: 'Please enter an address like me@example.com.',
  phone_error: 'Please enter a phone number.',
  number_error: 'Please enter a number.',
  url_error: 'Please enter an address like example.com.',
  min_date_error: 'Please choose {count} or later.',
  max_date_error: 'Please choose {count} or earlier.',
} as const;

export type CopyKey = (typeof plainKeys)[number] | keyof typeof english;

/** Iterate's keys and ours; the cast holds because `english` has no others. The script itself never lists them. */
export function copyKeys(): readonly CopyKey[] {
  return [...plainKeys, ...Object.keys(english)] as CopyKey[];
}

/** Words for the controls; `{count}`, `{total}` and `{label}` are filled in. */
export type Copy = (key: CopyKey, parts?: Readonly<Record<string, string | number>>) => string;

/** The translation where there is one, else the author's words, else English. */
export function createCopy(survey: Survey | undefined, translate: Translate, language: string): Copy {
  return (key, parts = {}) => {
    const words = textsOf(memberOf(survey && survey.copy, key));
    const own = words['current'] || words['default'] || englishOf(key);
    return translate(`survey.copy.${key}`, own).replace(/\{(\w+)\}/g, (_, name: string) =>
      localize(parts[name], language),
    );
  };
}

/** The words that the script carries itself. */
export function englishOf(key: CopyKey): string {
  const words: Readonly<Partial<Record<CopyKey, string>>> = english;
  return words[key] || key.charAt(0).toUpperCase() + key.slice(1).replace(/_.*/, '');
}

/**
 * A number below 1000, and a language that writes it so. The first use of `Intl` took a new page 13 ms and more in
 * Chromium, which no first question should wait for.
 */
const plainNumber = /^\d{1,3}[eg-jt]/;

/** A number or a day, `YYYY-MM-DD`, as a language writes it; other texts stay. */
export function localize(value: string | number | undefined, language: string): string {
  if (plainNumber.test(value + language)) return String(value);
  try {
    const shown = dayOf(value) === undefined ? value : new Date(value as string);
    return (shown as Date).toLocaleString(language, dayFormat);
  } catch {
    // A browser without Intl, or what no language is called.
    return String(value);
  }
}

/** A day is midnight in UTC. Numbers and texts, which are written by the same call, know no such options. */
const dayFormat = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
