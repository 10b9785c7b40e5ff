import { describe, expect, it } from 'vitest';
import { evaluate, type Point } from '../../src/survey/condition';
import type { Operand } from '../../src/survey/logic';
import type { AnswerValue } from '../../src/survey/model';
import type { QuestionTypes } from '../../src/survey/question-type';
import { aSurvey, nothingKnown, threeQuestions } from '../support/builders';

/** What someone answered to `score`, whatever a type makes of it. */
function aPoint(operand: Operand | undefined, asked = true): Point {
  const type: QuestionTypes[number] = {
    type: 'nps',
    parse: () => undefined,
    operand: () => operand as Operand,
  };
  const passed = new Map(asked ? [['score', 1]] : []);
  const survey = aSurvey();
  const byId = new Map(survey.questions.map((question) => [question.id, { ...question, type }]));
  return { survey: { ...survey, byId }, known: nothingKnown, passed };
}

const evaluateAt = (document: unknown, point = aPoint(undefined)) => evaluate(document, 'score', point);

/** What `{op, value}` says of an operand that was asked for; nothing where it is malformed. */
function holds(op: string, value: unknown, operand: Operand | undefined, asked = true): boolean | undefined {
  return evaluateAt({ op, value }, aPoint(operand, asked));
}

const day = (text: string): Operand => ({ day: Date.parse(text) / 864e5 });
const set = (...members: string[]): Operand => ({ set: members });
const other = (words: string, ...members: string[]): Operand => ({
  set: [...members, ' '],
  words,
});
const list = (...members: string[]): Operand => ({ list: members });
const none = undefined;

type Row = readonly [op: string, value: unknown, operand: Operand | undefined, expected: boolean];

