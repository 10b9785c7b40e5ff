import { type Rule, rules } from './compare';
import { isBlank, isRecord, listOf, memberOf, textOf, type UnknownRecord } from './json';
import type { Operand } from './logic';
import type { AnswerValue, Question, Survey, TraitValue, Traits } from './model';
import { typeOf } from './question-type';

/** What is known at one point of the way through a survey. */
export interface Point {
  readonly survey: Pick<Survey, 'questions' | 'byId' | 'endings'>;
  readonly known: Readonly<Record<'user' | 'response', Traits>>;
  /** The questions left behind, each with its answer or without. */
  readonly passed: ReadonlyMap<string, AnswerValue | undefined>;
}

/**
 * Whether a condition holds: exactly one of `all`, `any`, `not`, or a test by `op` and `value`; eight deep at most.
 * @param self The question that it stands at.
 * @returns Nothing where any part is malformed, whatever is known: then nobody knows what was meant by the whole.
 */
export function evaluate(document: unknown, self: string, point: Point, depth = 8): boolean | undefined {
  if (!isRecord(document) || !depth) return undefined;
  const [kind, ...others] = ['all', 'any', 'not', 'op'].filter((name) => name in document);
  if (!kind || others.length) return undefined;
  if (kind === 'op') return test(document, self, point);
  const parts = kind === 'not' ? [document['not']] : listOf(document[kind]);
  const results = parts.map((part) => evaluate(part, self, point, depth - 1));
  if (!results.length || results.includes(undefined)) return undefined;
  return kind === 'all' ? !results.includes(false) : results.includes(kind === 'any');
}

/** Whether a branch leads on: its condition holds or it has none. Nothing where it is malformed. */
export function isTaken(branch: unknown, self: string, point: Point): boolean | undefined {
  const when = memberOf(branch, 'when');
  if (typeof memberOf(branch, 'to') !== 'string') return undefined;
  return when == null || evaluate(when, self, point);
}

function test(document: UnknownRecord, self: string, point: Point): boolean | undefined {
  const rule = memberOf(rules, textOf(document['op']) || '') as Rule | undefined;
  const reading = read(document, self, point);
  return rule && reading && rule(document['value'], ...reading);
}

/** What a condition looks at, and whether that was asked; nothing where there can't be such a thing. */
function read(
  document: UnknownRecord,
  self: string,
  { survey, known, passed }: Point,
): readonly [Operand | undefined, boolean] | undefined {
  const [scope = 'question', ...others] = ['question', 'user', 'response'].filter((name) => name in document);
  const name = scope in document ? textOf(document[scope]) : self;
  const question = scope === 'question' && name ? survey.byId.get(name) : undefined;
  // Types whose answers have several parts list them under the member that names one; it is absent for all others.
  const fits = ['row', 'field'].every((member) =>
    ([] as unknown[]).concat(memberOf(question && question.options, member)).includes(document[member]),
  );
  if (!name || others.length || !fits) return undefined;
  if (scope !== 'question') return [propertyOf(known[scope as 'user'], name), false];
  const part = (document['row'] || document['field']) as string | undefined;
  return question && [operandOf(question, passed.get(name), part), passed.has(name)];
}

function operandOf(
  question: Question,
  answer: AnswerValue | undefined,
  part: string | undefined,
): Operand | undefined {
  const { operand } = typeOf(question);
  const value = part ? memberOf(answer, part) : answer;
  // A value that is no primitive has a type that knows what it means.
  return value !== undefined && operand ? operand(value as AnswerValue) : (value as Operand | undefined);
}

/** What a property holds for conditions: dates their day in UTC, blank texts nothing. Iterate's are taken as they came. */
function propertyOf(traits: Traits, name: string): Operand | undefined {
  const trait = memberOf(traits, name) as TraitValue | undefined;
  if (isBlank(trait)) return undefined;
  return typeof trait === 'object' ? { day: Math.floor(trait.value / 86_400) } : trait;
}
