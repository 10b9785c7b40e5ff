import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Sample } from '../read-samples';
import { register } from './register';

/** The kinds of sample that are a file in one of the registries of `src`. */
const rooms: Readonly<Record<string, string>> = {
  'tsx question-type': 'questions',
  'ts host': 'hosts',
  'ts sink': 'sinks',
  'ts source': 'sources',
};

const registration = 'ts registration';

/** What a document adds to `src`. */
export interface Extension {
  /** New and changed files, by their paths from the root of the repository. */
  readonly files: Readonly<Record<string, string>>;
}

/** The file that a sample says it is: in its first line, else in the words before it. */
export function fileOf({ info, text, lead }: Sample): string {
  const [, written] = /^\/\/ (src\/\S+\.tsx?)/.exec(text) ?? [];
  const named = Array.from(lead.matchAll(/`(src\/[\w/-]+\.tsx?)`/g), ([, path = '']) => path);
  const isList = (path: string) => path.endsWith('/index.ts');
  const path = written ?? named.find((candidate) => isList(candidate) === (info === registration));
  const ending = info.startsWith('tsx') ? 'tsx' : 'ts';
  return (
    path ?? `src/${rooms[info] ?? 'questions'}/${info === registration ? 'index.ts' : `sample.${ending}`}`
  );
}

/** The name that a new file exports. */
export function exportOf({ text }: Sample): string {
  const [, name = ''] = /^export const (\w+)/m.exec(text) ?? [];
  if (!name) throw new Error('exports nothing');
  return name;
}

/**
 * Adds to `src` what a document says to add: each file, and its line in the list of its registry.
 * @throws {Error} When a line names something that no sample of the document is.
 */
export function extend(together: readonly Sample[]): Extension {
  const parts = together.filter(({ info }) => rooms[info]);
  const files: Record<string, string> = {};
  for (const part of parts) files[fileOf(part)] = part.text;
  const origins = Object.fromEntries(parts.map((part) => [exportOf(part), fileOf(part)]));
  const lines = together.filter(({ info }) => info === registration);
  const lists = lines.map((line) => ({ list: fileOf(line), text: line.text.replace(/^\/\/ src.*\n/, '') }));
  // A sample without a line beside it stands in its list as the first.
  for (const part of parts) {
    const list = posix.join(posix.dirname(fileOf(part)), 'index.ts');
    if (!lists.some((known) => known.list === list)) lists.push({ list, text: `${exportOf(part)},` });
  }
  for (const { list, text } of lists)
    files[list] = register(files[list] ?? readFileSync(list, 'utf8'), { list, text, origins });
  return { files };
}
