import lzString from 'lz-string';
import { choices, defaultSetup, texts, type PropertyRow, type Setup, type SurveyFile } from './setup';

/** Where a set-up is kept: both parts of an address, with their signs, or empty. */
export interface SetupAddress {
  readonly search: string;
  /** Carries the document, because servers are not told of it. */
  readonly hash: string;
}

/** Longer addresses are cut by some of the programs that people send them with. */
const longestHash = 6000;
/** No survey becomes a tenth of its size, so trying would only take time. */
const longestText = 10 * longestHash;

/** Writes what differs from the default. A document that is too large is left out. */
export function writeSetup(setup: Setup, origin: string): SetupAddress {
  const standard = defaultSetup(origin);
  const query = new URLSearchParams();
  for (const name of [...texts, ...names]) if (setup[name] !== standard[name]) query.set(name, setup[name]);
  if (JSON.stringify(setup.properties) !== JSON.stringify(standard.properties)) {
    for (const row of setup.properties.length ? setup.properties : [undefined]) appendRow(query, row);
  }
  const search = String(query);
  return { search: search && `?${search}`, hash: hashOf(setup.file) };
}

/** Whether a document is part of the address. */
export const isInAddress = (file: SurveyFile): boolean => hashOf(file) !== '';

/** Reads what `writeSetup` wrote; what is left out or misspelt has its default. */
export function readSetup({ search, hash }: SetupAddress, origin: string): Setup {
  const standard = defaultSetup(origin);
  const query = new URLSearchParams(search);
  const words = names.flatMap((name) => {
    const known: readonly string[] = choices[name];
    const word = query.get(name);
    return word !== null && known.includes(word) ? [[name, word]] : [];
  });
  return {
    ...standard,
    ...Object.fromEntries(texts.map((name) => [name, query.get(name) ?? standard[name]])),
    ...Object.fromEntries(words),
    properties: query.has('property') ? readRows(query) : standard.properties,
    file: readFile(hash),
  };
}

// `Object.keys` promises no more than texts.
const names = Object.keys(choices) as (keyof typeof choices)[];

/** One triple a row; a row that is not there stands for none at all. */
function appendRow(query: URLSearchParams, row: PropertyRow | undefined): void {
  query.append('property', row ? `${row.scope}.${row.type}.${row.name}` : '');
  query.append('tag', row?.tag ?? '');
  query.append('sample', row?.sample ?? '');
}

const rowPattern = /^(user|response)\.(string|number|boolean|date)\.(.*)$/s;

function readRows(query: URLSearchParams): readonly PropertyRow[] {
  const [tags, samples] = [query.getAll('tag'), query.getAll('sample')];
  return query.getAll('property').flatMap((property, index): readonly PropertyRow[] => {
    const [, scope, type, name = ''] = rowPattern.exec(property) ?? [];
    if (!scope) return [];
    // The pattern lets no other words through.
    const kind = { scope, type } as Pick<PropertyRow, 'scope' | 'type'>;
    return [{ ...kind, name, tag: tags[index] ?? '', sample: samples[index] ?? '' }];
  });
}

function hashOf(file: SurveyFile | undefined): string {
  if (!file || file.text.length > longestText) return '';
  const hash = `#survey=${lzString.compressToEncodedURIComponent(JSON.stringify([file.name, file.text]))}`;
  return hash.length > longestHash ? '' : hash;
}

function readFile(hash: string): SurveyFile | undefined {
  const [, packed = ''] = /^#survey=(.+)$/.exec(hash) ?? [];
  try {
    const [name, text]: unknown[] = JSON.parse(lzString.decompressFromEncodedURIComponent(packed) ?? '');
    return typeof name === 'string' && typeof text === 'string' ? { name, text } : undefined;
  } catch {
    return undefined;
  }
}