const rows: readonly Row[] = [
  // answered and skipped
  ['answered', none, none, false],
  ['answered', none, 'x', true],
  ['answered', none, 0, true],
  ['answered', none, '0', true],
  ['answered', none, false, true],
  ['answered', none, set('a'), true],
  ['answered', none, day('2026-01-01'), true],
  ['skipped', none, none, true],
  ['skipped', none, 0, false],
  ['skipped', none, '0', false],
  ['skipped', none, false, false],
  ['skipped', none, other('x'), false],
  // is and is_not of texts
  ['is', 'Blue', 'blue', true],
  ['is', ' BLUE ', 'blue', true],
  ['is', 'blue', '  Blue\n', true],
  ['is', 'é', 'e\u0301', true],
  ['is', 'blue', 'blues', false],
  ['is', '', 'x', false],
  ['is', 'x', none, false],
  ['is', 0, '0', false],
  ['is', '0', '0', true],
  ['is', '2026-01-01', '2026-01-01', true],
  ['is', ['blue'], 'blue', false],
  ['is_not', 'blue', 'blue', false],
  ['is_not', 'blue', 'red', true],
  ['is_not', 'blue', none, true],
  ['is_not', 'blue', 3, true],
  // is of numbers and flags
  ['is', 0, 0, true],
  ['is', '0', 0, false],
  ['is', 9, 9, true],
  ['is', 9, 8, false],
  ['is', 9, none, false],
  ['is_not', 9, none, true],
  ['is_not', 9, 9, false],
  ['is', true, true, true],
  ['is', false, false, true],
  ['is', false, none, false],
  ['is', true, 1, false],
  ['is', 1, true, false],
  ['is', 'true', true, false],
  ['is_not', true, false, true],
  // is of dates
  ['is', '2026-01-01', day('2026-01-01'), true],
  ['is', '2026-01-02', day('2026-01-01'), false],
  ['is', 'soon', day('2026-01-01'), false],
  ['is', 20454, day('2026-01-01'), false],
  ['is_not', '2026-01-02', day('2026-01-01'), true],
  // is of one choice and of sets
  ['is', 'a', set('a'), true],
  ['is', 'A', set('a'), false],
  ['is', ' a', set('a'), false],
  ['is', ['a'], set('a'), true],
  ['is', 'a', set('a', 'b'), false],
  ['is', ['b', 'a'], set('a', 'b'), true],
  ['is', ['a', 'b', 'c'], set('a', 'b'), false],
  ['is', { other: true }, other('whatever'), true],
  ['is', ['a', { other: true }], other('whatever', 'a'), true],
  ['is', 'whatever', other('whatever'), false],
  ['is', 'a', other('a'), false],
  ['is', 0, set('0'), false],
  ['is', '0', set('0'), true],
  ['is', 'a', none, false],
  ['is_not', 'a', set('b'), true],
  ['is_not', 'a', set('a'), false],
  ['is_not', ['a', 'b'], set('b', 'a'), false],
  ['is_not', { other: true }, set('a'), true],
  ['is_not', { other: true }, other('x'), false],
  // is of lists
  ['is', ['a', 'b'], list('a', 'b'), true],
  ['is', ['b', 'a'], list('a', 'b'), false],
  ['is', ['a'], list('a', 'b'), false],
  ['is', 'a', list('a'), false],
  ['is_not', ['b', 'a'], list('a', 'b'), true],
  // includes
  ['includes_any', 'a', set('a', 'b'), true],
  ['includes_any', ['c', 'b'], set('a', 'b'), true],
  ['includes_any', 'c', set('a', 'b'), false],
  ['includes_any', 'A', set('a'), false],
  ['includes_any', { other: true }, other('x', 'a'), true],
  ['includes_any', { other: true }, set('a'), false],
  ['includes_any', 'x', other('x'), false],
  ['includes_any', 'a', list('b', 'a'), true],
  ['includes_any', 'a', none, false],
  ['includes_any', 'a', 'a', false],
  ['includes_any', 'a', 1, false],
  ['includes_none', 'c', set('a', 'b'), true],
  ['includes_none', ['c', 'b'], set('a', 'b'), false],
  ['includes_none', 'a', none, true],
  ['includes_none', 'a', 'a', true],
  ['includes_none', { other: true }, other('x'), false],
  ['includes_all', ['a', 'b'], set('b', 'a', 'c'), true],
  ['includes_all', ['a', 'd'], set('a', 'b'), false],
  ['includes_all', 'a', set('a'), true],
  ['includes_all', ['a', { other: true }], other('x', 'a'), true],
  ['includes_all', ['b', 'a'], list('a', 'b', 'c'), true],
  ['includes_all', 'a', none, false],
  ['includes_all', 'a', day('2026-01-01'), false],
  // numbers
  ['gt', 8, 9, true],
  ['gt', 9, 9, false],
  ['gt', -1, 0, true],
  ['gt', 0, none, false],
  ['gt', 0, '1', false],
  ['gt', 0, true, false],
  ['gt', 0, set('1'), false],
  ['gte', 9, 9, true],
  ['gte', 9, 8.9, false],
  ['gte', 0, 0, true],
  ['lt', 1, 0, true],
  ['lt', 0, 0, false],
  ['lt', 1, none, false],
  ['lte', 0, 0, true],
  ['lte', 6, 7, false],
  ['between', [7, 8], 7, true],
  ['between', [7, 8], 8, true],
  ['between', [7, 8], 9, false],
  ['between', [7, 8], 6, false],
  ['between', [7, 7], 7, true],
  ['between', [0, 1], none, false],
  ['between', [0, 1], '0', false],
  // dates
  ['gt', '2026-01-01', day('2026-01-02'), true],
  ['gt', '2026-01-01', day('2026-01-01'), false],
  ['gte', '2026-01-01', day('2026-01-01'), true],
  ['lt', '2026-01-01', day('2025-12-31'), true],
  ['lte', '2026-01-01', day('2026-01-02'), false],
  ['gt', '2026-01-01', '2026-01-02', false],
  ['gt', 1, day('2026-01-02'), false],
  ['gt', '2026-01-01', 30_000, false],
  ['between', ['2026-01-01', '2026-01-31'], day('2026-01-31'), true],
  ['between', ['2026-01-01', '2026-01-31'], day('2026-02-01'), false],
  // words
  ['contains', 'SLOW', 'It is slow.', true],
  ['contains', 'fast', 'It is slow.', false],
  ['contains', 'slow', none, false],
  ['contains', '9', 9, false],
  ['contains', 'design', set('design'), false],
  ['contains', 'danc', other('I Dance', 'design'), true],
  ['contains', 'sing', other('I dance'), false],
  ['contains', 'a', list('a'), false],
  ['starts_with', 'it', ' It is slow.', true],
  ['starts_with', 'slow', 'It is slow.', false],
  ['starts_with', 'i d', other('I dance'), true],
  ['ends_with', 'slow', 'It is SLOW ', true],
  ['ends_with', 'it', 'It is slow', false],
  ['ends_with', 'dance', other('I dance'), true],
];

