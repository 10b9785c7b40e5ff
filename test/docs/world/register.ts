import { posix } from 'node:path';

/** One step of a how-to: the line that takes a new file into a list. */
interface Registration {
  /** The file with the list. */
  readonly list: string;
  /** Imports, and the entries that are new or the whole list as it then is. */
  readonly text: string;
  /** Where what is new comes from: names and files. */
  readonly origins: Readonly<Record<string, string>>;
}

/**
 * The file of a list with what is new in it; an import that the line does not show is added, as the how-to says.
 * @throws {Error} When a name is of no file that is shown.
 */
export function register(source: string, { list, text, origins }: Registration): string {
  const imports = Array.from(text.matchAll(/^import .*$/gm), ([line]) => line);
  const rest = text.replace(/^import .*$/gm, '').trim();
  const [, declared] = /^(?:export )?const (\w+)/.exec(rest) ?? [];
  const entries = declared ? rest.slice(rest.indexOf('= [')) : rest;
  const known = imports.join('\n') + source;
  const names = (entries.replace(/\/\/.*$/gm, '').match(/\b\w+\b/g) ?? []).filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(known),
  );
  for (const name of new Set(names)) imports.push(importOf(name, list, origins));
  return `${imports.join('\n')}\n${declared ? replaceList(source, declared, rest) : addEntries(source, rest)}`;
}

function importOf(name: string, list: string, origins: Registration['origins']): string {
  const file = origins[name];
  if (file === undefined) throw new Error(`no sample shows what ${name} is`);
  const path = posix.relative(posix.dirname(list), file).replace(/\.tsx?$/, '');
  return `import { ${name} } from './${path}';`;
}

function replaceList(source: string, name: string, list: string): string {
  const old = new RegExp(`(?:export )?const ${name}\\b[^=]*= \\[[^\\]]*\\];`);
  if (!old.test(source)) throw new Error(`there is no list ${name}`);
  return source.replace(old, () => list);
}

/** At the beginning of the last list. */
function addEntries(source: string, entries: string): string {
  const place = source.lastIndexOf('[] = [') + '[] = ['.length;
  return `${source.slice(0, place)}\n${entries}\n${source.slice(place)}`;
}
