import type { TraitValue } from '../survey/model';

/** A property element that CleverTap filled. */
export interface Property {
  readonly scope: 'user' | 'response';
  readonly name: string;
  readonly value: TraitValue;
}

// The words are compared as written, since a person may be called Null.
const absent = /^(|null|undefined|\(null\)|None|NaN)$|\{\{|\{%|@(Profile|Event) - |##.*##/;

/** Whether a tag was left empty or unreplaced. */
export function isAbsent(text: string): boolean {
  return absent.test(text);
}

/**
 * Reads one property of Iterate's grammar, `(user|response)_[number_|boolean_|date_]NAME`.
 * @returns The property; nothing where the value is absent; else a word for what is wrong.
 * A bad value is never kept as another type: types cannot change once they exist in Iterate.
 */
export function parseProperty(fullName: string, fullText: string): Property | string | undefined {
  const [, scope, type, name] =
    /^(user|response)_(?:(number|boolean|date)_)?(.+)$/.exec(fullName.trim()) || [];
  // A name such as __proto__ would reach a prototype.
  if (!name || name in {}) return 'the name';
  const text = fullText.trim();
  if (isAbsent(text)) return undefined;
  const value = type ? parsers[type as keyof typeof parsers](text) : text;
  return value === undefined ? 'the value' : { scope: scope as Property['scope'], name, value };
}

const parsers = {
  number: (text: string) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
  boolean: (text: string) =>
    /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : undefined,
  date: (text: string): TraitValue | undefined => {
    const value = parseDate(text);
    return value === undefined ? undefined : { type: 'date', value };
  },
};

const isoDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Unix seconds, CleverTap's `$D_<seconds>`, or ISO 8601, where a day alone begins at midnight UTC. */
function parseDate(text: string): number | undefined {
  const [, stamped, seconds = stamped] = /^(?:\$D_(\d+)|(\d{1,11}))$/.exec(text) || [];
  if (seconds) return Number(seconds);
  const time = isoDate.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}
