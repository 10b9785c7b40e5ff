import { copyKeys } from '../../../src/survey/copy';

/** So much in every place stays below what a document may weigh. */
const mostEverywhere = 600;

const plainChoice = { label: 'Plain', value: 'plain' };

/** Asked at the end of every survey: whatever was before it, this can be answered. */
const lastQuestion = {
  id: 'last',
  question_type: 'select',
  prompt: 'Still there?',
  options: { labels: [{ label: 'Yes', value: 'yes' }, plainChoice] },
  branches: [{ to: 'over' }],
};

/**
 * A survey with one thing in every place that an author can fill: of each question type one question, all words of its
 * own, every translation. Something long is in some places only.
 */
export function surveyWith(thing: unknown, id: string): object {
  const short = JSON.stringify(thing).length > mostEverywhere ? 'Short' : thing;
  const labels = [{ label: thing, value: thing, image: short }, plainChoice];
  const listed = labels.slice(1).concat({ label: short, value: short, image: short });
  const link = { label: short, url: short };
  const question = (question_type: string, options: object, more: object = {}) => ({
    id: question_type,
    question_type,
    prompt: thing,
    label: short,
    description: short,
    options,
    show_when: { not: { user: short, op: short, value: short } },
    branches: [{ to: short, when: { question: short, op: 'is', value: short } }],
    ...more,
  });
  return {
    id,
    title: short,
    question_ids: [short],
    prompt: { message: short, button_text: short },
    copy: Object.fromEntries(copyKeys().map((key) => [key, { current: short, default: short }])),
    thank_you_copy: short,
    endings: [{ id: 'over', message: short, link }],
    color: thing,
    color_dark: short,
    border_radius: thing,
    appearance: short,
    primary_language: 'en',
    translations: [translationWith(short)],
    questions: [
      question('select', { labels }),
      question('select', { labels, other: true }, { id: 'other' }),
      question('select', { labels: listed, display: 'dropdown' }, { id: 'dropdown' }),
      question('freeform', { size: 'multi', placeholder: short }),
      question('user_info', { fields: ['name'] }),
      question('multiselect', { labels: listed, min: short, max: short, none: short }),
      question('nps', {}),
      question('rating', {
        style: short,
        min: short,
        max: short,
        low_label: short,
        high_label: short,
      }),
      question('ranking', { labels: listed, randomize: short }),
      question('matrix', { rows: listed, labels: listed }),
      question('date', { min: short, max: short }),
      question('freeform', { format: short, min_length: short, max_length: short }, { id: 'bounded' }),
      question('consent', { statement: short }),
      question('statement', { button_label: short, link }),
      question('nps', {}, { id: short }),
      question(typeof short === 'string' ? short : 'unknown', {}, { id: 'unknown' }),
      lastQuestion,
    ],
  };
}

/** In the language that the tag forces. */
function translationWith(thing: unknown): object {
  const keys = [
    'survey.prompt.text',
    'survey.prompt.buttonText',
    'survey.thankYou.text',
    'ending.over.message',
  ];
  const types = ['rating', 'ranking', 'matrix', 'nps'];
  const texts = [
    ...keys,
    ...copyKeys().map((key) => `survey.copy.${key}`),
    ...types.map((type) => `question.${type}.prompt`),
    ...types.map((type) => `question.${type}.option.plain`),
  ];
  return { language: 'xx', items: Object.fromEntries(texts.map((key) => [key, { text: thing }])) };
}

/** The survey without anything in it, with which pages and replies are tried. */
export function plainSurvey(id: string): object {
  return { id, questions: [{ ...lastQuestion, branches: [] }] };
}
