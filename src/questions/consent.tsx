import { h } from 'preact';
import { Choices, type Option } from '../controls/choices';
import type { ControlProps } from '../controls/control';
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
  Control: Consent,
});

function Consent({ question, value, invalid, enter }: ControlProps<ConsentOptions, boolean>) {
  const options: Option<boolean>[] = [{ value: true, label: question.options.statement || question.prompt }];
  return (
    <Choices {...{ options, invalid }} chosen={[value]} class="list" multiple choose={() => enter(!value)} />
  );
}
