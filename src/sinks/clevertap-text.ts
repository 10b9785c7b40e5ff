/** What CleverTap keeps: a number, or texts. */
export type ClevertapValue = string | number | readonly string[];

/** A value as CleverTap keeps it on every platform: its texts made safe, a number as it is; an empty text for none. */
export function clevertapValue<Value extends ClevertapValue>(value: Value | undefined): Value | '';
export function clevertapValue(value: ClevertapValue = ''): ClevertapValue {
  if (typeof value === 'object') return value.map(clevertapText);
  return typeof value === 'number' ? value : clevertapText(value);
}

/**
 * A text as CleverTap keeps it on every platform, at most 512 UTF-16 units with the ellipsis.
 * The SDKs delete straight quotes and backslashes: curly quotes stay, so `O'Brien` does not become `OBrien`.
 */
export function clevertapText(text: string): string {
  const curly = text.replace(/\\/g, '').replace(/"/g, '”').replace(/'/g, '’').trim();
  return curly.length > 512 ? `${cut(curly, 511)}…` : curly;
}

/**
 * The name of a property as CleverTap keeps it: without the characters it deletes, at most 120 units. Brackets are a
 * path to the web SDK, which loses the values of some.
 */
export function clevertapName(text: string): string {
  return cut(
    text
      .replace(/[.:$'"\\[\]]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    120,
  ).trim();
}

/** Cuts to a number of UTF-16 units, never inside a code point. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
