type Members = Readonly<Record<string, unknown>>;

/** Members whose own members are named by whoever wrote the survey or the tag. */
const named = ['user_traits', 'response_properties'];

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value is, as far as whoever reads it must know. */
export const formOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/**
 * Holds what a sample shows against what is really told.
 * @returns The members that never come, or never in this form.
 */
export function strangeMembers(shown: Members, real: readonly Members[], path = ''): readonly string[] {
  return Object.entries(shown).flatMap(([name, value]) => {
    const place = path + name;
    const values = real.map((members) => members[name]).filter((known) => known !== undefined);
    if (!values.some((known) => formOf(known) === formOf(value))) return [`${place} never comes like this`];
    if (!isMembers(value) || named.includes(name)) return [];
    return strangeMembers(value, values.filter(isMembers), `${place}.`);
  });
}
