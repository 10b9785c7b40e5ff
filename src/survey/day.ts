/** Days since 1970, in UTC, of a day written `YYYY-MM-DD`; nothing where there is no such day. */
export function dayOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const date = new Date(value);
  // Some engines take the 30th of February for the 2nd of March. What is no time at all is null here.
  return String(date.toJSON()).startsWith(value) ? date.getTime() / 864e5 : undefined;
}
