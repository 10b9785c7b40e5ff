import { questionTypes } from '../../src/questions';
import type { Survey } from '../../src/survey/model';
import { parseSurvey } from '../../src/survey/parse-survey';
import { type Action, begin, type Session, type Step, update } from '../../src/survey/session';

/** Three questions of a document, the first two answered with one tap. */
export const threeQuestions = [
  { id: 'score', question_type: 'nps', prompt: 'Would you recommend us?' },
  {
    id: 'role',
    question_type: 'select',
    prompt: 'What do you do?',
    options: {
      labels: [
        { label: 'I build', value: 'build' },
        { label: 'I sell', value: 'sell' },
      ],
      other: true,
    },
  },
  { id: 'why', question_type: 'freeform', prompt: 'Why?', options: { size: 'multi' } },
];

/** A survey read from a document with these members. */
export function aSurvey(members: object = {}): Survey {
  const document = { id: 's1', title: 'A survey', questions: threeQuestions, ...members };
  return parseSurvey(document, questionTypes, () => undefined);
}

/** Nobody knows anything of who answers. */
export const nothingKnown: Session['known'] = { user: {}, response: {} };

/** The last step of a survey that went through some actions. */
export function play(survey: Survey, ...actions: readonly Action[]): Step {
  let step = begin(survey, nothingKnown);
  for (const action of actions) step = update(step[0], action);
  return step;
}

/** The action of tapping an answer. */
export function tap(value: NonNullable<Extract<Action, { type: 'enter' }>['value']>): Action {
  return { type: 'enter', value, go: true };
}
