import { h } from 'preact';
import type { ControlProps } from '../controls/control';
import { defineQuestion } from './question';

interface FreeformOptions {
  readonly multi: boolean;
}

/** The person's own words, on one line or several. */
export const freeform = defineQuestion<FreeformOptions, string>({
  type: 'freeform',
  parse: ({ size }) => ({ multi: size === 'multi' }),
  fields: (value) => ({ response: value.trim(), response_string: value.trim() }),
  Control: Freeform,
});

function Freeform({ question, value = '', group, enter }: ControlProps<FreeformOptions, string>) {
  const Field = question.options.multi ? 'textarea' : 'input';
  return (
    <Field
      {...group}
      class="field"
      value={value}
      rows={3}
      onInput={({ currentTarget }: { currentTarget: { value: string } }) => enter(currentTarget.value)}
    />
  );
}
