import { debug } from './debug';
import type { Kind } from './kind';
import { link } from './link';
import { moduleCode } from './module';
import { picture } from './picture';
import { question } from './question';
import { shell } from './shell';
import { commentedSurvey, survey } from './survey';
import { surveyPart } from './survey-part';

/** Every kind that needs nothing to run; one more is one file and one line here. */
export const pureKinds: readonly Kind[] = [
  survey,
  commentedSurvey,
  question,
  surveyPart,
  link,
  shell,
  debug,
  moduleCode,
  picture,
];
