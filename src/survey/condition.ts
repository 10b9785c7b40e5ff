import { otherMember } from './choices';
import { isRecord, listOf, memberOf, textOf, type UnknownRecord } from './json';
import type { Condition, Operand, Subject } from './logic';
import type { Question } from './model';

/** What a condition may refer to. */
export interface ConditionContext {
  /** The question that the condition stands at. */
  readonly self: string;
  readonly questions: ReadonlyMap<string, Question>;
}

/**
 * Reads a condition: exactly one of `all`, `any`, `not`, or a test by `op` and `value`; eight deep at most.
 * @returns Nothing where any part is malformed: then nobody knows what was meant by the whole.
 */
export function parseCondition(
  document: unknown,
  context: ConditionContext,
  depth = 1,
): Condition | undefined {
  if (!isRecord(document) || depth > 8) return undefined;
  const [kind, ...others] = ['all', 'any', 'not', 'op'].filter((name) => name in document);
  if (!kind || others.length) return undefined;
  if (kind === 'op') return parseTest(document, context);
  const parts = kind === 'not' ? [document.not] : listOf(document[kind]);
  const conditions = parts.map((part) => parseCondition(part, context, depth + 1));
  if (!conditions.length || conditions.includes(undefined)) return undefined;
  return (read) => {
    const holds = (condition: Condition | undefined) => !!condition && condition(read);
    return kind === 'all' ? conditions.every(holds) : conditions.some(holds) === (kind === 'any');
  };
}

function parseTest(document: UnknownRecord, context: ConditionContext): Condition | undefined {
  const subject = parseSubject(document, context);
  const op = String(document.op);
  const opposite = opposites.get(op);
  const createTest = tests.get(opposite || op);
  const test = createTest && createTest(document.value);
  return subject && test && ((read) => test(...read(subject)) === !opposite);
}

function parseSubject(document: UnknownRecord, { self, questions }: ConditionContext): Subject | undefined {
  const [scope = 'question', ...others] = (['question', 'user', 'response'] as const).filter(
    (name) => name in document,
  );
  const name = scope in document ? textOf(document[scope]) : self;
  // No type so far has answers of several parts, which a row or a field would name.
  const partless = !('row' in document || 'field' in document);
  if (others.length || !name || !partless) return undefined;
  return scope === 'question' && !questions.has(name) ? undefined : { scope, name };
}

type Test = (asked: boolean, operand: Operand | undefined) => boolean;

/** Ops that are true exactly where another is false. */
const opposites = new Map([
  ['is_not', 'is'],
  ['includes_none', 'includes_any'],
]);

/** The test of each `op` with a `value`; nothing where the value is not of its kind. */
const tests = new Map<string, (value: unknown) => Test | undefined>([
  ['answered', () => (_, operand) => operand !== undefined],
  ['skipped', () => (asked, operand) => asked && operand === undefined],
  ['is', createIs],
  ['includes_any', (value) => createIncludes(value, (members, held) => members.some(held))],
  ['includes_all', (value) => createIncludes(value, (members, held) => members.every(held))],
  ['gt', (value) => createCompare(value, (difference) => difference > 0)],
  ['gte', (value) => createCompare(value, (difference) => difference >= 0)],
  ['lt', (value) => createCompare(value, (difference) => difference < 0)],
  ['lte', (value) => createCompare(value, (difference) => difference <= 0)],
  ['between', createBetween],
  ['contains', (value) => createWords(value, (words, part) => words.includes(part))],
  ['starts_with', (value) => createWords(value, (words, part) => words.startsWith(part))],
  ['ends_with', (value) => createWords(value, (words, part) => words.endsWith(part))],
]);

function createIs(value: unknown): Test | undefined {
  const members = membersOf(value);
  if (!members && typeof value !== 'boolean' && !Number.isFinite(value)) return undefined;
  return (_, operand) => {
    if (typeof operand === 'string') return typeof value === 'string' && fold(operand) === fold(value);
    if (typeof operand !== 'object') return operand === value;
    if ('day' in operand) return dayOf(value) === operand.day;
    if (!members) return false;
    if ('list' in operand) return Array.isArray(value) && members.join('\n') === operand.list.join('\n');
    const { set } = operand;
    return set.every((member) => members.includes(member)) && members.every((member) => set.includes(member));
  };
}

type Members = readonly string[];

function createIncludes(
  value: unknown,
  holds: (members: Members, held: (member: string) => boolean) => boolean,
) {
  const members = membersOf(value) || [];
  const test: Test = (_, operand) => {
    const held = listOf(memberOf(operand, 'set') || memberOf(operand, 'list'));
    return held.length > 0 && holds(members, (member) => held.includes(member));
  };
  return members.length ? test : undefined;
}

/** One option value or a list of them; nothing where any is something else. */
function membersOf(value: unknown): Members | undefined {
  const members = (Array.isArray(value) ? value : [value]).map((member: unknown) =>
    memberOf(member, 'other') === true ? otherMember : member,
  );
  return members.every((member) => typeof member === 'string') ? members : undefined;
}

function createCompare(value: unknown, holds: (difference: number) => boolean): Test | undefined {
  const bound = amountOf(value);
  if (!bound) return undefined;
  return (_, operand) => {
    // An answer that only looks like a day is a text.
    const amount = typeof operand === 'string' ? undefined : amountOf(operand);
    return !!amount && amount[1] === bound[1] && holds(amount[0] - bound[0]);
  };
}

function createBetween(value: unknown): Test | undefined {
  const [low, high, ...others] = listOf(value);
  const atLeast = createCompare(low, (difference) => difference >= 0);
  const atMost = createCompare(high, (difference) => difference <= 0);
  const lowest = typeof low === 'number' ? low : { day: dayOf(low) ?? NaN };
  // A low end above the high one, or of another unit, was not meant.
  if (others.length || !atLeast || !atMost || !atMost(true, lowest)) return undefined;
  return (asked, operand) => atLeast(asked, operand) && atMost(asked, operand);
}

/** A number, or a day as a document or an answer has it, with its unit. */
function amountOf(value: unknown): readonly [amount: number, unit: string] | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? [value, ''] : undefined;
  const day = isRecord(value) ? value.day : dayOf(value);
  return typeof day === 'number' ? [day, 'day'] : undefined;
}

/** Days since 1970 of a day written `YYYY-MM-DD`; nothing where there is no such day. */
export function dayOf(value: unknown): number | undefined {
  const text = String(value);
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // Some engines take the 30th of February for the 2nd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time / 864e5 : undefined;
}

function createWords(value: unknown, holds: (words: string, part: string) => boolean): Test | undefined {
  const part = typeof value === 'string' && fold(value);
  if (!part) return undefined;
  return (_, operand) => {
    const words = typeof operand === 'object' ? memberOf(operand, 'words') : operand;
    return typeof words === 'string' && holds(fold(words), part);
  };
}

/** Texts are compared without regard to case, edges and how letters are composed. */
function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
