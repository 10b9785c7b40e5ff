import { isRecord } from '../src/survey/json';

/** A JSON Schema, as far as ours goes. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a value has that its schema refuses. */
export interface Violation {
  readonly path: string;
  readonly message: string;
}

interface Place {
  readonly path: string;
  readonly schema: Schema;
  /** Where `$ref` leads to. */
  readonly root: Schema;
}

/** What one keyword of a schema says against a value; keywords that are not here say nothing. */
type Keyword = (value: unknown, expected: never, place: Place) => readonly Violation[];

/** Holds a value against a schema. For authors, so it says where something is wrong rather than which rule says so. */
export function violationsOf(value: unknown, place: Place): readonly Violation[] {
  for (const [name, expected] of Object.entries(place.schema)) {
    // A value of the wrong type has no more to say; `type` is the first keyword that ours have.
    const found = keywords[name]?.(value, expected as never, place) ?? [];
    if (found.length) return found;
  }
  return [];
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const keywords: Readonly<Record<string, Keyword>> = {
  $ref: (value, ref: string, { path, root }) => {
    const names = ref.split('/').slice(1);
    const schema = names.reduce<unknown>((parent, name) => (isRecord(parent) ? parent[name] : {}), root);
    return violationsOf(value, { path, root, schema: schema as Schema });
  },
  type: (value, types: string | readonly string[], { path }) => {
    const allowed = [types].flat();
    if (allowed.some((type) => isOfType(value, type))) return [];
    const names = allowed.flatMap((type) => kinds[type] ?? []);
    return [{ path, message: `should be ${names.join(' or ')}` }];
  },
  enum: (value, values: readonly unknown[], { path }) => {
    const names = values.filter((each) => each !== null).join(', ');
    return values.includes(value) ? [] : [{ path, message: `should be one of ${names}` }];
  },
  const: (value, expected: unknown, place) => refuseUnless(value === expected, place),
  pattern: (value, pattern: string, place) =>
    refuseUnless(typeof value !== 'string' || new RegExp(pattern, 'u').test(value), place),
  minimum: (value, least: number, { path }) =>
    typeof value !== 'number' || value >= least ? [] : [{ path, message: `should be at least ${least}` }],
  maximum: (value, most: number, { path }) =>
    typeof value !== 'number' || value <= most ? [] : [{ path, message: `should be at most ${most}` }],
  minItems: (value, least: number, { path }) =>
    !Array.isArray(value) || value.length >= least ? [] : [{ path, message: `should list ${least} or more` }],
  maxItems: (value, most: number, { path }) =>
    !Array.isArray(value) || value.length <= most ? [] : [{ path, message: `should list ${most} or fewer` }],
  uniqueItems: (value, _: true, { path }) => {
    const written = Array.isArray(value) ? value.map((each) => JSON.stringify(each)) : [];
    return new Set(written).size === written.length ? [] : [{ path, message: 'lists the same twice' }];
  },
  required: (value, names: readonly string[], { path }) =>
    names
      .filter((name) => isRecord(value) && !(name in value))
      .map((name) => ({ path: `${path}.${name}`, message: 'is missing' })),
  properties: (value, schemas: Readonly<Record<string, Schema>>, { path, root }) =>
    Object.entries(schemas).flatMap(([name, schema]) =>
      isRecord(value) && Object.hasOwn(value, name)
        ? violationsOf(value[name], { path: `${path}.${name}`, schema, root })
        : [],
    ),
  patternProperties: (value, schemas: Readonly<Record<string, Schema>>, { path, root }) =>
    Object.entries(schemas).flatMap(([pattern, schema]) =>
      Object.entries(isRecord(value) ? value : {})
        .filter(([name]) => new RegExp(pattern, 'u').test(name))
        .flatMap(([name, member]) => violationsOf(member, { path: `${path}["${name}"]`, schema, root })),
    ),
  items: (value, schema: Schema, { path, root }) =>
    (Array.isArray(value) ? value : []).flatMap((each, index) =>
      violationsOf(each, { path: `${path}[${index}]`, schema, root }),
    ),
  allOf: (value, schemas: readonly Schema[], place) =>
    schemas.flatMap((schema) => violationsOf(value, { ...place, schema })),
  anyOf: (value, schemas: readonly Schema[], place) => {
    const found = schemas.map((schema) => violationsOf(value, { ...place, schema }));
    if (found.some(({ length }) => !length)) return [];
    // Of “this or null”, this is what was meant.
    const [only, ...others] = found.filter((_, index) => schemas[index]?.type !== 'null');
    return only && !others.length ? only : refuseUnless(false, place);
  },
  oneOf: (value, schemas: readonly Schema[], place) =>
    refuseUnless(schemas.filter((schema) => matches(value, schema, place)).length === 1, place),
  not: (value, schema: Schema, place) => refuseUnless(!matches(value, schema, place), place),
  if: (value, schema: Schema, place) => {
    const chosen = matches(value, schema, place) ? place.schema.then : place.schema.else;
    return isRecord(chosen) ? violationsOf(value, { ...place, schema: chosen }) : [];
  },
};

function matches(value: unknown, schema: Schema, place: Place): boolean {
  return !violationsOf(value, { ...place, schema }).length;
}

function refuseUnless(holds: boolean, { path, schema }: Place): readonly Violation[] {
  const meant = typeof schema.description === 'string' ? `: ${schema.description}` : '';
  return holds ? [] : [{ path, message: `is not understood${meant}` }];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
