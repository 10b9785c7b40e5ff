import { consent } from './consent';
import { date } from './date';
import { freeform } from './freeform';
import { matrix } from './matrix';
import { multiselect } from './multiselect';
import { nps } from './nps';
import type { DrawnQuestionType } from './question';
import { ranking } from './ranking';
import { rating } from './rating';
import { select } from './select';
import { statement } from './statement';
import { userInfo } from './user-info';

/** Every question type; one more is one file and one line here. */
export const questionTypes: readonly DrawnQuestionType[] = [
  select,
  multiselect,
  freeform,
  nps,
  rating,
  ranking,
  matrix,
  date,
  userInfo,
  consent,
  statement,
];
