import { SurveyFormatError } from '../errors';
import { listOf, memberOf, textOf, textsOf } from './json';
import type { Operand } from './logic';
import type { AnswerValue, Choice, OtherAnswer, Question } from './model';
import type { OptionsReader, Words } from './question-type';
import { safeUrl } from './safe-url';
import { shuffle } from './shuffle';

const mostChoices = 200;

/** Stands for Other among option values. No choice can have it: white space alone is no value. */
export const otherMember = ' ';

/** The options of every type that offers choices. */
export interface ChoiceOptions {
  /** In the order shown. */
  readonly choices: readonly Choice[];
  /** Whether a person may answer in their own words. */
  readonly other: boolean;
  /** Drawn as a list that opens. */
  readonly dropdown: boolean;
  /** Whether a person may choose several. */
  readonly multiple?: boolean;
  /** The values in the order shown, where chance decided it. */
  readonly order: readonly string[] | undefined;
  /** The value of the choice that rules all others out. */
  readonly none: string | undefined;
}

/**
 * Reads `labels: [{label, value, image}]`, `other`, `none` and `randomize`.
 * @throws {SurveyFormatError} When no choice is left.
 */
export function parseChoices(reader: OptionsReader): ChoiceOptions {
  const { options, seed } = reader;
  const listed = parseLabels('labels', reader);
  const none = textOf(options['none']);
  const drawBy = options['randomize'] === true && seed;
  const all = drawBy ? shuffle(listed, drawBy) : listed;
  // What rules the others out comes last: all others come before, and nothing comes twice.
  const choices = [...new Set([...all.filter(({ value }) => value !== none), ...all])];
  return {
    choices,
    other: options['other'] === true,
    dropdown: options['display'] === 'dropdown',
    order: drawBy ? choices.map(({ value }) => value) : undefined,
    none,
  };
}

/**
 * Reads a list of labels under one name; a label without a value is its own value.
 * What is not a choice, or repeats a value, is left out and reported.
 * @throws {SurveyFormatError} When none is left.
 */
export function parseLabels(
  name: string,
  { options, documentPath: path, report }: OptionsReader,
): readonly Choice[] {
  const choices = new Map<string, Choice>();
  listOf(options[name]).forEach((document, index) => {
    const { label, value = label, image } = textsOf(document);
    if (label && value && !choices.has(value) && index < mostChoices)
      choices.set(value, { label, value, image: safeUrl(image, 'https') });
    else report(`${path}.options.${name}[${index}]`, 'repeats another or has no label');
  });
  if (!choices.size) throw new SurveyFormatError(`${path}.options.${name}`, 'should list choices');
  return [...choices.values()];
}

export function isOther(value: unknown): value is OtherAnswer {
  return memberOf(value, 'other') !== undefined;
}

/** Whether a person chose Other and did not say what they mean. */
export function isWordless(value: unknown): boolean {
  return isOther(value) && !value.other.trim();
}

/** What a choice is called downstream: its label, or the person's own words. */
export function labelOf(value: unknown, choices: readonly Choice[]): string | number {
  const choice = choices.find((candidate) => candidate.value === value);
  const words = choice ? choice.label : isOther(value) ? value.other : (value as string | number);
  return typeof words === 'string' ? words.trim() : words;
}

/** What an answer says whose value is a text, a number, or one or several of choices. */
export function labelsOf(value: AnswerValue, { options }: Question): Words {
  const choices = listOf(memberOf(options, 'choices')) as readonly Choice[];
  return Array.isArray(value)
    ? value.map((entry) => String(labelOf(entry, choices)))
    : labelOf(value, choices);
}

/** What conditions see of chosen options: a set, in which Other counts as a member of its own, whatever its words. */
export function setOperand(value: AnswerValue): Operand {
  const members = ([] as (string | OtherAnswer)[]).concat(value as string | OtherAnswer);
  const other = members.find(isOther);
  return {
    set: members.map((member) => (isOther(member) ? otherMember : member)),
    words: other && other.other,
  };
}
