import { checkSurvey } from './check-survey';
import type { Kind } from './kind';
import { parseJsonc } from './parse-jsonc';
import { standIns } from './stand-ins';

/** One question of a survey, or several with commas between. */
export const question: Kind = {
  info: 'jsonc question',
  run: ({ text }) => {
    const { questions } = parseJsonc(`{ "questions": [${text}\n] }`) as { questions: object[] };
    checkSurvey({ id: 'sample', ...standIns(questions) });
  },
  right:
    '{ "id": "q", "question_type": "nps", "prompt": "How?", "branches": [{ "to": "why" }] } // a comment',
  wrong: [
    ['{ "id": "q", "question_type": "stars", "prompt": "How?" }', 'question_type'],
    [
      '{ "id": "q", "question_type": "nps", "prompt": "How?", "show_when": { "question": "p", "op": "more" } }',
      'show_when',
    ],
  ],
};
