import { readdir, readFile } from 'node:fs/promises';
import { readMarkdown, type MarkdownOutline } from './read-markdown';
import { repository } from './repository';
import { resolveLink } from './resolve-link';

/** A document that this server shows. */
export interface DocsPage extends MarkdownOutline {
  /** From the root of the repository. */
  readonly file: string;
  /** Where it is on this server. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

/** Documents beside the folder of documents. */
const rooted = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** The list of the documents, whose order is that of all. */
const list = 'docs/README.md';

/** Every document that there is, in the order of reading. */
export async function listPages(): Promise<readonly DocsPage[]> {
  const inRoot = (await readdir(repository)).filter((file) => rooted.includes(file));
  const inFolder = (await readdir(new URL('docs/', repository))).filter((file) => file.endsWith('.md'));
  const files = [...inRoot, ...inFolder.map((file) => `docs/${file}`)].sort();
  const pages = await Promise.all(files.map(readPage));
  const listed = pages.find(({ file }) => file === list)?.links ?? [];
  const named = listed.map((link) => resolveLink(list, link)?.path).filter((path) => path !== 'README.md');
  // A set keeps the first place of each.
  const order = [
    ...new Set(['README.md', list, ...named, ...files.filter((file) => file.includes('/')), ...rooted]),
  ];
  return pages.sort((one, other) => order.indexOf(one.file) - order.indexOf(other.file));
}

async function readPage(file: string): Promise<DocsPage> {
  const text = await readFile(new URL(file, repository), 'utf8');
  const outline = readMarkdown(text);
  const title = file === 'README.md' ? 'Overview' : (outline.headings[0]?.text ?? file);
  return { file, address: addressOf(file), title, text, ...outline };
}

function addressOf(file: string): string {
  const [, name = ''] = /([^/]+)\.md$/.exec(file) ?? [];
  return file === 'README.md' ? '/docs/' : `/docs/${name.toLowerCase()}`;
}
