import { h } from 'preact';
import { asked } from './control';

interface TextFieldProps {
  readonly value: string | number | undefined;
  readonly invalid: boolean;
  /** Of the input, which the prompt names where they do not; with `rows` it has several lines. */
  readonly attributes: Readonly<Record<string, unknown>>;
  enter(text: string): void;
}

/** A field to type in. */
export function TextField({ value = '', invalid, attributes, enter }: TextFieldProps) {
  const Field = attributes['rows'] ? 'textarea' : 'input';
  return (
    <Field
      class="field"
      {...asked}
      aria-invalid={invalid}
      {...attributes}
      value={value}
      onInput={({ currentTarget }: { currentTarget: { value: string } }) => enter(currentTarget.value)}
    />
  );
}
