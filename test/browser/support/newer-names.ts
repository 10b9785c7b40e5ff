import { parse } from 'acorn';
import { platformNames } from './old-engine';

/** Any node of the tree of a script, as far as names go. */
interface Named {
  readonly type?: string;
  readonly name?: string;
  readonly computed?: boolean;
  readonly property?: Named;
  readonly key?: Named;
  readonly properties?: readonly Named[];
}

/**
 * What a script calls by the name of something that none of the oldest browsers has: globals, and members of whatever
 * object. A name that any object there has tells nothing.
 */
export function newerNames(code: string): readonly string[] {
  const found = new Set<string>();
  visit(parse(code, { ecmaVersion: 2017 }), (node) => {
    if (node.type === 'Identifier' && isNewer(node.name, globals)) found.add(node.name ?? '');
    for (const name of membersIn(node)) if (isNewer(name, members)) found.add(name);
  });
  return [...found].sort();
}

/** Names with whether any of those that are called so is old. */
type Ages = ReadonlyMap<string, boolean>;

const globals = agesOf(1);
/** Of the window too, which is an object. */
const members = agesOf(2);

function agesOf(mostDepth: number): Ages {
  const ages = new Map<string, boolean>();
  for (const { path, isOld } of platformNames) {
    const name = path[path.length - 1] ?? '';
    if (path.length <= mostDepth) ages.set(name, isOld || ages.get(name) === true);
  }
  return ages;
}

const isNewer = (name: string | undefined, ages: Ages) => ages.get(name ?? '') === false;

/** Members that are read by name or taken out; what is quoted is a document's. */
function membersIn({ type, computed, property, properties = [] }: Named): readonly string[] {
  if (type === 'MemberExpression' && !computed) return [property?.name ?? ''];
  return type === 'ObjectPattern' ? properties.map(({ key }) => key?.name ?? '') : [];
}

function visit(node: unknown, see: (node: Named) => void): void {
  if (typeof node !== 'object' || node === null) return;
  see(node);
  Object.values(node).forEach((part) => visit(part, see));
}
