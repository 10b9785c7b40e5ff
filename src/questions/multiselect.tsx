import { Fragment, h } from 'preact';
import type { ControlProps } from '../controls/control';
import { OtherField } from '../controls/other-field';
import {
  type ChoiceOptions,
  isOther,
  isWordless,
  labelOf,
  parseChoices,
  setOperand,
} from '../survey/choices';
import type { OtherAnswer } from '../survey/model';
import { defineQuestion } from './question';

type Value = readonly (string | OtherAnswer)[];

/** Any number of choices. */
export const multiselect = defineQuestion<ChoiceOptions, Value>({
  type: 'multiselect',
  parse: parseChoices,
  check: (value) => (value.some(isWordless) ? 'other_error' : undefined),
  fields: (value, { options }) => {
    const labels = value.map((entry) => labelOf(entry, options.choices));
    return { response: labels.join(', '), response_array: labels };
  },
  operand: setOperand,
  Control: Multiselect,
});

function Multiselect({ question, value = [], copy, group, enter }: ControlProps<ChoiceOptions, Value>) {
  const { choices, other } = question.options;
  const words = value.find(isOther);
  const checkbox = (label: string, entry: string | OtherAnswer) => {
    const without = value.filter((kept) => kept !== entry);
    const checked = without.length < value.length;
    return (
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          onClick={() => enter(checked ? without : [...value, entry])}
        />
        <span class="label">{label}</span>
      </label>
    );
  };
  return (
    <Fragment>
      <fieldset class="list" {...group} aria-invalid={undefined}>
        {choices.map((choice) => checkbox(choice.label, choice.value))}
        {other && checkbox(copy('other_button_label'), words || { other: '' })}
      </fieldset>
      {words && (
        <OtherField
          group={group}
          copy={copy}
          answer={words}
          enter={(answer) => enter([...value.filter((kept) => kept !== words), answer])}
        />
      )}
    </Fragment>
  );
}
