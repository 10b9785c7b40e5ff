import type { BrowserWorld } from '../world/browser-world';
import { runPage } from '../world/run-page';
import { asPage } from './as-page';
import type { Kind } from './kind';
import { message } from './message';

/** Headers of the response that a page comes with; a line that begins with a space goes on with the one before. */
function readHeaders(text: string): Readonly<Record<string, string>> {
  const lines = text.replace(/\n\s+/g, ' ').split('\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
      if (!name) throw new Error(`${line} is no header`);
      return [name, value];
    }),
  );
}

const policy =
  "Content-Security-Policy: script-src 'nonce-abc'; connect-src https://example.com;\n  img-src data:; style-src 'none'";

/** Headers with which a page with a survey works, and forbids nothing that is done. */
export const headers: Kind<BrowserWorld> = {
  info: 'http headers',
  run: async ({ text }, world) => {
    const sent = readHeaders(text);
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(text) ?? [];
    const tag = message.right.replaceAll(
      'https://cdn.example.com/',
      'https://cdn.example.com/iterate-clevertap@0.1.0/',
    );
    await runPage(world, { html: asPage(tag).replace('<script', `<script nonce="${nonce}"`), headers: sent });
  },
  right: policy,
  wrong: [
    [
      policy.replace('connect-src https://example.com', 'connect-src https://example.org'),
      'connect-src forbids',
    ],
    [policy.replace('img-src data:', "img-src 'none'"), 'img-src forbids'],
    ['no header', 'is no header'],
  ],
};
