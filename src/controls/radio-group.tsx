import { h, type ComponentChildren } from 'preact';
import type { GroupAttributes } from './control';

export interface Radio {
  readonly value: string | number;
  readonly label: ComponentChildren;
  readonly checked: boolean;
  /**
   * The check moved here by an arrow key, or, where it was `chosen` by a click, Space or Enter, the person means it:
   * also when it was checked already.
   */
  enter(chosen: boolean): void;
}

interface RadioGroupProps {
  readonly group: GroupAttributes;
  readonly look: 'list' | 'scale';
  readonly radios: readonly Radio[];
}

/**
 * Native radios, of which an arrow key moves the check without answering.
 *
 * Browsers send the same click for an arrow as for a tap, and for Space none at all on the checked one. So the keys
 * are taken over here, and every click that is left is a tap (WCAG 3.2.2).
 */
export function RadioGroup({ group, look, radios }: RadioGroupProps) {
  return (
    <fieldset role="radiogroup" class={look} {...group} ref={nameRadios}>
      {radios.map(({ value, label, checked, enter }, index) => (
        <label key={value} class="choice">
          <input
            type="radio"
            checked={checked}
            onClick={() => enter(true)}
            onKeyDown={(event) => press(event, radios, index)}
          />
          <span class="label">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/**
 * Gives a group a name that no group before it had. Chromium remembers the radio of a name that had focus last, also
 * when it is gone, and Tab would pass over the next group of that name.
 */
function nameRadios(fieldset: HTMLElement | null): void {
  const name = String(Math.random());
  fieldset?.querySelectorAll('input').forEach((input) => (input.name = name));
}

function press(event: KeyboardEvent, radios: readonly Radio[], index: number): void {
  const input = event.currentTarget as HTMLInputElement;
  const step = stepOf(event.key, getComputedStyle(input).direction === 'rtl');
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const target = (index + step + radios.length) % radios.length;
  const fieldset = input.closest('fieldset');
  radios[target]?.enter(!step);
  if (step) fieldset?.querySelectorAll('input')[target]?.focus();
}

/** How far a key moves the check; 0 where it chooses, nothing where it does neither. */
function stepOf(key: string, rightToLeft: boolean): number | undefined {
  if (key === ' ' || key === 'Enter') return 0;
  const forward = rightToLeft ? 'Left' : 'Right';
  const backward = rightToLeft ? 'Right' : 'Left';
  if (key === 'ArrowDown' || key === `Arrow${forward}`) return 1;
  return key === 'ArrowUp' || key === `Arrow${backward}` ? -1 : undefined;
}
