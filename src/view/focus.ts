import { type Scene, screenOf } from './scene';

const field = ['.other', 'input:checked', '.field', 'fieldset input'];
const prompt = ['#prompt'];

/**
 * Where focus belongs after a drawing: on the new question, after Back on the answer given, on what is wrong
 * (WCAG 2.4.3, 3.3.1). A survey that does not cover the page takes no focus by opening.
 * @returns Selectors, of which the first that finds something counts; none where focus stays.
 */
export function focusAfter(before: Scene | undefined, now: Scene): readonly string[] {
  const [then, session] = [before?.session, now.session];
  if (!then || !session) return now.modal ? prompt : [];
  if (session.invalid && session !== then) return field;
  if (screenOf(now) === screenOf(before as Scene)) return [];
  return session.path.length < then.path.length ? [...field, ...prompt] : prompt;
}
