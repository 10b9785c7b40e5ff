import { freeform } from './freeform';
import { multiselect } from './multiselect';
import { nps } from './nps';
import type { DrawnQuestionType } from './question';
import { select } from './select';

/** Every question type; one more is one file and one line here. */
export const questionTypes: readonly DrawnQuestionType[] = [select, multiselect, freeform, nps];
