import { ChoiceList, type Entry } from '../controls/choice-list';
import { type Bounds, checkBounds, parseBounds, wholeOf } from '../survey/bounds';
import { type ChoiceOptions, isWordless, parseChoices, setOperand } from '../survey/choices';
import { defineQuestion } from './question';

/** The bounds say how many, of who chooses anything. */
interface MultiselectOptions extends ChoiceOptions, Bounds {}

/** Any number of choices. */
export const multiselect = defineQuestion<MultiselectOptions, readonly Entry[]>({
  type: 'multiselect',
  parse: (reader) => ({
    ...parseChoices(reader),
    ...parseBounds(reader.options, wholeOf),
    multiple: true,
  }),
  check: (value, { options }) => {
    if (value.some(isWordless)) return ['other_error'];
    return value.includes(options.none || '') ? undefined : checkBounds(value.length, options);
  },
  operand: setOperand,
  Control: ChoiceList,
});
