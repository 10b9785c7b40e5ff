/** Days since 1970, in UTC, of a day written `YYYY-MM-DD`; nothing where there is no such day. */
export function dayOf(value: unknown): number | undefined {
  const isDay =
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    // Some engines take the 30th of February for the 2nd of March. What is no time at all is null here.
    String(new Date(value).toJSON()).startsWith(value);
  return isDay ? Date.parse(value) / 864e5 : undefined;
}
