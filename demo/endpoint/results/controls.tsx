import { h } from 'preact';
import type { Summary } from './summary';
import type { View } from './use-summary';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  change(value: string): void;
}

const Select = ({ name, value, options, change }: SelectProps) => (
  <label class="field">
    <span>{name}</span>
    <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

const asOption = (value: string): Option => ({ value, label: value });

/** `user.plan` in words. */
const propertyOption = (path: string): Option => {
  const [scope, ...name] = path.split('.');
  return { value: path, label: `${name.join('.')} (of the ${scope === 'user' ? 'person' : 'response'})` };
};

/** Which survey, whose answers, and by which property they are told apart. */
export function Controls({
  summary,
  view,
  change,
}: {
  summary: Summary;
  view: View;
  change: (view: View) => void;
}) {
  const { surveys, survey, properties } = summary;
  const names = properties.map(({ name }) => propertyOption(name));
  const values = properties.find(({ name }) => name === view.filter)?.values ?? [];
  const firstValue = (filter: string) => properties.find(({ name }) => name === filter)?.values[0] ?? '';
  return (
    <div class="settings">
      <Select
        name="Survey"
        value={survey?.id ?? ''}
        options={surveys.map(({ id, name }) => ({ value: id, label: name }))}
        change={(id) => change({ survey: id, filter: '', is: '', split: '' })}
      />
      <Select
        name="Only where"
        value={view.filter}
        options={[{ value: '', label: 'Everybody' }, ...names]}
        change={(filter) => change({ ...view, filter, is: firstValue(filter) })}
      />
      {view.filter && (
        <Select
          name="is"
          value={view.is}
          options={values.map(asOption)}
          change={(is) => change({ ...view, is })}
        />
      )}
      <Select
        name="Compare by"
        value={view.split}
        options={[{ value: '', label: 'Nothing' }, ...names]}
        change={(split) => change({ ...view, split })}
      />
    </div>
  );
}
