import { placeFacts } from '../places';
import type { Setup } from '../setup';
import { addressProblems } from './address-problems';
import { deliveryProblems } from './delivery-problems';
import { eventProblems } from './event-problems';
import { linkProblems } from './link-problems';
import type { Problem, ProblemFinder } from './problem';
import { propertyProblems } from './property-problems';
import { settingProblems } from './setting-problems';
import { sourceProblems } from './source-problems';
import { tagProblems } from './tag-problems';

/** Every finder; one more is one file and one line here. */
const finders: readonly ProblemFinder[] = [
  sourceProblems,
  addressProblems,
  deliveryProblems,
  linkProblems,
  propertyProblems,
  tagProblems,
  eventProblems,
  settingProblems,
];

/**
 * What is wrong with a set-up, errors first.
 * @param found What is wrong with the survey and the script.
 */
export function problemsOf(setup: Setup, found: readonly Problem[] = []): readonly Problem[] {
  const problems = finders.flatMap((find) => find(setup, placeFacts[setup.place]));
  return [...problems, ...found].sort((one, other) => Number(isWarning(one)) - Number(isWarning(other)));
}

const isWarning = ({ severity }: Problem) => severity === 'warning';
