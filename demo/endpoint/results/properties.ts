import type { StoredAnswer } from '../answer-store';
import { traitOf } from '../export-answers';
import type { PropertySummary } from './summary';

/** As many values as a list to choose from can hold. */
const mostValues = 100;

const scopes = { user: 'user_traits', response: 'response_properties' } as const;

/** A value as it is shown. */
const shown = (value: unknown) => String(traitOf(value));

/** What an answer has under `user.<name>` or `response.<name>`. */
export function propertyOf({ event }: StoredAnswer, path: string): string | undefined {
  const [scope, ...rest] = path.split('.');
  const properties = scope === 'user' || scope === 'response' ? event[scopes[scope]] : undefined;
  const name = rest.join('.');
  const isThere = typeof properties === 'object' && properties !== null && Object.hasOwn(properties, name);
  return isThere ? shown((properties as Record<string, unknown>)[name]) : undefined;
}

/** Every property that answers have, with its values, in the order of the alphabet. */
export function listProperties(answers: readonly StoredAnswer[]): readonly PropertySummary[] {
  const values = new Map<string, Set<string>>();
  for (const { event } of answers)
    for (const [scope, member] of Object.entries(scopes))
      for (const [name, value] of Object.entries(event[member] ?? {})) {
        const path = `${scope}.${name}`;
        values.set(path, (values.get(path) ?? new Set()).add(shown(value)));
      }
  return [...values]
    .map(([name, all]) => ({ name, values: [...all].sort().slice(0, mostValues) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
