import { otherMember } from './choices';
import { dayOf } from './day';
import { isSame, listOf, memberOf, textOf } from './json';
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
  is_not: opposite(isEqual),
  includes_any: includes('some'),
  includes_none: opposite(includes('some')),
  includes_all: includes('every'),
  gt: isWithin((amount, low) => amount > low),
  gte: isWithin((amount, low) => amount >= low),
  lt: isWithin((amount, low) => amount < low),
  lte: isWithin((amount, low) => amount <= low),
  between: isWithin((amount, low, high) => amount >= low && amount <= high, listOf),
  contains: hasWords('includes'),
  starts_with: hasWords('startsWith'),
  ends_with: hasWords('endsWith'),
};

/** The opposite, but of what is malformed. */
function opposite(rule: Rule): Rule {
  return (value, operand, asked) => {
    const result = rule(value, operand, asked);
    return result === undefined ? result : !result;
  };
}

function isEqual(value: unknown, operand: Operand | undefined): boolean | undefined {
  const members = membersOf(value);
  if (!members && typeof value !== 'boolean' && !Number.isFinite(value)) return undefined;
  if (typeof operand !== 'object') return fold(operand) === fold(value);
  if ('day' in operand) return operand.day === dayOf(value);
  if ('list' in operand) return isSame(operand.list, value);
  return isSame(sorted(operand.set), sorted(members));
}

function sorted(members: readonly string[] | undefined): readonly string[] {
  return [...new Set(members)].sort();
}

function includes(how: 'some' | 'every'): Rule {
  return (value, operand) => {
    const members = membersOf(value);
    const held = listOf(memberOf(operand, 'set') || memberOf(operand, 'list'));
    return members && members.length ? members[how]((member) => held.includes(member)) : undefined;
  };
}

/** One option value or a list of them; nothing where any is something else. */
function membersOf(value: unknown): readonly string[] | undefined {
  const members = ([] as unknown[])
    .concat(value)
    .map((member) => (memberOf(member, 'other') === true ? otherMember : member));
  return members.every((member) => typeof member === 'string') ? members : undefined;
}

/** @param boundsOf What a value says are the ends of a range; one alone is both. */
function isWithin(
  holds: (amount: number, low: number, high: number) => boolean,
  boundsOf: (value: unknown) => readonly unknown[] = (value) => [value, value],
): Rule {
  return (value, operand) => {
    const bounds = boundsOf(value);
    const unit = typeof bounds[0];
    // The cast holds for all that is compared: what is no amount is neither low enough nor high enough.
    const [low, high] = bounds.map((bound) => (Number.isFinite(bound) ? bound : dayOf(bound))) as [
      number,
      number,
    ];
    // A low end above the high one, or of another unit, was not meant.
    if (bounds.length > 2 || unit !== typeof bounds[1] || !(low <= high)) return undefined;
    // An answer that only looks like a day is a text.
    const amount = unit === 'string' ? memberOf(operand, 'day') : operand;
    return typeof amount === 'number' && holds(amount, low, high);
  };
}

function hasWords(how: 'includes' | 'startsWith' | 'endsWith'): Rule {
  return (value, operand) => {
    const part = textOf(value);
    const words = textOf(memberOf(operand, 'words') || operand) || '';
    return part ? fold(words)[how](fold(part)) : undefined;
  };
}

/** Texts are compared without regard to case, edges and how letters are composed. */
function fold<Value>(value: Value): Value {
  // The cast holds because a text stays one.
  return typeof value === 'string' ? (value.trim().normalize('NFC').toLowerCase() as Value) : value;
}
