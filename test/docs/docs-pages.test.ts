import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createDocs } from '../../demo/docs';
import { listPages } from '../../demo/docs/list-pages';

const docs = createDocs();
const pages = await listPages();

const decode = (address: string) => address.replace(/&amp;/g, '&');

/** Where a page leads to: addresses of these docs without their anchors, and the anchors. */
async function linksOf(address: string) {
  const html = await (await docs.request(address)).text();
  const links = Array.from(html.matchAll(/ (?:href|src)="([^"]+)"/g), ([, link = '']) => decode(link));
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => `#${id}`));
  const inner = links.map((link) => new URL(link, `http://localhost${address}`)).filter(isInner);
  return { ids, inner };
}

const isInner = ({ host, pathname }: URL) => host === 'localhost' && /^\/docs[/.]/.test(pathname);

describe('the docs of the demo', () => {
  it.each(pages)('show $file at $address, and which page it is', async ({ address, title }) => {
    const response = await docs.request(address);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(`<title>${title} – iterate-clevertap</title>`);
    expect(html).toContain(`<a href="${address}" aria-current="page">${title}</a>`);
  });

  it('have an address of its own for each page', () => {
    expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  });

  it('have no dead link, wherever one goes from the first page', async () => {
    const visited = new Map<string, Awaited<ReturnType<typeof linksOf>>>();
    const waiting = ['/docs/'];
    const dead: string[] = [];
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      const { status, headers } = await docs.request(address);
      if (status !== 200) dead.push(address);
      const isHtml = headers.get('Content-Type')?.startsWith('text/html');
      visited.set(address, isHtml ? await linksOf(address) : { ids: new Set(), inner: [] });
      const next = visited.get(address)?.inner.map(({ pathname }) => pathname) ?? [];
      waiting.push(...new Set(next.filter((path) => !visited.has(path) && !waiting.includes(path))));
    }
    for (const [address, { inner }] of visited)
      for (const { pathname, hash } of inner)
        if (hash && !visited.get(pathname)?.ids.has(hash)) dead.push(`${address} → ${pathname}${hash}`);
    expect(dead).toEqual([]);
    expect([...visited.keys()]).toEqual(expect.arrayContaining(pages.map(({ address }) => address)));
  });

  it('show a picture as it is', async () => {
    const picture = pages[0]?.links.find((link) => link.endsWith('.png')) ?? '';
    const response = await docs.request(`/docs/source/${picture}`);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    const shown = Buffer.from(await response.arrayBuffer());
    expect(shown.equals(await readFile(picture))).toBe(true);
  });

  it.each([
    '/docs/none',
    '/docs/README.md',
    '/docs/source/',
    '/docs/source/none',
    '/docs/source/README.md',
    '/docs/source/package.json',
    '/docs/source/demo/server.ts',
    '/docs/source/.git/config',
    '/docs/source/../package.json',
    '/docs/source/docs/../package.json',
    '/docs/source/docs%2f..%2fpackage.json',
    '/docs/source/..%2f..%2f..%2fetc%2fpasswd',
    '/docs/source//etc/passwd',
    '/docs/source/%2e%2e/package.json',
    '/docs/source/docs/survey.png%00',
    '/docs/source/%',
  ])('have nothing at %s', async (address) => {
    expect((await docs.request(address)).status).toBe(404);
  });
});
