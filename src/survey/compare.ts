import { isOther, otherMember } from './choices';
import { dayOf } from './day';
import { isSame, listOf, memberOf } from './json';
import type { Operand } from './logic';

/**
 * What an op says of an operand, beside the value of a condition.
 * @param asked Whether the operand's question is on the path.
 * @returns Nothing where the value is not of the op's kind, whatever the operand.
 */
export type Rule = (value: unknown, operand: Operand | undefined, asked: boolean) => boolean | undefined;

/** Every op, by name. */
export const rules: Readonly<Record<string, Rule>> = {
  answered: (_, operand) => operand !== undefined,
  skipped: (_, operand, asked) => asked && operand === undefined,
  is: isEqual,
  is_not: (value, operand) => opposite(isEqual(value, operand)),
  includes_any: (value, operand) => includes('some', value, operand),
  includes_none: (value, operand) => opposite(includes('some', value, operand)),
  includes_all: (value, operand) => includes('every', value, operand),
  gt: (value, operand) => isWithin([value, value], operand, (amount, low) => amount > low),
  gte: (value, operand) => isWithin([value, value], operand, (amount, low) => amount >= low),
  lt: (value, operand) => isWithin([value, value], operand, (amount, low) => amount < low),
  lte: (value, operand) => isWithin([value, value], operand, (amount, low) => amount <= low),
  between: (value, operand) =>
    isWithin(listOf(value), operand, (amount, low, high) => amount >= low && amount <= high),
  contains: (value, operand) => hasWords('includes', value, operand),
  starts_with: (value, operand) => hasWords('startsWith', value, operand),
  ends_with: (value, operand) => hasWords('endsWith', value, operand),
};

/** The opposite, but of what is malformed. */
function opposite(result: boolean | undefined): boolean | undefined {
  return result === undefined ? result : !result;
}

function isEqual(value: unknown, operand: Operand | undefined): boolean | undefined {
  const members = membersOf(value);
  if (!members && typeof value !== 'boolean' && !Number.isFinite(value)) return undefined;
  if (typeof operand !== 'object') return fold(operand) === fold(value);
  if ('day' in operand) return operand.day === dayOf(value);
  if ('list' in operand) return isSame(operand.list, value);
  return isSame(sorted(operand.set.map(memberName)), sorted(members || []));
}

function sorted(members: readonly string[]): readonly string[] {
  return [...new Set(members)].sort();
}

function includes(how: 'some' | 'every', value: unknown, operand: Operand | undefined): boolean | undefined {
  const members = membersOf(value);
  const held = listOf(memberOf(operand, 'set') || memberOf(operand, 'list')).map(memberName);
  return members && members.length ? members[how]((member) => held.includes(member)) : undefined;
}

/** One option value or a list of them; nothing where any is something else. */
function membersOf(value: unknown): readonly string[] | undefined {
  const members = Array.isArray(value) ? value : [value];
  const areMembers = members.every(
    (member) => typeof member === 'string' || memberOf(member, 'other') === true,
  );
  return areMembers ? members.map(memberName) : undefined;
}

/** Other is a member like any option value, whatever its words. */
function memberName(member: unknown): string {
  return typeof member === 'string' ? member : otherMember;
}

function isWithin(
  bounds: readonly unknown[],
  operand: Operand | undefined,
  holds: (amount: number, low: number, high: number) => boolean,
): boolean | undefined {
  const [low = NaN, high = NaN] = bounds.map((bound) =>
    Number.isFinite(bound) ? Number(bound) : dayOf(bound),
  );
  const unit = typeof bounds[0];
  // A low end above the high one, or of another unit, was not meant.
  if (bounds.length > 2 || unit !== typeof bounds[1] || !(low <= high)) return undefined;
  // An answer that only looks like a day is a text.
  const amount = unit === 'string' ? memberOf(operand, 'day') : operand;
  return typeof amount === 'number' && holds(amount, low, high);
}

function hasWords(
  how: 'includes' | 'startsWith' | 'endsWith',
  value: unknown,
  operand: Operand | undefined,
): boolean | undefined {
  const part = fold(value);
  const other = listOf(memberOf(operand, 'set')).find(isOther);
  const words = fold(other ? other.other : operand);
  if (typeof part !== 'string' || !part) return undefined;
  return typeof words === 'string' && words[how](part);
}

/** Texts are compared without regard to case, edges and how letters are composed. */
function fold(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().normalize('NFC').toLowerCase() : value;
}
