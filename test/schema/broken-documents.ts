import { questionTypes } from '../../src/questions';

/** A document with one thing wrong, and what that is. */
export type BrokenDocument = readonly [wrong: string, document: unknown];

const labels = [
  { label: 'Search', value: 'search' },
  { label: 'Export', value: 'export' },
];
const rows = [{ label: 'Speed', value: 'speed' }];
const nps = { id: 'score', question_type: 'nps', prompt: 'Would you recommend us?' };

const surveyOf = (...questions: readonly unknown[]) => ({ id: 's1', questions });
const withMembers = (members: object) => surveyOf(nps, { ...nps, id: 'second', ...members });
const withCondition = (when: unknown) => withMembers({ branches: [{ when, to: 'end' }] });
const withOptions = (question_type: string, options: object) => withMembers({ question_type, options });

/** What is wrong with documents of today's members. */
const wrongDocuments: readonly BrokenDocument[] = [
  ['not an object', 7],
  ['a list', [surveyOf(nps)]],
  ['nothing', null],
  ['an envelope without a survey', { survey: null }],
  ['results without a survey', { results: {} }],
  ['no id', { questions: [nps] }],
  ['an id of another type', { ...surveyOf(nps), id: 1 }],
  ['a blank id', { ...surveyOf(nps), id: ' ' }],
  ['no questions', { id: 's1' }],
  ['an empty list of questions', surveyOf()],
  ['questions that are no list', { id: 's1', questions: nps }],
  ['501 questions', surveyOf(...Array.from({ length: 501 }, (_, index) => ({ ...nps, id: `q${index}` })))],
  ['the same question twice', surveyOf(nps, nps)],
  ['a question that is a text', surveyOf(nps, 'Why?')],
  ['a question without an id', withMembers({ id: null })],
  ['a question called end', withMembers({ id: 'end' })],
  ['a question without a type', withMembers({ question_type: null })],
  ['an unknown question type', withMembers({ question_type: 'hologram' })],
  ['a question without a prompt', withMembers({ prompt: undefined })],
  ['a blank prompt', withMembers({ prompt: ' ' })],
  ['a prompt of another type', withMembers({ prompt: { text: 'Why?' } })],
  ['a branch without a target', withMembers({ branches: [{}] })],
  ['a target that is a number', withMembers({ branches: [{ to: 7 }] })],
  ['a branch that is a text', withMembers({ branches: ['end'] })],
  ['show_when that is a flag', withMembers({ show_when: true })],
];

const wrongConditions: readonly BrokenDocument[] = [
  ['a condition that is a list', []],
  ['a condition without a test', {}],
  ['a condition with two kinds', { all: [{ op: 'answered' }], any: [{ op: 'answered' }] }],
  ['all of nothing', { all: [] }],
  ['any of something else', { any: { op: 'answered' } }],
  ['not of a list', { not: [{ op: 'answered' }] }],
  ['a wrong part', { all: [{ op: 'answered' }, { op: 'is' }] }],
  ['an unknown op', { op: 'resembles', value: 7 }],
  ['is without a value', { op: 'is' }],
  ['is of null', { op: 'is', value: null }],
  ['is_not of an object', { op: 'is_not', value: { like: 7 } }],
  ['includes_any of nothing', { op: 'includes_any', value: [] }],
  ['includes_all of numbers', { op: 'includes_all', value: [1, 2] }],
  ['includes_none without a value', { op: 'includes_none' }],
  ['gt of a text', { op: 'gt', value: 'seven' }],
  ['gte of a flag', { op: 'gte', value: true }],
  ['lt of a day that is none', { op: 'lt', value: '2026-13-01' }],
  ['lte of a list', { op: 'lte', value: [7] }],
  ['between one number', { op: 'between', value: [1] }],
  ['between three numbers', { op: 'between', value: [1, 2, 3] }],
  ['between a number and a day', { op: 'between', value: [1, '2026-01-01'] }],
  ['contains of nothing', { op: 'contains', value: ' ' }],
  ['starts_with of a number', { op: 'starts_with', value: 1 }],
  ['ends_with of a list', { op: 'ends_with', value: ['a'] }],
  ['two subjects', { user: 'plan', response: 'plan', op: 'answered' }],
  ['a nameless property', { user: '', op: 'answered' }],
  ['a question that is a number', { question: 7, op: 'answered' }],
  ['a field that nobody is asked for', { question: 'score', field: 'shoe_size', op: 'answered' }],
  ['the row of a property', { user: 'plan', row: 'speed', op: 'answered' }],
].map(([wrong, condition]) => [String(wrong), withCondition(condition)]);

