import { answerFirst } from '../world/answer-first';
import type { BrowserWorld } from '../world/browser-world';
import { bundleWith, checkExtension } from '../world/build-extension';
import { mounting, oneTap, pageOf } from '../world/mounting';
import { throwFor } from '../world/throw-for';
import type { Kind } from './kind';

const right = `// src/sources/shelf.ts
import { memberOf } from '../survey/json';
import { loadJson } from './load-json';
import type { LoadedSurvey, Source } from './source';

export const shelf: Source = ({ config: { survey }, undo }) => {
  if (!String(survey).startsWith('https://shelf.example.com/')) return undefined;
  return loadJson(String(survey), undo).then((reply): LoadedSurvey => ({ document: memberOf(reply, 'entry') }));
};`;

/** A new source, for addresses that begin with the one that it names. Its reply has the survey under every name. */
export const source: Kind<BrowserWorld> = {
  info: 'ts source',
  run: async (sample, world) => {
    const extension = checkExtension(sample);
    const [, address] = /['"`](https:\/\/[^'"`]+)['"`]/.exec(sample.text) ?? [];
    if (!address) throw new Error('names no address');
    const names = Array.from(sample.text.matchAll(/memberOf\(\w+, '(\w+)'\)/g), ([, name = '']) => name);
    if (!names.length) throw new Error('takes the survey from no member of a reply');
    const reply = JSON.stringify(Object.fromEntries(names.map((name) => [name, oneTap])));
    const survey = `${address}sample`;
    const page = await world.open(
      pageOf(await bundleWith(extension, mounting({ survey })), { [survey]: reply }),
    );
    await answerFirst(page);
    await world.answered();
    throwFor(page);
  },
  right,
  wrong: [
    [
      right.replace("startsWith('https://shelf.example.com/')", "endsWith('https://shelf.example.com/')"),
      'did not load',
    ],
    [right.replace('undo).then', 'true).then'), 'not assignable'],
  ],
};
