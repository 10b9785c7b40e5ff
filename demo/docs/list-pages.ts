import { readdir, readFile } from 'node:fs/promises';
import { readMarkdown, type MarkdownOutline } from './read-markdown';
import { repository } from './repository';

/** A document that this server shows. */
export interface DocsPage extends MarkdownOutline {
  /** From the root of the repository. */
  readonly file: string;
  /** Where it is on this server. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

/** From trying things to how they are made. Pages that are not named here stand where the dots are. */
const order = [
  'README.md',
  'docs/surveys.md',
  'docs/email.md',
  'docs/endpoint.md',
  'docs/delivery.md',
  'docs/accessibility.md',
  'docs/security.md',
  '…',
  'docs/surfaces.md',
  'docs/faults.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
];

const placeOf = (file: string) => order.indexOf(order.includes(file) ? file : '…');

/** Every document that there is, in the order of reading. */
export async function listPages(): Promise<readonly DocsPage[]> {
  const rooted = (await readdir(repository)).filter((file) => order.includes(file));
  const inFolder = (await readdir(new URL('docs/', repository))).filter((file) => file.endsWith('.md'));
  const files = [...rooted, ...inFolder.map((file) => `docs/${file}`)].sort();
  const pages = await Promise.all(files.map(readPage));
  return pages.sort((one, other) => placeOf(one.file) - placeOf(other.file));
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
