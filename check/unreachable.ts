import type { Check } from './check';
import { findPaths } from './paths';

/** Questions that nobody is ever asked, whatever they answer. */
export const unreachable: Check = (survey) => {
  const { isReached } = findPaths(survey);
  return survey.questions.flatMap(({ path }, index) =>
    isReached(index) ? [] : [{ severity: 'error', path, message: 'is never asked: no way leads to it' }],
  );
};
