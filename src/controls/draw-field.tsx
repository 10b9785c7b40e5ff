import { h } from 'preact';
import { asked } from './control';

/**
 * A field to type in.
 * @param attributes Of the input, which the prompt names where they do not; with `rows` it has several lines.
 */
export function drawField(
  attributes: Readonly<Record<string, unknown>>,
  value: string | number = '',
  invalid: boolean,
  enter: (text: string) => void,
) {
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
