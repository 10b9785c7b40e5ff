import { drawChoices } from '../controls/draw-choices';
import { textOf } from '../survey/json';
import { defineQuestion } from './question';

interface ConsentOptions {
  readonly statement: string | undefined;
}

/** A box to tick. Going on without the tick says no. */
export const consent = defineQuestion<ConsentOptions, boolean>({
  type: 'consent',
  parse: ({ options }) => ({ statement: textOf(options['statement']) }),
  whenEmpty: false,
  check: (value, { required }) => (required && !value ? ['required_error'] : undefined),
  words: (value) => (value ? 'yes' : 'no'),
  more: (value) => ({ response: value ? 'Yes' : 'No' }),
  Control: ({ question, value, invalid, enter }) =>
    drawChoices({
      options: [{ value: true, label: question.options.statement || question.prompt }],
      chosen: [value],
      invalid,
      class: 'list',
      multiple: true,
      choose: () => enter(!value),
    }),
});
