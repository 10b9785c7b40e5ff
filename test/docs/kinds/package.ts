import { answerFirst } from '../world/answer-first';
import type { BrowserWorld } from '../world/browser-world';
import { bundleSample } from '../world/bundle-sample';
import { throwFor } from '../world/throw-for';
import { typeErrors } from '../world/type-check';
import type { Kind } from './kind';

const right = `import { mountSurvey } from 'iterate-clevertap';
mountSurvey({
  element: document.querySelector<HTMLElement>('#survey')!,
  survey: 'https://example.com/surveys/nps.json',
  endpoint: 'https://example.com/responses',
});`;

/** A survey is closed when its answer has arrived, also where the sample shows no more than that it can be. */
const patient = `import * as real from './dist/index.js';
export * from './dist/index.js';
window.closings = [];
export const mountSurvey = (options) => {
  const mounted = real.mountSurvey(options);
  const close = mounted.close;
  return Object.defineProperty(mounted, 'close', { value: () => window.closings.push(close) });
};`;

/** A module that imports the package. */
export const packageCode: Kind<BrowserWorld> = {
  info: 'ts package',
  run: async ({ text }, world) => {
    const paths = { 'iterate-clevertap': ['./dist/index.d.ts'] };
    const files = { 'sample.ts': `${text}\nexport {};` };
    const errors = typeErrors({ files, settings: { paths, noUnusedLocals: false } });
    if (errors.length) throw new Error(errors.join('\n'));
    await runModule(text, world);
  },
  right,
  wrong: [
    [right.replace('survey:', 'document:'), "'document' does not exist in type"],
    [right.replace('nps.json', 'nps.html'), 'nothing is known at'],
    [`${right}\nthrow new Error('Stop');`, 'Stop'],
  ],
};

async function runModule(text: string, world: BrowserWorld): Promise<void> {
  const files = { 'sample.ts': text, 'patient.ts': patient };
  const code = await bundleSample(files, { 'iterate-clevertap': 'patient.ts' });
  const sample = await world.open({ html: pageFor(text), files: { '/own.js': code } });
  if (!/\bmountSurvey\(/.test(text)) return throwFor(sample);
  await answerFirst(sample);
  if (/\bendpoint:/.test(text)) await world.answered();
  await sample.page.evaluate(() => {
    const { closings } = window as unknown as { closings: readonly (() => void)[] };
    for (const close of closings) close();
  });
  throwFor(sample);
}

/** A page with the elements that the code looks for. */
function pageFor(text: string): string {
  const ids = Array.from(
    text.matchAll(/['"`]#([\w-]+)['"`]|ById\(['"]([\w-]+)/g),
    ([, one, other]) => one ?? other,
  );
  const elements = [...new Set(ids)].map((id) => `<div id="${id}"></div>`);
  return `<!doctype html><title>Customer</title><link rel="icon" href="data:,">${elements.join('')}
<script type="module" src="/own.js"></script>`;
}
