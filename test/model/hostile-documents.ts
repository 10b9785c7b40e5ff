import fc from 'fast-check';
import { validDocument } from '../schema/valid-documents';

type Holder = Record<string, unknown>;

/** Made once, because making them takes longer than anything done to them. */
const validDocuments = fc
  .sample(validDocument, { seed: 1, numRuns: 300 })
  .map((document) => JSON.stringify(document));

/** Names that documents have, and those that every object has. */
export const names = fc.constantFrom(
  ...['id', 'questions', 'question_type', 'prompt', 'options', 'labels', 'label', 'value', 'rows', 'fields'],
  ...[
    'branches',
    'when',
    'to',
    'show_when',
    'op',
    'all',
    'any',
    'not',
    'question',
    'user',
    'response',
    'row',
    'field',
  ],
  ...[
    'translations',
    'items',
    'text',
    'language',
    'endings',
    'link',
    'url',
    'copy',
    'current',
    'other',
    'min',
    'max',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'toJSON',
    'hasOwnProperty',
    'length',
    'then',
    '',
  ],
);

const numbers = fc.constantFrom(
  ...[0, -0, 1, -1, 0.5, 7, 1e21, -1e21, 2 ** 31, 2 ** 32, 2 ** 53, 5e-324],
  ...[Number.MAX_VALUE, Infinity, -Infinity, NaN],
);

/** Texts that mean something somewhere, and others. */
export const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    'end',
    'nps',
    'select',
    'ranking',
    'matrix',
    '2026-02-30',
    '2026-01-01',
    '9'.repeat(400),
  ),
  fc.constantFrom('\ud83d', '\u0000', '__proto__', 'constructor', '{{user.x}}', '**', '[a](javascript:b)'),
  names,
);

const scalar = fc.oneof(words, numbers, fc.constantFrom(true, false, null, undefined));

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && !!value && !Array.isArray(value);

/** A member of any name is its own, `__proto__` too, as in what `JSON.parse` makes. */
function put(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}

function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const holder = {};
  for (const [name, value] of entries) put(holder, name, value);
  return holder;
}

/** A document of any shape. */
export const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('anything'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('anything')), { maxLength: 5 }).map(objectOf),
  ),
}));

/** The same thing inside itself, so many times. */
const deep = fc
  .tuple(fc.integer({ min: 8, max: 3000 }), names, fc.boolean(), scalar)
  .map(([depth, name, isList, core]) => {
    let nested: unknown = core;
    for (let floor = 0; floor < depth; floor += 1) nested = isList ? [nested] : objectOf([[name, nested]]);
    return nested;
  });

/** The same thing beside itself, so many times as a document of 512 KiB may hold. */
const wide = fc
  .tuple(fc.integer({ min: 100, max: 4000 }), anything, fc.boolean())
  .map(([count, entry, isNumbered]) => {
    const most = Math.min(count, Math.floor(500_000 / (JSON.stringify(entry) ?? 'null').length));
    return Array.from({ length: most }, (_, index) =>
      isNumbered && typeof entry === 'object' && entry
        ? { ...entry, id: `q${index}`, value: `v${index}` }
        : entry,
    );
  });

const odd = fc.oneof(
  { weight: 40, arbitrary: scalar },
  { weight: 20, arbitrary: anything },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: wide },
);

/** Every place of a document where something stands, as deep as surveys go. */
function placesOf(document: unknown, depth = 12): readonly (readonly [Holder, string])[] {
  if (typeof document !== 'object' || !document || !depth) return [];
  const holder = document as Holder;
  return Object.keys(holder)
    .slice(0, 50)
    .flatMap((name) => [[holder, name] as const, ...placesOf(holder[name], depth - 1)]);
}

type Mutation = readonly [place: number, kind: number, name: string, value: unknown];

/** Puts something else in a place, takes away what is there, puts it twice, or puts something beside it. */
function mutate(document: unknown, [place, kind, name, value]: Mutation): void {
  const places = placesOf(document);
  const [holder, key] = places[place % places.length] ?? [];
  if (!holder || key === undefined) return;
  const parent = holder[key];
  // JSON knows no holes.
  if (kind === 0 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === 0) Reflect.deleteProperty(holder, key);
  else if (kind === 1 && Array.isArray(holder)) holder.push(parent);
  else if (kind === 2) [parent, holder].filter(isObject).forEach((object) => put(object, name, value));
  else put(holder, key, value);
}

const mutations = fc.array(fc.tuple(fc.nat(100_000), fc.nat(4), names, odd), { minLength: 1, maxLength: 6 });

const mutated = fc.tuple(fc.nat(validDocuments.length - 1), mutations).map(([index, changes]) => {
  const document = JSON.parse(validDocuments[index] ?? '{}') as unknown;
  for (const change of changes) mutate(document, change);
  return document;
});

/** A survey with one question of some type, all else of which is odd. */
const single = fc
  .tuple(
    fc.constantFrom('select', 'multiselect', 'freeform', 'rating', 'ranking', 'matrix', 'date', 'user_info'),
    anything,
    odd,
  )
  .map(([question_type, options, show_when]) => ({
    id: 's',
    questions: [{ id: 'q', question_type, prompt: 'Q?', options, show_when }],
  }));

/** Documents that are mostly surveys, and some that are anything. */
export const hostileDocument: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: mutated },
  { weight: 4, arbitrary: single },
  { weight: 3, arbitrary: anything },
  { weight: 1, arbitrary: fc.oneof(deep, wide).map((questions) => ({ id: 's', questions })) },
);
