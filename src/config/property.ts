import type { TraitValue } from '../survey/model';

/** A property element that CleverTap filled. */
export interface Property {
  readonly scope: 'user' | 'response';
  readonly name: string;
  readonly value: TraitValue;
}

/** Whether a tag was left empty or unreplaced. The words are compared as written, since a person may be called Null. */
export function isAbsent(text: string): boolean {
  return /^(|null|undefined|\(null\)|None|NaN)$|\{\{|\{%|@(Profile|Event) - |##.*##/.test(text);
}

/**
 * Reads one property of Iterate's grammar, `(user|response)_[number_|boolean_|date_]NAME`.
 * @returns The property, else what is to be reported.
 * A bad value is never kept as another type: types cannot change once they exist in Iterate.
 */
export function parseProperty(fullName: string, fullText: string): Property | string {
  const [, scope, type, name] =
    /^(user|response)_(?:(number|boolean|date)_)?(.+)$/.exec(fullName.trim()) || [];
  // A name such as __proto__ would reach a prototype.
  if (!name || name in {}) return 'is left out: the name is not understood';
  const text = fullText.trim();
  if (isAbsent(text)) return 'is absent';
  const [form, read] = forms[type as keyof typeof forms] || [/^/, String];
  const value = form.test(text) ? read(text) : undefined;
  return value === undefined
    ? 'is left out: the value is not understood'
    : { scope: scope as Property['scope'], name, value };
}

/** What a text of a type looks like, and what it says. */
const forms = {
  number: [/^[+-]?\d+(\.\d+)?$/, Number],
  boolean: [/^(true|false|1|0)$/i, (text: string) => /t|1/i.test(text)],
  /** Unix seconds, CleverTap's `$D_<seconds>`, or ISO 8601, where a day alone begins at midnight UTC; parsing says more. */
  date: [
    /^(\$D_\d+|\d{1,11}|\d{4}-\d\d-\d\d(T[\d:.Z+-]+)?)$/,
    (text: string): TraitValue | undefined => {
      const value = /-/.test(text) ? Math.floor(Date.parse(text) / 1000) : Number(text.replace('$D_', ''));
      return Number.isFinite(value) ? { type: 'date', value } : undefined;
    },
  ],
} as const;
