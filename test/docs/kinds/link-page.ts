import { readFile } from 'node:fs/promises';
import type { BrowserWorld } from '../world/browser-world';
import { drawn } from '../world/answer-first';
import { throwFor } from '../world/throw-for';
import type { Kind } from './kind';

const right = '<main id="survey" data-surveys="/surveys/" data-endpoint="/responses"></main>';

/** What is set in the survey's own page: the element that it finds its settings in. */
export const linkPage: Kind<BrowserWorld> = {
  info: 'html link-page',
  run: async ({ text }, world) => {
    const built = await readFile('dist/link/index.html', 'utf8');
    const html = built.replace(/<main[\s\S]*<\/main>/, () => text);
    if (html === built && !built.includes(text)) throw new Error('the page of the build has no such element');
    const address = 'https://example.com/s/?survey=nps&campaign=autumn&answer_score=9';
    const sample = await world.open({ html, address });
    await drawn(sample);
    // The first touch of a person, on nothing in particular.
    await sample.page.mouse.click(2, 2);
    await world.answered();
    throwFor(sample);
  },
  right,
  wrong: [
    [right.replace('data-surveys', 'data-survey'), 'nothing is known at https://example.com/s/nps.json'],
  ],
};
