import type { Check } from '../../check/check';
import { checkDocument } from '../../check/check-document';
import { threeQuestions } from './builders';

/** What one check finds in a survey with these members, a line each. */
export function findingsOf(check: Check, members: object): readonly string[] {
  const document = { id: 's1', questions: threeQuestions, ...members };
  return checkDocument(document, [check]).map(
    ({ severity, path, message }) => `${severity} ${path} ${message}`,
  );
}

/** Questions called `a`, `b`, `c` … with these members, to be answered in own words. */
export function questionsOf(...members: readonly object[]) {
  return members.map((each, index) => ({
    id: String.fromCharCode(97 + index),
    question_type: 'freeform',
    prompt: `Question ${index + 1}?`,
    ...each,
  }));
}

/** A branch that is taken by some. */
export function maybeTo(to: string) {
  return { when: { op: 'answered' }, to };
}
