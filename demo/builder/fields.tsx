import { h } from 'preact';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly onBlur?: () => void;
}

/** One line of text. */
export const TextField = ({ label, value, change, placeholder, hint, onBlur }: TextFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input
      type="text"
      value={value}
      placeholder={placeholder}
      spellcheck={false}
      autocomplete="off"
      onInput={({ currentTarget }) => change(currentTarget.value)}
      onBlur={onBlur}
    />
    {hint !== undefined && <small>{hint}</small>}
  </label>
);

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** In words, by value. */
  readonly options: Readonly<Record<Value, string>>;
  readonly change: (value: Value) => void;
  readonly hint?: string;
}

/** For what is there or not. */
export const onOff = { on: 'On', off: 'Off' } as const;

/** One of a few words, in a menu. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  change,
  hint,
}: ChoiceProps<Value>) {
  return (
    <label class="field">
      <span>{label}</span>
      {/* Every option has a value of this type. */}
      <select value={value} onChange={({ currentTarget }) => change(currentTarget.value as Value)}>
        {valuesOf(options).map((option) => (
          <option key={option} value={option} selected={option === value}>
            {options[option]}
          </option>
        ))}
      </select>
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

/** One of two or three words, side by side. */
export function Segments<Value extends string>({ label, value, options, change }: ChoiceProps<Value>) {
  return (
    <fieldset class="field segmented">
      <legend>{label}</legend>
      {valuesOf(options).map((option) => (
        <label key={option}>
          <input type="radio" name={label} checked={option === value} onChange={() => change(option)} />
          <span>{options[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}

// A record of words has no other keys.
const valuesOf = <Value extends string>(options: Readonly<Record<Value, string>>) =>
  Object.keys(options) as Value[];
