import { h } from 'preact';
import type { OtherAnswer } from '../survey/model';
import type { ControlProps } from './control';

interface OtherFieldProps extends Pick<ControlProps, 'group' | 'copy'> {
  readonly answer: OtherAnswer;
  enter(answer: OtherAnswer): void;
}

/** Where a person who chose Other says what they mean. */
export function OtherField({ answer, enter, copy, group }: OtherFieldProps) {
  return (
    <input
      {...group}
      class="field other"
      type="text"
      aria-labelledby={undefined}
      aria-label={copy('other_button_label')}
      value={answer.other}
      // Choosing Other is asking to type.
      ref={focusWhenAdded}
      onInput={({ currentTarget }) => enter({ other: currentTarget.value })}
    />
  );
}

function focusWhenAdded(field: HTMLInputElement | null): void {
  field?.focus();
}
