import { transform } from 'esbuild';
import { typeErrors } from '../world/type-check';
import type { Kind } from './kind';
import { provenExports } from './proven-exports';

/** A module that stands alone in Node: checked, imported, and what it exports is used as it is meant to be. */
export const moduleCode: Kind = {
  info: 'ts module',
  run: async ({ text }) => {
    const lib = ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
    const errors = typeErrors({ files: { 'sample.ts': text }, settings: { types: ['node'], lib } });
    if (errors.length) throw new Error(errors.join('\n'));
    const { code } = await transform(text, { loader: 'ts', format: 'esm', target: 'node20' });
    const exported = (await import(
      /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    )) as Readonly<Record<string, unknown>>;
    const proofs = Object.keys(exported).flatMap((name) => provenExports[name] ?? []);
    if (!proofs.length)
      throw new Error(`exports nothing that is proven: ${Object.keys(exported).join(', ')}`);
    for (const proof of proofs) await proof(exported);
  },
  right: `import type { IncomingMessage, ServerResponse } from 'node:http';
export async function takeResponses(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  for await (const _ of request) void _;
  response.writeHead(204).end();
}`,
  wrong: [
    ['export const age: number = "forty";', "Type 'string' is not assignable to type 'number'"],
    ['export const nothing = 0;', 'exports nothing that is proven: nothing'],
    ['export const mintToken = (person: string) => person;', 'does not say who'],
    [
      `import type { IncomingMessage, ServerResponse } from 'node:http';
export const takeResponses = (_: IncomingMessage, response: ServerResponse) => void response.end('{}');`,
      'no page of another origin may read',
    ],
  ],
};
