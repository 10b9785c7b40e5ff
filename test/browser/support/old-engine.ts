import compatibility from '@mdn/browser-compat-data/forLegacyNode';
import type {
  BrowserName,
  Identifier,
  SimpleSupportStatement,
  SupportBlock,
} from '@mdn/browser-compat-data/types';

/** The oldest browsers whose language the script is written in, ES2017, and the first releases that have it. */
export const oldest = { chrome: 61, safari_ios: 12 } as const satisfies Partial<Record<BrowserName, number>>;

export type OldBrowser = keyof typeof oldest;

/** The releases that brought something, as it is called today; `Infinity` where none has. */
export type Since = Readonly<Record<OldBrowser, number>>;

/** Something that pages find by its name. */
export interface PlatformName {
  /** From the window: `Promise`, `Promise.any`. */
  readonly path: readonly string[];
  /** Whether every one of the oldest browsers has it. */
  readonly isOld: boolean;
  readonly since: Since;
}

/** Whatever documents, elements and the language itself have, and since when. */
export const platformNames: readonly PlatformName[] = [
  ...namesOf(compatibility.api),
  ...namesOf(compatibility.javascript['builtins'] ?? {}),
];

/**
 * Paths of what one of the oldest browsers lacks, or all; without some that Playwright needs to look into a page, of which
 * `newerNames` tells.
 */
export const newerPaths: readonly (readonly string[])[] = (Object.keys(oldest) as OldBrowser[])
  .flatMap((browser) => platformNames.filter(({ since }) => since[browser] > oldest[browser]))
  .map(({ path }) => path)
  .filter(([owner = '']) => !/^(Big(Int|Uint)64Array|globalThis)$/.test(owner));

/** Runs before the scripts of a page, and takes from it what these paths lead to. */
export function takeAway(paths: readonly (readonly string[])[]): void {
  const page = window as unknown as Record<string, Record<string, unknown> | undefined>;
  for (const [owner = '', member] of paths) {
    if (member === undefined) Reflect.deleteProperty(page, owner);
    else {
      // A member may be each object's, or of the one that makes them; those of the window are its own.
      const owners = [page[owner], page[owner]?.['prototype'], owner === 'Window' ? window : undefined];
      owners.forEach((one) => one && Reflect.deleteProperty(one, member));
    }
  }
}

function namesOf(entries: Identifier, owners: readonly string[] = []): readonly PlatformName[] {
  return Object.entries(entries as Readonly<Record<string, Identifier>>).flatMap(([name, entry]) => {
    const support = entry.__compat?.support;
    if (!support) return [];
    const path = [...owners, name.replace(/_static$/, '')];
    const since = sinceOf(support);
    return [{ path, since, isOld: isOld(since) }, ...(owners.length ? [] : namesOf(entry, path))];
  });
}

export function sinceOf({ chrome, safari_ios }: SupportBlock): Since {
  return { chrome: firstOf(chrome), safari_ios: firstOf(safari_ios) };
}

/** Whether the oldest browsers have what came with these releases. */
export function isOld({ chrome, safari_ios }: Since): boolean {
  // Each 12.x counts as 12: who has iOS 12 has the last of them.
  return chrome <= oldest.chrome && safari_ios < oldest.safari_ios + 1;
}

/** The first release that has it without a prefix, another name or a flag. */
function firstOf(support: SimpleSupportStatement | readonly SimpleSupportStatement[] = []): number {
  const plain = [support]
    .flat()
    .filter(({ prefix, alternative_name, flags, version_removed }) =>
      [prefix, alternative_name, flags, version_removed].every((reason) => !reason),
    );
  const releases = plain.map(({ version_added }) => parseFloat(String(version_added).replace('≤', '')));
  return Math.min(...releases.filter(Number.isFinite), Infinity);
}
