import { type Scene, screenOf } from './scene';

const prompt = '#prompt';
const wrong = '[aria-invalid] input,.field[aria-invalid]';
const answer = ['.other', wrong, 'input:checked', '.field', 'fieldset input', prompt];

/**
 * Where focus belongs after a drawing: on the new question, after Back on the answer given, on what is wrong
 * (WCAG 2.4.3, 3.3.1). A survey that does not cover the page takes no focus by opening.
 * @returns Selectors, of which the first that finds something counts; none where focus stays.
 */
export function focusAfter(before: Scene, now: Scene): readonly string[] {
  const then = before.session;
  const { session } = now;
  if (!then || !session) return now.modal ? [prompt] : [];
  const isWrong = session.invalid && session !== then;
  if (isWrong || session.path.length < then.path.length) return answer;
  return screenOf(now) === screenOf(before) ? [] : [prompt];
}
