import { Hono, type Context } from 'hono';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { addBundledFiles } from './bundled-page';
import { linkedFiles, type LinkedFile } from './docs/linked-files';
import { listPages, type DocsPage } from './docs/list-pages';
import { pageHtml } from './docs/page-html';
import { codeBlock, renderMarkdown } from './docs/render-markdown';
import { repository } from './docs/repository';
import { resolveLink } from './docs/resolve-link';
import { escapeHtml } from './escape-html';

/** The page loads nothing from elsewhere, and nobody frames it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

const pictures: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
};

const sources = '/docs/source/';

/**
 * The documents of the repository as pages, read for every request: `/docs/` is the README, `/docs/<name>` any other, and
 * `/docs/source/<path>` a file that one of them links to.
 */
export function createDocs(): Hono {
  const docs = new Hono();
  docs.use('/docs/*', async (context, next) => {
    context.header('Content-Security-Policy', policy);
    await next();
  });
  addBundledFiles(docs, 'docs');
  docs.get('/docs', (context) => context.redirect('/docs/'));
  docs.get(`${sources}*`, async (context) => {
    const pages = await listPages();
    const linked = (await linkedFiles(pages)).get(pathOf(context));
    return linked ? sendLinked(context, linked, pages) : context.notFound();
  });
  docs.on('GET', ['/docs/', '/docs/:name'], async (context) => {
    const pages = await listPages();
    const current = pages.find(({ address }) => address === context.req.path);
    return current ? context.html(await drawPage(current, pages)) : context.notFound();
  });
  return docs;
}

/** Nothing where the address is badly encoded. */
function pathOf({ req }: Context): string {
  try {
    return decodeURIComponent(new URL(req.url).pathname.slice(sources.length)).replace(/\/$/, '');
  } catch {
    return '';
  }
}

function drawPage(current: DocsPage, pages: readonly DocsPage[]): Promise<string> {
  const addressOf = (link: string) => {
    const target = resolveLink(current.file, link);
    if (!target) return link;
    // A folder shows its README.
    const page = pages.find(({ file }) => [target.path, `${target.path}/README.md`].includes(file));
    return (page?.address ?? sourceAddress(target.path)) + target.hash;
  };
  const content = `<article>${renderMarkdown(current.text, addressOf)}</article>`;
  return pageHtml({ title: current.title, content, pages, current });
}

const sourceAddress = (path: string) => sources + encodeURI(path);

async function sendLinked(
  context: Context,
  { path, names }: LinkedFile,
  pages: readonly DocsPage[],
): Promise<Response> {
  const send = async (shown: string) => {
    const content = `<article><h1>${escapeHtml(path)}</h1>${shown}</article>`;
    return context.html(await pageHtml({ title: path, content, pages }));
  };
  if (names) return send(listing(path, names));
  const file = await readFile(new URL(encodeURI(path), repository));
  const picture = pictures[extname(path)];
  if (picture) return context.body(file, 200, { 'Content-Type': picture });
  return send(codeBlock(file.toString('utf8')));
}

function listing(path: string, names: readonly string[]): string {
  const entries = names.map((name) =>
    name.endsWith('/')
      ? escapeHtml(name)
      : `<a href="${sourceAddress(`${path}/${name}`)}">${escapeHtml(name)}</a>`,
  );
  return `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
}
