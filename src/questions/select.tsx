import { ChoiceList, type Entry } from '../controls/choice-list';
import { type ChoiceOptions, isWordless, parseChoices, setOperand } from '../survey/choices';
import { defineQuestion } from './question';

/** One choice of several, or the person's own words. */
export const select = defineQuestion<ChoiceOptions, Entry>({
  type: 'select',
  oneTap: true,
  parse: parseChoices,
  check: (value) => (isWordless(value) ? ['other_error'] : undefined),
  operand: setOperand,
  Control: ChoiceList,
});
