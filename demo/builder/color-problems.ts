import { memberOf } from '../../src/survey/json';
import { contrast, hexColor } from '../contrast';
import type { Problem } from './problems/problem';
import { those } from './problems/problem';

/** WCAG 1.4.3. */
const leastContrast = 4.5;

/** The grounds on which the script draws. */
const grounds = { color: ['white', '#ffffff'], color_dark: ['dark grey', '#1f1f1f'] } as const;

/** Colours of a survey that can't be read as they are; the script shows the nearest tone that can. */
export function colorProblems(document: unknown): readonly Problem[] {
  const results = memberOf(document, 'results') || document;
  const survey = memberOf(results, 'survey') || results;
  return Object.entries(grounds).flatMap(([member, [name, ground]]) => {
    const color = hexColor(memberOf(survey, member));
    const ratio = color === undefined ? leastContrast : contrast(color, ground);
    return those(
      ratio < leastContrast && {
        severity: 'warning',
        step: 'survey',
        message: `survey.${member} ${color} has a contrast of ${ratio.toFixed(1)} on ${name}, and 4.5 can be read.`,
        advice:
          'The script shows the nearest tone that can be read. Choose a stronger colour to have your own.',
      },
    );
  });
}
