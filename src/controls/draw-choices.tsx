import { h, type ComponentChildren } from 'preact';
import { asked } from './control';

/** One thing to choose. */
export interface Option<Value> {
  readonly value: Value;
  readonly label: ComponentChildren;
  /** What it is called where the label does not say all; begins with what the label shows (WCAG 2.5.3). */
  readonly name?: string;
  /** Address of a picture beside the label, which says all that it shows. */
  readonly image?: string | undefined;
}

interface ChoicesProps<Value> {
  readonly options: readonly Option<Value>[];
  /** The values that are checked. */
  readonly chosen: readonly unknown[];
  /** One below the other, or points side by side; else side by side where there is room. */
  readonly class?: 'list' | 'scale' | 'scale seven';
  /** Where more than one can be checked. */
  readonly multiple?: boolean | undefined;
  readonly invalid: boolean;
  /** Names the group where it is one of several. */
  readonly legend?: string;
  /**
   * Something was tapped, also where it was checked already; without `go` an arrow key moved the check there.
   */
  choose(value: Value, go: boolean): void;
}

/** Native radios or checkboxes. An arrow key moves the check of radios without answering (WCAG 3.2.2). */
export function drawChoices<Value>(props: ChoicesProps<Value>) {
  const { options, chosen, class: look, multiple, invalid, legend, choose } = props;
  // Browsers send the same click for an arrow key as for a tap, and right after it.
  let moved = false;

  // The form makes a group of the radios that goes when they go: Chromium keeps the groups of a shadow root for good,
  // and Tab passes over a new one of the same name. Nothing in it submits: Enter is a tap.
  return (
    <form>
      <fieldset
        {...(!legend && asked)}
        role={multiple ? undefined : 'radiogroup'}
        aria-invalid={!multiple && invalid}
        class={look}
        onKeyDown={({ key }) => {
          moved = key.startsWith('Arrow');
        }}
      >
        {legend && <legend>{legend}</legend>}
        {options.map(({ value, label, name, image }) => (
          <label>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name="choice"
              aria-label={name}
              checked={chosen.includes(value)}
              onClick={({ currentTarget }) => {
                choose(value, !moved);
                // What is drawn may have taken focus.
                if (moved) currentTarget.focus();
              }}
            />
            <span class="label">
              {image && <img class="image" src={image} alt="" referrerpolicy="no-referrer" />}
              {label}
            </span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}
