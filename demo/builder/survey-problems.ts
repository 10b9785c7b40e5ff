import { checks } from '../../check';
import { checkDocument } from '../../check/check-document';
import { colorProblems } from './color-problems';
import type { Problem } from './problems/problem';
import type { ChosenSurvey } from './use-survey';

/** What the command `check` would say of the survey, what of it can't be seen, and why it can't be read. */
export function surveyProblems({ document, failure }: ChosenSurvey): readonly Problem[] {
  if (failure) {
    const advice = 'Without it nothing is shown. Correct the address or the file.';
    return [{ severity: 'error', step: 'survey', message: `The survey can’t be read. ${failure}`, advice }];
  }
  if (document === undefined) return [];
  const found = checkDocument(document, checks).map(({ severity, path, message }): Problem => ({
    severity,
    step: 'survey',
    message: `${path} ${message}`,
    advice:
      severity === 'error'
        ? 'Correct the survey: as it is, this part is left out or never asked.'
        : 'It works; look at it in the preview, and shorten or complete the survey where it matters.',
  }));
  return [...found, ...colorProblems(document)];
}
