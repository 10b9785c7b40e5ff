import type { CheckedSurvey } from './checked-survey';
import type { Finding } from './finding';

/** Looks at a survey that the script can ask, for one kind of mistake. */
export type Check = (survey: CheckedSurvey) => readonly Finding[];
