import { Fragment, h } from 'preact';
import type { ControlProps } from '../controls/control';
import { OtherField } from '../controls/other-field';
import { RadioGroup } from '../controls/radio-group';
import {
  type ChoiceOptions,
  isOther,
  isWordless,
  labelOf,
  otherMember,
  parseChoices,
  setOperand,
} from '../survey/choices';
import type { OtherAnswer } from '../survey/model';
import { defineQuestion } from './question';

type Value = string | OtherAnswer;

/** One choice of several, or the person's own words. */
export const select = defineQuestion<ChoiceOptions, Value>({
  type: 'select',
  oneTap: true,
  parse: parseChoices,
  check: (value) => (isWordless(value) ? 'other_error' : undefined),
  fields: (value, { options }) => {
    const response = labelOf(value, options.choices);
    return { response, response_string: response };
  },
  operand: setOperand,
  Control: Select,
});

function Select({ question, value, copy, group, enter }: ControlProps<ChoiceOptions, Value>) {
  const { choices, other } = question.options;
  const radios = choices.map((choice) => ({
    ...choice,
    checked: value === choice.value,
    enter: (chosen: boolean) => enter(choice.value, chosen),
  }));
  if (other) {
    const words = isOther(value) ? value : { other: '' };
    radios.push({
      value: otherMember,
      label: copy('other_button_label'),
      checked: isOther(value),
      enter: () => enter(words),
    });
  }
  return (
    <Fragment>
      <RadioGroup group={group} look="list" radios={radios} />
      {isOther(value) && <OtherField group={group} copy={copy} answer={value} enter={enter} />}
    </Fragment>
  );
}
