import { readFile } from 'node:fs/promises';
import { escapeHtml } from '../escape-html';
import { pageLinks } from '../page-links';
import type { DocsPage } from './list-pages';

/** What stands between head and navigation. */
interface PageParts {
  readonly title: string;
  readonly content: string;
  readonly pages: readonly DocsPage[];
  /** The page that is shown, where it is one of them. */
  readonly current?: DocsPage;
}

/** A whole page of the docs. */
export async function pageHtml({ title, content, pages, current }: PageParts): Promise<string> {
  const template = await readFile(new URL('./index.html', import.meta.url), 'utf8');
  const parts: Readonly<Record<string, string>> = {
    title: `${escapeHtml(title)} – iterate-clevertap`,
    demo: pageLinks('/docs/').map(link).join(' '),
    contents: contents(pages, current),
    content,
  };
  return template.replace(/<!-- (\w+) -->/g, (_, part: string) => parts[part] ?? '');
}

const link = ({ address, name }: { address: string; name: string }) =>
  `<a href="${address}">${escapeHtml(name)}</a>`;

function contents(pages: readonly DocsPage[], current?: DocsPage): string {
  const entries = pages.map((page) => {
    const isCurrent = page === current;
    const mark = isCurrent ? ' aria-current="page"' : '';
    const name = `<a href="${page.address}"${mark}>${escapeHtml(page.title)}</a>`;
    return `<li>${name}${isCurrent ? sections(page) : ''}</li>`;
  });
  return `<ol>${entries.join('')}</ol>`;
}

/** The parts of the page that is open. */
function sections({ headings }: DocsPage): string {
  const own = headings.filter(({ depth }) => depth === 2);
  const entries = own.map(({ slug, text }) => `<li>${link({ address: `#${slug}`, name: text })}</li>`);
  return entries.length ? `<ol>${entries.join('')}</ol>` : '';
}
