import { checkSurvey } from './check-survey';
import type { Kind } from './kind';
import { parseJsonc } from './parse-jsonc';

const right = '{ "id": "s", "questions": [{ "id": "q", "question_type": "nps", "prompt": "How?" }] }';
const misspelt = [
  right.replace('"prompt"', '"promt"'),
  'survey.questions[0].prompt should be a text',
] as const;

/** A whole survey document. */
export const survey: Kind = {
  info: 'json survey',
  run: ({ text }) => checkSurvey(JSON.parse(text)),
  right,
  wrong: [misspelt, [`// No comments\n${right}`, 'not valid JSON']],
};

/** The same, with comments. */
export const commentedSurvey: Kind = {
  info: 'jsonc survey',
  run: ({ text }) => checkSurvey(parseJsonc(text)),
  right: `// A survey\n${right}`,
  wrong: [misspelt, [right.slice(0, -1), 'is no JSON']],
};
