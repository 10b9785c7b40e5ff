import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { bundle } from './bundle';

interface BundledPage {
  /** Where the page is; its script and styles are at `/<name>.js` and `/<name>.css`. */
  readonly path: string;
  readonly name: string;
}

const nearby = (name: string, file: string) => new URL(`./${name}/${file}`, import.meta.url);

/**
 * A page of the demo, built for every request: whoever changes it reloads and sees it. It comes from a folder of its name with `index.html`, `main.tsx` and `<name>.css`.
 */
export function createBundledPage({ path, name }: BundledPage): Hono {
  const page = new Hono();
  page.get(path, async (context) => context.html(await readFile(nearby(name, 'index.html'), 'utf8')));
  addBundledFiles(page, name);
  return page;
}

/** The script and the styles of a page, for one that draws its HTML itself. */
export function addBundledFiles(page: Hono, name: string): void {
  page.get(`/${name}.js`, async (context) =>
    context.body(await bundle(nearby(name, 'main.tsx')), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );
  page.get(`/${name}.css`, async (context) =>
    context.body(await bundle(nearby(name, `${name}.css`)), 200, {
      'Content-Type': 'text/css; charset=utf-8',
    }),
  );
}
