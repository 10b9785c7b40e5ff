import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions';
import { acceptsAnswer } from '../../src/questions/accepts-answer';
import { aSurvey } from '../support/builders';

const labels = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));

/** Of each type: options, answers that hold, and values that are none. */
const rows: readonly (readonly [
  type: string,
  options: object,
  good: readonly unknown[],
  bad: readonly unknown[],
])[] = [
  [
    'select',
    { labels, other: true },
    ['a', { other: 'Mine' }],
    ['d', 'A', '', 1, ['a'], { other: ' ' }, { other: 1 }, { other: 'x', more: 'y' }],
  ],
  ['select', { labels }, ['a'], [{ other: 'Mine' }]],
  [
    'multiselect',
    { labels, other: true, max: 2 },
    [['a'], ['b', { other: 'x' }]],
    [[], 'a', ['a', 'a'], ['a', 'd'], ['a', 'b', 'c'], [['a']]],
  ],
  ['freeform', {}, ['words', '0'], ['', '  ', 7, null, {}, ['words']]],
  ['freeform', { format: 'number' }, [7, 0, -1.5], ['7', NaN, Infinity, '']],
  ['freeform', { format: 'email' }, ['maya@example.com'], ['maya']],
  ['freeform', { max_length: 3 }, ['abc'], ['abcd']],
  ['nps', {}, [0, 10], [-1, 11, 5.5, '9', null, true, [9]]],
  ['rating', { min: 2, max: 4 }, [2, 4], [1, 5]],
  ['rating', { style: 'thumbs' }, [1, 2], [0, 3]],
  ['ranking', { labels }, [['c', 'a', 'b']], [['a', 'b'], ['a', 'b', 'b'], ['a', 'b', 'c', 'd'], 'a']],
  [
    'matrix',
    { rows: labels, labels },
    [{ a: 'b' }, { a: 'a', b: 'a', c: 'a' }],
    [{}, { d: 'a' }, { a: 'd' }, { a: 1 }, ['a'], 'a'],
  ],
  ['date', { min: '2026-01-01' }, ['2026-01-01'], ['2025-12-31', '2026-02-30', 'today', 20260101]],
  [
    'user_info',
    { fields: ['name', 'email'] },
    [{ name: 'Maya' }, { email: 'maya@example.com' }],
    [{ phone: '12345' }, { name: 7 }, { email: 'maya' }, {}, 'Maya'],
  ],
  ['consent', {}, [true, false], ['true', 1, null]],
  ['statement', {}, [], ['', 'read', true]],
];

function question(type: string, options: object) {
  return aSurvey({ questions: [{ id: 'q', question_type: type, prompt: 'Well?', options }] }).questions[0];
}

describe('acceptsAnswer', () => {
  it('knows every question type', () => {
    expect(new Set(rows.map(([type]) => type))).toEqual(new Set(questionTypes.map(({ type }) => type)));
  });

  for (const [type, options, good, bad] of rows) {
    it.each(good.map((value) => [value]))(`takes for ${type} ${JSON.stringify(options)}: %j`, (value) => {
      expect(acceptsAnswer(question(type, options), value)).toBe(true);
    });
    it.each(bad.map((value) => [value]))(`refuses for ${type} ${JSON.stringify(options)}: %j`, (value) => {
      expect(acceptsAnswer(question(type, options), value)).toBe(false);
    });
  }

  it('refuses a consent that is required and not given', () => {
    const survey = aSurvey({
      questions: [{ id: 'q', question_type: 'consent', prompt: 'Well?', required: true }],
    });
    expect(acceptsAnswer(survey.questions[0], false)).toBe(false);
  });
});