const malformed: readonly (readonly [op: string, value: unknown])[] = [
  ['equals', 'a'],
  ['constructor', 'a'],
  ['', 'a'],
  ['is', none],
  ['is', null],
  ['is', {}],
  ['is', { other: false }],
  ['is', ['a', 1]],
  ['is', NaN],
  ['is_not', none],
  ['includes_any', []],
  ['includes_any', none],
  ['includes_any', 1],
  ['includes_any', [{ other: 'x' }]],
  ['includes_all', []],
  ['includes_none', []],
  ['includes_none', [null]],
  ['gt', '9'],
  ['gt', none],
  ['gt', Infinity],
  ['gte', '2026-02-30'],
  ['lt', '2026-1-1'],
  ['lte', [1]],
  ['between', 7],
  ['between', [7]],
  ['between', [8, 7]],
  ['between', [7, 8, 9]],
  ['between', [7, '2026-01-01']],
  ['between', ['2026-01-02', '2026-01-01']],
  ['contains', ''],
  ['contains', '  '],
  ['contains', 9],
  ['starts_with', none],
  ['ends_with', ['a']],
];

describe('a condition', () => {
  it.each(rows)('%s %j of %j is %s', (op, value, operand, expected) => {
    expect(holds(op, value, operand)).toBe(expected);
  });

  it.each(malformed)('%s %j is malformed', (op, value) => {
    for (const operand of [none, 'a', 7, set('a'), list('a'), day('2026-01-01')]) {
      expect(evaluateAt({ op, value }, aPoint(operand))).toBeUndefined();
      expect(evaluateAt({ not: { op, value } }, aPoint(operand))).toBeUndefined();
    }
  });

  it('takes what was never asked for not skipped', () => {
    expect(holds('skipped', none, none, false)).toBe(false);
  });
});

describe('a group of conditions', () => {
  const yes = { op: 'is', value: 1 };
  const no = { op: 'is', value: 2 };
  const isOne = (document: unknown) => evaluateAt(document, aPoint(1));

  it.each([
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: yes }, false],
    [{ not: no }, true],
    [{ not: { all: [yes, { any: [no, { not: no }] }] } }, false],
    [{ all: [{ not: { any: [no] } }, { any: [{ all: [yes] }] }] }, true],
  ])('%j is %s', (document, expected) => {
    expect(isOne(document)).toBe(expected);
  });

  it.each([
    [{}],
    [[]],
    ['is'],
    [null],
    [{ all: [] }],
    [{ any: [] }],
    [{ any: yes }],
    [{ not: [yes] }],
    [{ all: [yes], any: [yes] }],
    [{ not: yes, op: 'is', value: 1 }],
    [{ all: [yes, { op: 'nonsense' }] }],
    [{ any: [yes, { op: 'nonsense' }] }],
    [{ not: { not: { op: 'gt', value: 'x' } } }],
  ])('%j is malformed', (document) => {
    expect(isOne(document)).toBeUndefined();
  });

  it('is read eight deep, and no deeper', () => {
    const nested = (depth: number): object => (depth === 1 ? yes : { all: [nested(depth - 1)] });
    expect(isOne(nested(8))).toBe(true);
    expect(isOne(nested(9))).toBeUndefined();
  });
});

