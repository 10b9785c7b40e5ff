import { memberOf, textOf } from '../src/survey/json';
import type { Check } from './check';
import { type Finding, warn } from './finding';
import { plainText } from './plain-text';
import { setInColumn } from './text-width';
import { translationsOf } from './texts';

/** The narrowest screen (WCAG 1.4.10), in px, and what is left of it beside margins and the close button. */
const screen = 320;
const column = 244;
const fontSize = 18;
/** More, and the answers are below the edge of a small phone. */
const mostLines = 6;

/** Prompts that a narrow screen breaks within a word, or fills, in any language. */
export const promptWidth: Check = (checked) =>
  checked.questions.flatMap(({ id, path, document }) => {
    const key = `question.${id}.prompt`;
    return [
      ...checkPrompt(`${path}.prompt`, textOf(memberOf(document, 'prompt'))),
      ...translationsOf(checked).flatMap(({ path, texts }) =>
        checkPrompt(`${path}["${key}"].text`, texts.get(key)),
      ),
    ];
  });

function checkPrompt(path: string, prompt = ''): readonly Finding[] {
  const { lines, broken } = setInColumn(plainText(prompt), column, fontSize);
  return warn(
    path,
    broken && `has a word too long for a screen of ${screen} px, which breaks it anywhere: “${broken}”`,
    lines > mostLines &&
      `takes about ${lines} lines on a screen of ${screen} px; ${mostLines} are good to read`,
  );
}
