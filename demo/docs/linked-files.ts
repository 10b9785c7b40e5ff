import { readdir, stat } from 'node:fs/promises';
import type { DocsPage } from './list-pages';
import { repository } from './repository';
import { resolveLink } from './resolve-link';

/** A file or folder that a document links to. */
export interface LinkedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** The names in a folder, those of folders with a slash after them; absent for a file. */
  readonly names?: readonly string[];
}

/**
 * Files and folders that documents lead to, and the files in such folders. This list, and nothing that a request says,
 * decides what of the repository can be read.
 */
export async function linkedFiles(pages: readonly DocsPage[]): Promise<ReadonlyMap<string, LinkedFile>> {
  const shown = new Set(pages.flatMap(({ file }) => [file, file.replace(/\/README\.md$/, '')]));
  const targets = pages.flatMap(({ file, links }) =>
    links.map((link) => resolveLink(file, link)?.path ?? ''),
  );
  const paths = [...new Set(targets)].filter((path) => path && !isHidden(path) && !shown.has(path));
  const found = await Promise.all(paths.map(readLinked));
  return new Map(found.flat().map((linked) => [linked.path, linked]));
}

/** What begins with a dot is of this machine, and packages are not ours. */
const isHidden = (path: string) => /(^|\/)\.|^node_modules(\/|$)/.test(path);

/** Nothing for a link to what is not there. */
async function readLinked(path: string): Promise<readonly LinkedFile[]> {
  const url = new URL(encodeURI(path), repository);
  const found = await stat(url).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [{ path }];
  const entries = (await readdir(url, { withFileTypes: true })).filter(({ name }) => !isHidden(name));
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => ({ path: `${path}/${name}` }));
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  return [{ path, names }, ...files];
}