type WrongOptions = readonly [type: string, options: object];

/** Options without which a question can't be asked, or not as it is written. */
const wrongChoices: readonly WrongOptions[] = [
  ...['select', 'multiselect', 'ranking'].flatMap((type): WrongOptions[] => [
    [type, {}],
    [type, { labels: [] }],
    [type, { labels: { search: 'Search' } }],
    [type, { labels: [...labels, labels[0]] }],
    [type, { labels: [...labels, 'Speed'] }],
    [type, { labels: [...labels, { value: 'speed' }] }],
    [type, { labels: [...labels, { label: ' ', value: 'speed' }] }],
    [type, { labels: Array.from({ length: 201 }, (_, index) => ({ label: `Choice ${index}` })) }],
  ]),
  ['matrix', { labels }],
  ['matrix', { rows }],
  ['matrix', { rows: [], labels }],
  ['matrix', { rows: [...rows, { value: 'price' }], labels }],
];

/** Options that the script may take for absent without a word: for its size, it leaves them to the schema. */
const wrongOptions: readonly WrongOptions[] = [
  ['select', { labels, display: 'wheel' }],
  ['select', { labels, other: 'yes' }],
  ['select', { labels: [{ label: 'Search', value: 7 }] }],
  ['multiselect', { labels, min: 'one' }],
  ['multiselect', { labels, max: -1 }],
  ['multiselect', { labels, none: true }],
  ['freeform', { size: 'huge' }],
  ['freeform', { format: 'pin' }],
  ['freeform', { min_length: '3' }],
  ['freeform', { max_length: 0.5 }],
  ['rating', { style: 'hearts' }],
  ['rating', { max: 11 }],
  ['rating', { max: '7' }],
  ['rating', { min: 0.5 }],
  ['ranking', { labels, randomize: 1 }],
  ['date', { min: 'today' }],
  ['date', { max: '2026-13-01' }],
  ['user_info', { fields: ['email', 'shoe_size'] }],
  ['consent', { statement: true }],
  ['statement', { link: { label: 'More' } }],
];

/** Members that it takes for absent in the same way. */
const wrongMembers: readonly BrokenDocument[] = Object.entries({
  title: 7,
  prompt: { message: 7 },
  copy: { done_button_label: 'Fertig' },
  disable_auto_close: 'true',
  endings: [{ message: 'Thanks!' }],
  color: '#12',
  appearance: 'dim',
  translations: [{ language: 'de', items: { 'question.score.prompt': 'Warum?' } }],
}).map(([name, value]) => [`a wrong ${name}`, { ...surveyOf(nps), [name]: value }]);

function asDocument([type, options]: WrongOptions): BrokenDocument {
  return [`${type} with ${JSON.stringify(options).slice(0, 80)}`, withOptions(type, options)];
}

/** Documents that the schema refuses. */
export const refusedDocuments: readonly BrokenDocument[] = [
  ...wrongDocuments,
  ...wrongConditions,
  ...wrongMembers,
  ...[...wrongChoices, ...wrongOptions].map(asDocument),
];

/** Those of them that the parser reports, of types that there are. */
export const reportedDocuments: readonly BrokenDocument[] = [
  ...wrongDocuments,
  ...wrongConditions,
  ...wrongChoices.filter(([type]) => questionTypes.some((known) => known.type === type)).map(asDocument),
];
