import { checkSurvey } from './check-survey';
import type { Kind } from './kind';
import { parseJsonc } from './parse-jsonc';
import { standIns } from './stand-ins';

const anyQuestion = { id: 'q', question_type: 'nps', prompt: 'How?' };

/** Members of a survey, without the braces around them. */
export const surveyPart: Kind = {
  info: 'jsonc survey-part',
  run: ({ text }) => {
    const part = parseJsonc(/^\s*\{/.test(text) ? text : `{${text}\n}`) as { questions?: object[] };
    checkSurvey({ id: 'sample', ...part, ...standIns(part.questions ?? [anyQuestion]) });
  },
  right: '"color": "#0a7d55", "border_radius": "8px" // corners',
  wrong: [
    ['"color": 7', 'color'],
    ['"endings": [{ "message": "Bye" }]', 'endings'],
  ],
};
