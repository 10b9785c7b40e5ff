import { answerFirst } from '../world/answer-first';
import type { BrowserWorld } from '../world/browser-world';
import { bundleWith, checkExtension } from '../world/build-extension';
import { exportOf, fileOf } from '../world/extension';
import { mounting, oneTap, pageOf } from '../world/mounting';
import { throwFor } from '../world/throw-for';
import type { Kind } from './kind';

const right = `// src/hosts/kiosk.ts
import type { DetectHost } from './host';
import { ownPage } from './page';

interface KioskWindow extends Window {
  readonly kiosk?: { close(): void };
}

export const detectKiosk: DetectHost = (window) => {
  const { kiosk } = window as KioskWindow;
  return kiosk && { ...ownPage(window), placement: 'fill', close: () => kiosk.close() };
};`;

/** A new host: not there on any page, there with what it looks for in the window, and told when the survey closes. */
export const host: Kind<BrowserWorld> = {
  info: 'ts host',
  run: async (sample, world) => {
    const extension = checkExtension(sample);
    const [, members = ''] = /extends Window \{([\s\S]*?)\n\}/.exec(sample.text) ?? [];
    const signs = Array.from(members.matchAll(/readonly (\w+)\??:/g), ([, name]) => name);
    if (!signs.length) throw new Error('says in no interface that extends Window what it looks for');
    const before = `
import { detectHost } from './src/hosts';
import { ${exportOf(sample)} as detect } from './${fileOf(sample)}';
const calls: string[] = [];
const anything = (path: string): unknown =>
  new Proxy(() => undefined, {
    get: (_, name) => (typeof name === 'symbol' ? undefined : anything(path + '.' + name)),
    apply: () => void calls.push(path),
  });
const absent = detect(window) === undefined;
for (const name of ${JSON.stringify(signs)}) Object.assign(window, { [name]: anything(name) });
const chosen = JSON.stringify(detectHost(window)) === JSON.stringify(detect(window));
Object.assign(window, { proof: { absent, present: !!detect(window), chosen, calls } });`;
    const page = await world.open(pageOf(await bundleWith(extension, mounting({ survey: oneTap, before }))));
    await answerFirst(page);
    await world.answered();
    const { absent, present, chosen, calls } = await page.page.evaluate(closeAndTell);
    if (!absent) throw new Error('is found on a page that is none of it');
    if (!present || !chosen) throw new Error(`is not found with ${signs.join(', ')}`);
    if (/\bclose:/.test(sample.text) && !calls.length) throw new Error('is not told that the survey closes');
    throwFor(page);
  },
  right,
  wrong: [
    [right.replace("'fill'", "'full'"), 'not assignable'],
    [right.replace('return kiosk &&', 'return'), 'kiosk'],
    [right.replace('kiosk && {', '!kiosk ? undefined : {').replace('kiosk.close()', '{}'), 'is not told'],
    [right.replace('return kiosk &&', 'if (!kiosk) return ownPage(window);\n  return'), 'is found on a page'],
  ],
};

interface Proof {
  readonly absent: boolean;
  readonly present: boolean;
  readonly chosen: boolean;
  readonly calls: readonly string[];
}

async function closeAndTell(): Promise<Proof> {
  const { mounted, proof } = window as unknown as { mounted: { close(): void }; proof: Proof };
  mounted.close();
  // The host is told in a task of its own, once the focus is where it was.
  for (let tasks = 0; tasks < 50 && !proof.calls.length; tasks += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return proof;
}
