import ts from 'typescript';
import { programOf } from './rename-members.mjs';

/**
 * Short names for properties, of which two share one where no object has both: so few names compress best.
 *
 * What the compiler knows of objects says which those are: every type that an expression has, with the type that is
 * expected of it there. So an object never answers to a name that another type was asked for.
 *
 * @param project Path of a `tsconfig.json`.
 * @param isOurs Whether a property may be called anything.
 * @param letters Names to give, in this order.
 * @param system Where the compiler reads the sources.
 * @param isAbsent Whether nothing of a file is in what is built, by its path.
 * @returns A name cache of terser's, which gives names of their own to properties that no type has, or that got none.
 */
export function shareNames(project, isOurs, letters, system, isAbsent) {
  const rivals = new Map();
  const uses = new Map();
  for (const names of objectsOf(project, isOurs, system, isAbsent))
    for (const name of names) {
      uses.set(name, (uses.get(name) ?? 0) + 1);
      rivals.set(name, new Set([...(rivals.get(name) ?? []), ...names]));
    }
  const given = new Map();
  for (const name of [...uses.keys()].sort((one, other) => uses.get(other) - uses.get(one))) {
    const taken = new Set([...rivals.get(name)].map((rival) => given.get(rival)));
    const letter = letters.find((candidate) => !taken.has(candidate));
    if (letter) given.set(name, letter);
  }
  return { props: { props: Object.fromEntries([...given].map(([name, letter]) => [`$${name}`, letter])) } };
}

/** What is ours of the properties of every object that the sources speak of, each time that they do. */
function objectsOf(project, isOurs, system, isAbsent) {
  const program = programOf(project, system);
  const checker = program.getTypeChecker();
  const objects = [];

  const isDeclaredHere = ({ declarations = [] }) =>
    declarations.some((declaration) => !declaration.getSourceFile().isDeclarationFile);
  const propertiesOf = (type) => [type, ...(type.types ?? [])].flatMap((part) => part.getProperties());
  const typesOf = (node) =>
    [
      checker.getTypeAtLocation(node),
      ts.isExpression(node) && checker.getContextualType(node),
      // What is spread into an element of JSX is in one object with the rest.
      ...(ts.isJsxAttributes(node) ? node.properties : []).map(
        ({ expression }) => expression && checker.getTypeAtLocation(expression),
      ),
    ].filter(Boolean);
  const visit = (node) => {
    // An import may name what is no TypeScript.
    if (ts.isImportDeclaration(node)) return;
    const names = typesOf(node)
      .flatMap(propertiesOf)
      .filter(isDeclaredHere)
      .map(({ name }) => name);
    if (ts.isJsxAttributes(node)) names.push(...node.properties.map(({ name }) => name?.text));
    objects.push(new Set(names.filter((name) => name && isOurs(name))));
    ts.forEachChild(node, visit);
  };

  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && !isAbsent(file.fileName)) ts.forEachChild(file, visit);
  return objects;
}
