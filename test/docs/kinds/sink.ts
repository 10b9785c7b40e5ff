import { answerFirst } from '../world/answer-first';
import type { BrowserWorld } from '../world/browser-world';
import { bundleWith, checkExtension } from '../world/build-extension';
import { mounting, oneTap, pageOf } from '../world/mounting';
import { throwFor } from '../world/throw-for';
import type { Kind } from './kind';

const right = `// src/sinks/page-log.ts
import type { CreateSink } from './sink';

export const pageLog: CreateSink = () => (event) => {
  const log = (window as { page_log?: unknown })['page_log'];
  if (Array.isArray(log)) log.push(event.type);
};`;

/** A new sink, which puts something of an answer into a list of the window. */
export const sink: Kind<BrowserWorld> = {
  info: 'ts sink',
  run: async (sample, world) => {
    const extension = checkExtension(sample);
    const named = sample.text.matchAll(/window(?: as [^;]*?\))?\[['"](\w+)['"]\]/g);
    const lists = Array.from(named, ([, name = '']) => name);
    if (!lists.length) throw new Error('names no list of the window');
    const before = `for (const name of ${JSON.stringify(lists)}) Object.assign(window, { [name]: [] });`;
    const page = await world.open(pageOf(await bundleWith(extension, mounting({ survey: oneTap, before }))));
    await answerFirst(page);
    await world.answered();
    const told = await page.page.evaluate(
      (names) =>
        names.flatMap((name) => (window as unknown as Record<string, readonly unknown[]>)[name] ?? []),
      lists,
    );
    if (!told.length) throw new Error('is told of no answer');
    throwFor(page);
  },
  right,
  wrong: [
    [right.replace('log.push(event.type)', 'log.indexOf(event.type)'), 'is told of no answer'],
    [right.replace('event.type', 'event.kind'), "Property 'kind' does not exist"],
  ],
};
