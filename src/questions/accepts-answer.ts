import { isWordless } from '../survey/choices';
import { dayOf } from '../survey/day';
import { isBlank, isRecord, listOf } from '../survey/json';
import type { AnswerValue, Choice, Question } from '../survey/model';
import { typeOf } from '../survey/question-type';

/**
 * Whether a value that did not come from the question's own control answers it: from a link, from the network, from a
 * store. It has the shape that its type's answers have, names only what the question offers, and keeps its bounds.
 */
export function acceptsAnswer(question: Question, value: unknown): value is AnswerValue {
  const hasShape = shapes[question.question_type];
  if (!hasShape || isBlank(value) || !hasShape(value, question.options as Offer)) return false;
  const { check } = typeOf(question);
  // The casts hold: its options were read by its type, and the value has the shape that its type's control makes.
  return !(check && check(value as AnswerValue, question));
}

/** What the options of the types may say of the values they offer. */
interface Offer {
  readonly choices?: readonly Choice[];
  readonly other?: boolean;
  readonly rows?: readonly Choice[];
  readonly field?: readonly string[];
  readonly format?: unknown;
  readonly min?: number;
  readonly max?: number;
}

type Shape = (value: unknown, offer: Offer) => boolean;

/** Written here and not with the types, so that the pasted script does without. */
const shapes: Readonly<Record<string, Shape>> = {
  select: isEntry,
  multiselect: (value, offer) => isSetOf(value, (entry) => isEntry(entry, offer)),
  freeform: (value, { format }) => typeof value === (format === 'number' ? 'number' : 'string'),
  nps: isPoint,
  rating: isPoint,
  ranking: (value, { choices }) =>
    isSetOf(value, (entry) => isOneOf(choices, entry)) && listOf(value).length === choices?.length,
  matrix: (value, { rows, choices }) =>
    isRecordOf(value, (row, choice) => isOneOf(rows, row) && isOneOf(choices, choice)),
  date: (value) => dayOf(value) !== undefined,
  user_info: (value, { field }) =>
    isRecordOf(value, (name, text) => !!field?.includes(name) && typeof text === 'string'),
  consent: (value) => typeof value === 'boolean',
};

function isOneOf(choices: readonly Choice[] = [], value: unknown): boolean {
  return choices.some((choice) => choice.value === value);
}

/** A choice, or the person's own words where the question takes them. */
function isEntry(value: unknown, { choices, other }: Offer): boolean {
  if (typeof value === 'string') return isOneOf(choices, value);
  const isOwnWords = isRecordOf(value, (name, text) => name === 'other' && typeof text === 'string');
  return isOwnWords && other === true && !isWordless(value);
}

function isSetOf(value: unknown, isMember: (entry: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  const written = value.map((entry) => JSON.stringify(entry));
  return new Set(written).size === value.length && value.every(isMember);
}

function isRecordOf(value: unknown, isMember: (name: string, text: unknown) => boolean): boolean {
  return isRecord(value) && Object.entries(value).every(([name, text]) => isMember(name, text));
}

function isPoint(value: unknown, { min = 0, max = 0 }: Offer): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}
