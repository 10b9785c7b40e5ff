import { SurveyFormatError } from '../errors';
import { listOf, memberOf, textOf } from './json';
import type { Operand } from './logic';
import type { AnswerValue, Choice, OtherAnswer } from './model';
import type { ParseOptions } from './question-type';

const mostChoices = 200;

/** Stands for Other among option values. No choice can have it: white space alone is no value. */
export const otherMember = ' ';

/** The options of every type that offers choices. */
export interface ChoiceOptions {
  readonly choices: readonly Choice[];
  /** Whether a person may answer in their own words. */
  readonly other: boolean;
}

/**
 * Reads `labels: [{label, value}]` and `other`; a label without a value is its own value.
 * What is not a choice, or repeats a value, is left out and reported.
 * @throws {SurveyFormatError} When no choice is left.
 */
export const parseChoices: ParseOptions<ChoiceOptions> = ({ labels, other }, path, report) => {
  const choices = new Map<string, Choice>();
  listOf(labels).forEach((document, index) => {
    const label = textOf(memberOf(document, 'label'));
    const value = textOf(memberOf(document, 'value')) || label;
    if (label && value && !choices.has(value) && index < mostChoices) choices.set(value, { label, value });
    else report(`${path}.labels[${index}]`, 'is left out: it should be a label with a value of its own');
  });
  if (!choices.size) throw new SurveyFormatError(`${path}.labels`, 'should list choices');
  return { choices: [...choices.values()], other: other === true };
};

export function isOther(value: unknown): value is OtherAnswer {
  return memberOf(value, 'other') !== undefined;
}

/** Whether a person chose Other and did not say what they mean. */
export function isWordless(value: unknown): boolean {
  return isOther(value) && !value.other.trim();
}

/** What a choice is called downstream: its label, or the person's own words. */
export function labelOf(value: string | OtherAnswer, choices: readonly Choice[]): string {
  if (isOther(value)) return value.other.trim();
  const choice = choices.find((candidate) => candidate.value === value);
  return choice ? choice.label : value;
}

/** What conditions see of chosen options: a set, in which Other counts as a member of its own. */
export function setOperand(value: AnswerValue): Operand {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = chosen.find(isOther);
  return {
    set: chosen.map((entry) => (isOther(entry) ? otherMember : String(entry))),
    words: words && words.other,
  };
}
