import { posix } from 'node:path';

/** What a relative link of a document leads to. */
export interface LinkTarget {
  /** From the root of the repository, without a slash at either end; empty for the root itself. */
  readonly path: string;
  /** `#` and the rest of it, or nothing. */
  readonly hash: string;
}

/**
 * Reads a link as GitHub does.
 * @param from The document that it stands in, from the root of the repository.
 * @returns Nothing where the link leaves the repository: an address, or a path that leads out of it.
 */
export function resolveLink(from: string, link: string): LinkTarget | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(link)) return undefined;
  const [written = '', ...rest] = link.split('#');
  const hash = rest.length ? `#${rest.join('#')}` : '';
  if (!written) return { path: from, hash };
  const path = posix.join(posix.dirname(from), decode(written)).replace(/\/$/, '');
  if (path === '..' || path.startsWith('../')) return undefined;
  return { path: path === '.' ? '' : path, hash };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