describe('the subject of a condition', () => {
  const rated = {
    id: 'rated',
    question_type: 'matrix',
    prompt: 'How good are they?',
    options: { rows: [{ label: 'Price', value: 'price' }, { label: 'Speed' }], labels: [{ label: 'Good' }] },
  };
  const contact = {
    id: 'contact',
    question_type: 'user_info',
    prompt: 'Who are you?',
    options: { fields: ['name', 'email'] },
  };
  const point: Point = {
    survey: aSurvey({ questions: [...threeQuestions, rated, contact] }),
    known: {
      user: { plan: 'pro', blank: ' ', joined: { type: 'date', value: 1767225600 } },
      response: { order_total: 20 },
    },
    passed: new Map<string, AnswerValue | undefined>([
      ['score', 9],
      ['role', undefined],
      ['rated', { price: 'Good' }],
      ['contact', { name: 'Ann' }],
    ]),
  };

  it.each([
    [{ op: 'is', value: 9 }, true],
    [{ question: 'score', op: 'is', value: 9 }, true],
    [{ question: 'role', op: 'skipped' }, true],
    [{ question: 'why', op: 'skipped' }, false],
    [{ question: 'why', op: 'answered' }, false],
    [{ user: 'plan', op: 'is', value: 'Pro' }, true],
    [{ user: 'joined', op: 'is', value: '2026-01-01' }, true],
    [{ user: 'blank', op: 'answered' }, false],
    [{ user: 'score', op: 'answered' }, false],
    [{ user: 'plan', op: 'skipped' }, false],
    [{ user: 'absent', op: 'skipped' }, false],
    [{ user: 'constructor', op: 'answered' }, false],
    [{ user: '__proto__', op: 'answered' }, false],
    [{ response: 'order_total', op: 'is', value: 20 }, true],
    [{ response: 'plan', op: 'answered' }, false],
    [{ question: 'rated', row: 'price', op: 'is', value: 'Good' }, true],
    [{ question: 'rated', row: 'Speed', op: 'answered' }, false],
    [{ question: 'rated', row: 'Speed', op: 'skipped' }, true],
    [{ question: 'contact', field: 'name', op: 'is', value: 'ann' }, true],
    [{ question: 'contact', field: 'email', op: 'answered' }, false],
  ])('of %j is what was passed or is known: %s', (document, expected) => {
    expect(evaluateAt(document, point)).toBe(expected);
  });

  it.each([
    [{ question: 'unknown' }],
    [{ question: 'constructor' }],
    [{ question: '' }],
    [{ question: 7 }],
    [{ question: null }],
    [{ user: '' }],
    [{ user: 'plan', question: 'role' }],
    [{ user: 'plan', response: 'plan' }],
    [{ question: 'role', row: 'a' }],
    [{ user: 'plan', row: 'price' }],
    [{ field: 'name' }],
    [{ question: 'rated' }],
    [{ question: 'rated', row: 'colour' }],
    [{ question: 'rated', row: ['price'] }],
    [{ question: 'rated', row: null }],
    [{ question: 'rated', field: 'name' }],
    [{ question: 'rated', row: 'price', field: 'name' }],
    [{ question: 'contact' }],
    [{ question: 'contact', field: 'phone' }],
    [{ question: 'contact', row: 'name' }],
    [{ question: 'contact', field: 'toString' }],
  ])('%j is malformed', (document) => {
    expect(evaluateAt({ op: 'answered', ...document }, point)).toBeUndefined();
  });

  it('and what it is compared with may be anything that JSON can say', () => {
    const hostile: unknown = JSON.parse('{"toString": 1, "valueOf": 1, "constructor": {}}');
    for (const op of ['is', 'gt', 'between', 'includes_any', 'contains', hostile])
      for (const value of [hostile, [hostile], [hostile, hostile]])
        expect(evaluateAt({ op, value }, point)).toBeUndefined();
  });
});
