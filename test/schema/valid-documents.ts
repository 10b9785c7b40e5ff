import fc from 'fast-check';
import { questionTypes } from '../../src/questions';

/** Absent, null, or one of these. */
function maybe<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | undefined> {
  return fc.oneof(fc.constantFrom(null, undefined), arbitrary);
}

const text = fc.string({ minLength: 1, maxLength: 12 }).map((words) => `t${words}`);
const count = fc.nat({ max: 9 });
const flag = maybe(fc.boolean());
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const link = maybe(fc.record({ label: text, url: fc.constant('https://example.com/') }));
const image = maybe(fc.constant('https://example.com/a.png'));

/** Choices of which each has a value of its own. */
function choices(picture = false) {
  const choice = fc.record({ label: text, value: text, ...(picture ? { image } : {}) });
  return fc.uniqueArray(choice, { minLength: 1, maxLength: 4, selector: ({ value }) => value });
}

/** The options of each type of the schema. */
export const optionsByType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  select: fc.record({
    labels: choices(true),
    other: flag,
    randomize: flag,
    display: maybe(fc.constantFrom('buttons', 'dropdown')),
  }),
  multiselect: choices(true).chain((labels) =>
    fc.record({
      labels: fc.constant(labels),
      other: flag,
      randomize: flag,
      min: maybe(fc.constantFrom(0, 1)),
      max: maybe(fc.constantFrom(labels.length, labels.length + 1)),
      none: maybe(fc.constantFrom(...labels.map(({ value }) => value))),
    }),
  ),
  freeform: maybe(
    fc.record({
      size: maybe(fc.constantFrom('single', 'multi')),
      format: maybe(fc.constantFrom('text', 'email', 'phone', 'number', 'url')),
      min_length: maybe(count),
      max_length: maybe(count.map((length) => length + 10)),
      placeholder: maybe(text),
    }),
  ),
  nps: fc.constantFrom(null, undefined, {}),
  rating: maybe(
    fc.record({
      style: maybe(fc.constantFrom('numbers', 'stars', 'smileys')),
      min: maybe(fc.constantFrom(0, 1)),
      max: maybe(fc.integer({ min: 2, max: 10 })),
      low_label: maybe(text),
      high_label: maybe(text),
    }),
  ),
  ranking: fc.record({ labels: choices(), randomize: flag }),
  matrix: fc.record({ rows: choices(), labels: choices() }),
  date: maybe(
    fc.tuple(day, day).chain((days) => {
      const [low, high] = [...days].sort();
      return fc.record({ min: maybe(fc.constant(low)), max: maybe(fc.constant(high)) });
    }),
  ),
  user_info: maybe(fc.record({ fields: maybe(fc.subarray(['name', 'email', 'phone'], { minLength: 1 })) })),
  consent: maybe(fc.record({ statement: text })),
  statement: maybe(fc.record({ button_label: maybe(text), link })),
};

const member = fc.oneof(text, fc.constant({ other: true }));
const members = fc.oneof(member, fc.array(member, { minLength: 1, maxLength: 3 }));
const ordered = <Value>(arbitrary: fc.Arbitrary<Value>, compare: (a: Value, b: Value) => number) =>
  fc.tuple(arbitrary, arbitrary).map((ends) => [...ends].sort(compare));
const number = fc.integer({ min: -99, max: 99 });

/** The values of each op. */
const valuesByOp: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  answered: fc.constant(undefined),
  skipped: fc.constant(undefined),
  ...Object.fromEntries(['is', 'is_not'].map((op) => [op, fc.oneof(number, fc.boolean(), day, members)])),
  ...Object.fromEntries(['includes_any', 'includes_all', 'includes_none'].map((op) => [op, members])),
  ...Object.fromEntries(['gt', 'gte', 'lt', 'lte'].map((op) => [op, fc.oneof(number, day)])),
  ...Object.fromEntries(['contains', 'starts_with', 'ends_with'].map((op) => [op, text])),
  between: fc.oneof(
    ordered(number, (a, b) => a - b),
    ordered(day, (a, b) => a.localeCompare(b)),
  ),
};

const labels = [{ label: 'Good', value: 'good' }];

