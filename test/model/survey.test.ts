import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions';
import { describeAnswer } from '../../src/survey/describe-answer';
import type { AnswerValue, SurveyEvent } from '../../src/survey/model';
import { parseSurvey } from '../../src/survey/parse-survey';
import { begin, type Session, update } from '../../src/survey/session';
import { nothingKnown } from '../support/builders';
import { type Case, walk } from './oracle';
import { isWholeRun } from '../support/whole-run';

const ids = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'];
const labels = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
const rows = ['r1', 'r2'].map((value) => ({ label: value.toUpperCase(), value }));
const targets = fc.constantFrom(...ids, 'e1', 'e2', 'end', 'nowhere', '');
const option = fc.constantFrom('a', 'b', 'c', 'zz');
const day = fc.constantFrom('2026-01-01', '2026-01-15', '2026-02-28', '2026-02-30');
const value = fc.oneof(
  option,
  fc.array(option, { maxLength: 3 }),
  fc.integer({ min: -1, max: 11 }),
  fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })),
  day,
  fc.tuple(day, day),
  fc.constantFrom('', ' ', 'Fast', 'slow', null, undefined, true, {}),
);
const ops = [
  'answered',
  'skipped',
  'is',
  'is_not',
  'includes_any',
  'includes_all',
  'includes_none',
  'gt',
  'gte',
  'lt',
];
const op = fc.constantFrom(...ops, 'lte', 'between', 'contains', 'starts_with', 'ends_with', 'nonsense', 7);
const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.record({ question: fc.constantFrom(...ids, 'nowhere'), op, value }, { requiredKeys: ['op', 'value'] }),
    fc.record({ question: fc.constantFrom(...ids), row: fc.constantFrom('r1', 'r2', 'r3'), op, value }),
    fc.record({
      question: fc.constantFrom(...ids),
      field: fc.constantFrom('name', 'email', 'age'),
      op,
      value,
    }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
    fc.constantFrom<unknown>({}, 'nonsense', { all: [], any: [] }, { row: 'r', op: 'answered' }),
  ),
}));
const types = [
  'select',
  'multiselect',
  'freeform',
  'nps',
  'rating',
  'ranking',
  'matrix',
  'date',
  'user_info',
  'consent',
  'statement',
];
const question = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      question_type: fc.constantFrom(...types),
      prompt: fc.constant('Q?'),
      options: fc.constant({ labels, rows }),
      branches: fc.array(fc.record({ to: targets, when: condition }, { requiredKeys: ['to'] }), {
        maxLength: 3,
      }),
      show_when: condition,
    },
    { requiredKeys: ['id', 'question_type', 'prompt', 'options', 'branches'] },
  );
const questions = fc
  .integer({ min: 1, max: ids.length })
  .chain((count) => fc.tuple(...ids.slice(0, count).map(question)));

/** A survey, and for each question an answer of its type or none. */
const cases: fc.Arbitrary<Case> = questions.chain((list) =>
  fc.record({
    questions: fc.constant(list),
    endings: fc.constant([{ id: 'e1' }, { id: 'e2' }]),
    answers: fc.record(
      Object.fromEntries(list.map(({ id, question_type }) => [id, answerOf(question_type)])),
    ),
  }),
);

function answerOf(type: string) {
  if (type === 'statement') return fc.constant(undefined);
  if (type === 'consent') return fc.boolean();
  if (type === 'date')
    return fc.option(fc.constantFrom('2026-01-01', '2026-01-15', '2026-02-28'), { nil: undefined });
  const choice = fc.constantFrom('a', 'b', 'c');
  if (type === 'matrix')
    return fc.option(fc.record({ r1: choice, r2: choice }, { requiredKeys: ['r1'] }), { nil: undefined });
  if (type === 'user_info')
    return fc.option(
      fc.record(
        { name: fc.constantFrom('fast', 'SLOW', 'a'), email: fc.constantFrom('a@example.com') },
        { requiredKeys: ['email'] },
      ),
      { nil: undefined },
    );
  if (type === 'ranking')
    return fc.option(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), { nil: undefined });
  if (type === 'rating') return fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  if (type === 'nps') return fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
  if (type === 'freeform')
    return fc.option(fc.constantFrom('fast', 'SLOW', 'a', '5', '2026-01-15'), { nil: undefined });
  if (type === 'select') return fc.option(choice, { nil: undefined });
  return fc.option(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), { nil: undefined });
}

/** Answers a survey to its end, and back and forth after each question where asked to. */
function answerAll(given: Case, wander = false) {
  const survey = parseSurvey({ id: 's', ...given }, questionTypes, () => undefined);
  let [session, ...events] = begin(survey, nothingKnown);
  const all: SurveyEvent[] = [...events];
  const shares = [session.share];
  const act = (...actions: Parameters<typeof update>[1][]) => {
    for (const action of actions) {
      [session, ...events] = update(session, action);
      all.push(...events);
    }
  };
  while (session.screen === 'question') {
    const { id } = session.question;
    const answer = given.answers[id] as AnswerValue | undefined;
    act({ type: 'enter', value: answer }, { type: 'next' });
    shares.push(session.share);
    if (wander && session.screen === 'question') act({ type: 'back' }, { type: 'next' });
    if (session.path.length > ids.length) throw new Error('Asked more questions than there are');
  }
  return { session, events: all, shares };
}

/** An event without its question, whose conditions are functions. */
const gist = (event: SurveyEvent) => ({ ...event, question: event.type === 'response' && event.question.id });

/** Fewer where each mutant has its turn. */
const runs = { numRuns: Number(process.env['RUNS'] ?? (isWholeRun ? 10_000 : 2_000)) };

describe('any survey', () => {
  it('asks what the written rules say, and ends where they say', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { session } = answerAll(given);
        const { asked, ending } = walk(given);
        expect([...session.path]).toEqual(asked);
        if (asked.length) expect(session.ending).toBe(ending);
      }),
      runs,
    );
  }, 120_000);

  it('is the same after going back and on again at every question', () => {
    const stateOf = ({ path, ending, answered, screen }: Session) => ({ path, ending, answered, screen });
    fc.assert(
      fc.property(cases, (given) => {
        const straight = answerAll(given);
        const wandering = answerAll(given, true);
        expect(stateOf(wandering.session)).toEqual(stateOf(straight.session));
        expect(wandering.events.map(gist)).toEqual(straight.events.map(gist));
      }),
      runs,
    );
  }, 120_000);

  it('shows progress that never falls, and counts to the end', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { session, shares } = answerAll(given);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        if (session.path.length) expect(session.progress.completed).toBe(session.progress.total);
      }),
      runs,
    );
  }, 120_000);

  it('delivers one typed answer for each question answered on the path', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { session, events } = answerAll(given);
        const responses = events.flatMap((event) => (event.type === 'response' ? [event] : []));
        expect(responses.map((event) => event.question.id)).toEqual(
          session.path.filter((id) => given.answers[id] !== undefined),
        );
        for (const response of responses) {
          const { value, question } = response;
          const { fields } = describeAnswer(value, question);
          const { response_array, response_int, response_string } = fields;
          const typed = [response_array, response_int, response_string].filter(
            (field) => field !== undefined,
          );
          expect(typed).toHaveLength(1);
          expect(typeof fields.response).toBe('string');
        }
      }),
      runs,
    );
  }, 120_000);
});
