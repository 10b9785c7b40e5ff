import type { Session } from '../survey/session';

/**
 * The address of the survey's own page with the answers on the path that are not private, lists and records as JSON. They
 * are delivered already, which is what their name says there.
 */
export function linkWith(link: string, { survey, path, answered }: Session): string {
  const url = new URL(link);
  for (const { id, private: isPrivate } of survey.questions) {
    const value = path.includes(id) ? answered.get(id) : undefined;
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    if (value !== undefined && !isPrivate) url.searchParams.set(`earlier_${id}`, text);
  }
  return url.href;
}
