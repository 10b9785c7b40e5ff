import type { RandomAnswer } from './random-survey';

/**
 * Runs where a survey is: types or chooses each answer and goes on, as fast as the survey takes it.
 * @param json A list of what is given, in order; JSON, because lone surrogates pass no other way.
 */
export function pressAnswers(json: string): void {
  const root = document.querySelector('[data-iterate-canvas]')?.shadowRoot;
  const all = <Kind extends HTMLElement>(selector: string) => [
    ...(root?.querySelectorAll<Kind>(selector) ?? []),
  ];
  for (const given of JSON.parse(json) as RandomAnswer['given'][]) {
    const [field] = all<HTMLTextAreaElement>('textarea');
    const before = root?.querySelector('h2')?.textContent;
    if (typeof given === 'string' && field) {
      field.value = given;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (typeof given !== 'string') {
      given.forEach((place) => all('input')[place]?.click());
    }
    if (root?.querySelector('h2')?.textContent !== before) continue;
    all('button')
      .find(({ textContent }) => /^(Next|Skip)$/.test(textContent))
      ?.click();
  }
}
