import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions';
import type { AnswerValue } from '../../src/survey/model';
import { typeOf } from '../../src/survey/question-type';
import { aSurvey } from '../support/builders';

const labels = [
  { label: 'Search', value: 'search' },
  { label: 'Export', value: 'export' },
];

/** One row a type: what it is asked with, an answer, and what goes downstream. */
const rows: readonly [type: string, options: object, value: AnswerValue, fields: object][] = [
  ['select', { labels }, 'export', { response: 'Export', response_string: 'Export' }],
  ['select', { labels, other: true }, { other: ' Speed ' }, { response: 'Speed', response_string: 'Speed' }],
  [
    'multiselect',
    { labels },
    ['export', 'search'],
    { response: 'Export, Search', response_array: ['Export', 'Search'] },
  ],
  [
    'multiselect',
    { labels },
    ['search', { other: 'Speed' }],
    { response: 'Search, Speed', response_array: ['Search', 'Speed'] },
  ],
  ['freeform', {}, ' 42 ', { response: '42', response_string: '42' }],
  ['nps', {}, 0, { response: '0', response_int: 0 }],
];

describe('question types', () => {
  it.each(rows)('%s %j: %j', (question_type, options, value, fields) => {
    const [question] = aSurvey({ questions: [{ id: 'q', question_type, prompt: 'Q?', options }] }).questions;
    const type = typeOf(question, questionTypes);
    expect(type.check?.(value, question)).toBeUndefined();
    expect(type.fields(value, question)).toEqual(fields);
  });

  it('have each a row above', () => {
    const covered = new Set(rows.map(([type]) => type));
    expect(questionTypes.map(({ type }) => type).filter((type) => !covered.has(type))).toEqual([]);
  });
});
