/** An object of a JSON document of which nothing is known yet. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && !!value && !Array.isArray(value);
}

/** The object, or an empty one. */
export function recordOf(value: unknown): UnknownRecord {
  return isRecord(value) ? value : {};
}

/** A member of what may be an object, but never what every object has, such as `constructor`. */
export function memberOf(value: unknown, name: string): unknown {
  return name in {} ? undefined : recordOf(value)[name];
}

/** The text, or nothing where it is another type or only white space. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** The members that are texts; of the rest of the document nothing comes along. */
export function textsOf(document: unknown): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  const record = recordOf(document);
  for (const name of Object.keys(record)) {
    // The cast holds because only of a text there is one.
    if (textOf(record[name])) texts[name] = record[name] as string;
  }
  return texts;
}

/** The list, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether two values made of the same JSON are written equally. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** White space, an empty list, a record of nothing else; but who chose Other has chosen. */
export function isBlank(value: unknown): boolean {
  if (typeof value !== 'object') return value === undefined || !String(value).trim();
  return memberOf(value, 'other') === undefined && Object.values(value || {}).every(isBlank);
}
