import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions';
import type { AnswerValue } from '../../src/survey/model';
import { describeAnswer } from '../../src/survey/describe-answer';
import { typeOf } from '../../src/survey/question-type';
import { aSurvey } from '../support/builders';

const labels = [
  { label: 'Search', value: 'search' },
  { label: 'Export', value: 'export' },
];

const things = [
  { label: 'Price', value: 'price' },
  { label: 'Speed', value: 'speed' },
];

interface Row {
  readonly type: string;
  readonly options?: object;
  /** What the control holds, as entered. */
  readonly value: AnswerValue;
  readonly fields: object;
  /** Where it is not the typed field, which stands second. */
  readonly property?: unknown;
}

const rows: readonly Row[] = [
  {
    type: 'select',
    options: { labels },
    value: 'export',
    fields: { response: 'Export', response_string: 'Export' },
  },
  {
    type: 'select',
    options: { labels, other: true, display: 'dropdown' },
    value: { other: ' Speed ' },
    fields: { response: 'Speed', response_string: 'Speed' },
  },
  {
    type: 'multiselect',
    options: { labels, min: 2 },
    value: ['export', 'search'],
    fields: { response: 'Export, Search', response_array: ['Export', 'Search'] },
  },
  {
    type: 'multiselect',
    options: { labels },
    value: ['search', { other: 'Speed' }],
    fields: { response: 'Search, Speed', response_array: ['Search', 'Speed'] },
  },
  { type: 'freeform', value: ' 42 ', fields: { response: '42', response_string: '42' }, property: '42' },
  {
    type: 'freeform',
    options: { format: 'number' },
    value: ' 42 ',
    fields: { response: '42', response_string: '42', response_int: 42 },
    property: 42,
  },
  {
    type: 'freeform',
    options: { format: 'number' },
    value: '-1,5',
    fields: { response: '-1.5', response_string: '-1.5' },
    property: -1.5,
  },
  { type: 'nps', value: 0, fields: { response: '0', response_int: 0 } },
  { type: 'rating', options: { style: 'stars' }, value: 4, fields: { response: '4', response_int: 4 } },
  {
    type: 'ranking',
    options: { labels },
    value: ['export', 'search'],
    fields: { response: 'Export, Search', response_array: ['Export', 'Search'] },
    property: 'Export, Search',
  },
  {
    type: 'matrix',
    options: { labels, rows: things },
    value: { speed: 'search', price: 'export' },
    fields: { response: 'Price: Export, Speed: Search', response_array: ['Price: Export', 'Speed: Search'] },
  },
  {
    type: 'date',
    options: { min: '2026-01-31' },
    value: '2026-01-31',
    fields: {
      response: '2026-01-31',
      response_string: '2026-01-31',
      response_year: 2026,
      response_month: 1,
      response_day: 31,
    },
    property: '$D_1769817600',
  },
  {
    type: 'user_info',
    options: { fields: ['email', 'name'] },
    value: { email: ' ada@example.com ', name: 'Ada' },
    fields: { response: 'Ada, ada@example.com', response_string: 'Ada, ada@example.com' },
    property: { email: 'ada@example.com', name: 'Ada' },
  },
  { type: 'consent', value: true, fields: { response: 'Yes', response_string: 'yes' } },
  { type: 'consent', value: false, fields: { response: 'No', response_string: 'no' } },
];

describe('question types', () => {
  it.each(rows)('$type $options: $value', (row) => {
    const { type: question_type, options, value } = row;
    const [question] = aSurvey({ questions: [{ id: 'q', question_type, prompt: 'Q?', options }] }).questions;
    const type = typeOf(question);
    expect(type.check?.(value, question)).toBeUndefined();
    const answer = type.finish ? type.finish(value, question) : value;
    const { fields, property } = describeAnswer(answer, question);
    expect(fields).toEqual(row.fields);
    expect(property).toEqual(row.property ?? Object.values(row.fields)[1]);
  });

  it('have each a row above, but for the one that asks nothing', () => {
    const covered = new Set(rows.map(({ type }) => type));
    expect(questionTypes.map(({ type }) => type).filter((type) => !covered.has(type))).toEqual(['statement']);
  });
});

/** What is refused, and how. */
const refused: readonly [type: string, options: object, value: AnswerValue, problem: readonly unknown[]][] = [
  ['select', { labels, other: true }, { other: ' ' }, ['other_error']],
  ['multiselect', { labels, other: true }, ['search', { other: '' }], ['other_error']],
  ['multiselect', { labels, min: 2 }, ['search'], ['min_error', 2]],
  ['multiselect', { labels, max: 1 }, ['search', 'export'], ['max_error', 1]],
  ['freeform', { min_length: 3 }, ' ab ', ['min_length_error', 3]],
  ['freeform', { max_length: 3 }, 'abcd', ['max_length_error', 3]],
  ['freeform', { format: 'email' }, 'ada@example', ['email_error']],
  ['freeform', { format: 'phone' }, 'call me', ['phone_error']],
  ['freeform', { format: 'number' }, '1e3', ['number_error']],
  ['freeform', { format: 'url' }, 'example', ['url_error']],
  ['date', {}, '2026-02-30', ['required_error']],
  ['date', { min: '2026-01-02' }, '2026-01-01', ['min_date_error', '2026-01-02']],
  ['date', { max: '2026-01-02' }, '2026-01-03', ['max_date_error', '2026-01-02']],
  ['user_info', { fields: ['email', 'name'] }, { name: 'Ada', email: 'ada' }, ['email_error']],
];

describe('check', () => {
  it.each(refused)('refuses of %s %j: %j', (question_type, options, value, problem) => {
    const [question] = aSurvey({ questions: [{ id: 'q', question_type, prompt: 'Q?', options }] }).questions;
    expect(typeOf(question).check?.(value, question)).toEqual(problem);
  });

  it('asks of who must answer every row, every field and the tick', () => {
    const problems = [
      ['matrix', { labels, rows: things }, { price: 'search' }],
      ['user_info', { fields: ['name', 'phone'] }, { phone: '+1 555 0100' }],
      ['consent', {}, false],
    ].map(([question_type, options, value]) => {
      const [question] = aSurvey({
        questions: [{ id: 'q', question_type, prompt: 'Q?', options, required: true }],
      }).questions;
      return typeOf(question).check?.(value as AnswerValue, question);
    });
    expect(problems).toEqual([['required_error'], ['required_error'], ['required_error']]);
  });
});
