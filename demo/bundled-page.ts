import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { bundle } from './bundle';

interface BundledPage {
  /** Where the page is; its script and styles are at `/<name>.js` and `/<name>.css`. */
  readonly path: string;
  readonly name: string;
}

/**
 * A page of the demo, built for every request: whoever changes it reloads and sees it. It comes from a folder of its name with `index.html`, `main.tsx` and `<name>.css`.
 */
export function createBundledPage({ path, name }: BundledPage): Hono {
  const nearby = (file: string) => new URL(`./${name}/${file}`, import.meta.url);
  const page = new Hono();
  page.get(path, async (context) => context.html(await readFile(nearby('index.html'), 'utf8')));
  page.get(`/${name}.js`, async (context) =>
    context.body(await bundle(nearby('main.tsx')), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  page.get(`/${name}.css`, async (context) =>
    context.body(await bundle(nearby(`${name}.css`)), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  return page;
}