/** Questions whose answers have parts, which conditions look at by `row` or `field` only. */
const parted = [
  {
    subject: { question: 'm', row: 'speed' },
    question: {
      id: 'm',
      question_type: 'matrix',
      options: { labels, rows: [{ label: 'Speed', value: 'speed' }] },
    },
  },
  {
    subject: { question: 'u', field: 'email' },
    question: { id: 'u', question_type: 'user_info', options: { fields: ['name', 'email'] } },
  },
].filter(({ question }) => isKnown(question.question_type));
const partedTypes = ['matrix', 'user_info'];

function isKnown(question_type: string): boolean {
  return questionTypes.some(({ type }) => type === question_type);
}

/** Conditions on what these name. */
function conditionOn(subjects: readonly object[]): fc.Arbitrary<object> {
  return fc.letrec<{ condition: object; test: object }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', maxDepth: 5, withCrossShrink: true },
      tie('test'),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
    test: fc
      .tuple(
        fc.constantFrom(...subjects),
        fc.oneof(...Object.entries(valuesByOp).map(([op, values]) => values.map((value) => ({ op, value })))),
      )
      .map(([subject, tested]) => ({ ...subject, ...tested })),
  })).condition;
}

const elsewhere = [
  ...[{ question: 'first' }, { user: 'plan' }, { response: 'order_id' }],
  ...parted.map(({ subject }) => subject),
];
const conditionOnOthers = conditionOn(elsewhere);
const anyCondition = conditionOn([{}, ...elsewhere]);

const target = fc.constantFrom('first', 'q1', 'thanks', 'end');

/** A question without its id, of a type that the script has. */
const question = fc.constantFrom(...questionTypes.map(({ type }) => type)).chain((question_type) => {
  const condition = partedTypes.includes(question_type) ? conditionOnOthers : anyCondition;
  return fc.record({
    question_type: fc.constant(question_type),
    prompt: text,
    options: optionsByType[question_type] ?? fc.constant(undefined),
    label: maybe(text),
    description: maybe(text),
    required: flag,
    private: flag,
    show_when: maybe(condition),
    branches: maybe(fc.array(fc.record({ when: maybe(condition), to: target }), { maxLength: 3 })),
  });
});

const translation = fc.record({
  language: fc.constantFrom('de', 'pt-BR'),
  items: maybe(
    fc.dictionary(
      fc.constantFrom(
        'survey.prompt.text',
        'survey.copy.next_button_label',
        'question.q1.prompt',
        'ending.thanks.message',
      ),
      fc.record({ text }),
    ),
  ),
});

const survey = fc.array(question, { minLength: 1, maxLength: 5 }).chain((questions) =>
  fc.record({
    id: text,
    questions: fc.constant([
      { id: 'first', question_type: 'nps', prompt: 'Would you recommend us?' },
      ...questions.map((members, index) => ({ ...members, id: `q${index + 1}` })),
      ...parted.map(({ question }) => ({ ...question, prompt: 'And this?' })),
    ]),
    question_ids: maybe(fc.constantFrom(['q1', 'first'], [])),
    company_id: maybe(text),
    title: maybe(text),
    prompt: maybe(fc.record({ message: maybe(text), button_text: maybe(text) })),
    copy: maybe(
      fc.record({ next_button_label: maybe(fc.record({ current: maybe(text), default: maybe(text) })) }),
    ),
    thank_you_copy: maybe(text),
    disable_auto_close: flag,
    endings: fc.constant([{ id: 'thanks', message: 'Thanks!', link: null }]),
    color: maybe(fc.constant('#7457be')),
    color_dark: maybe(fc.constant('#b9a5ea')),
    border_radius: maybe(fc.constant('8px')),
    appearance: maybe(fc.constantFrom('auto', 'light', 'dark')),
    primary_language: maybe(fc.constant('en')),
    translations: maybe(fc.uniqueArray(translation, { maxLength: 2, selector: ({ language }) => language })),
  }),
);

/** Documents of everything that the schema knows, as they come over the wire. */
export const validDocument: fc.Arbitrary<unknown> = fc
  .tuple(survey, fc.constantFrom('bare', 'survey', 'results'))
  .map(([bare, envelope]) => {
    const document = envelope === 'bare' ? bare : { survey: bare };
    return JSON.parse(JSON.stringify(envelope === 'results' ? { results: document } : document)) as unknown;
  });
