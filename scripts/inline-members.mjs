import ts from 'typescript';

/**
 * Reads members where they are used, in place of taking an object apart first: `scene.copy` for `const { copy } = scene`.
 * What reads well in the source compresses worse, since each name is said once more.
 *
 * Only members that our own types declare and nobody assigns to are read later than written. A transformer of the
 * compiler's, for `@rollup/plugin-typescript`.
 */
export function inlineMembers(program) {
  const checker = program.getTypeChecker();
  const changed = changedMembers(program, checker);

  /** Whether a member is ours, or one of those below, and stays what it is. */
  function isSteady(type, name) {
    const { declarations = [] } = checker.getPropertyOfType(type, name) ?? {};
    return (
      declarations.length > 0 &&
      declarations.every((declaration) =>
        declaration.getSourceFile().isDeclarationFile
          ? isSteadyOfBrowser(declaration)
          : !ts.isAccessor(declaration) && !changed.has(declaration),
      )
    );
  }

  return (context) => (file) => {
    const { factory } = context;
    /** How to read what a name stood for. */
    const readings = new Map();

    /** @returns The elements of a pattern that stay; the rest is read from `object` from here on. */
    function takeOver(pattern, object, scope) {
      const type = checker.getTypeAtLocation(pattern);
      if (pattern.elements.some(({ dotDotDotToken }) => dotDotDotToken)) return pattern.elements;
      return pattern.elements.filter((element) => {
        const { name, propertyName, initializer } = element;
        const member = (propertyName ?? name).text;
        if (initializer || !member || !isSteady(type, member)) return true;
        const reading = () => factory.createPropertyAccessExpression(object(), member);
        if (ts.isObjectBindingPattern(name)) return !takeOverWhole(name, reading, scope);
        if (!ts.isIdentifier(name)) return true;
        const symbol = checker.getSymbolAtLocation(name);
        if (!isOnlyRead(scope, symbol, member === 'currentTarget' && element)) return true;
        readings.set(symbol, reading);
        return false;
      });
    }

    /** All of a pattern, or nothing. */
    function takeOverWhole(pattern, object, scope) {
      const before = [...readings];
      if (!takeOver(pattern, object, scope).length) return true;
      readings.clear();
      before.forEach(([symbol, reading]) => readings.set(symbol, reading));
      return false;
    }

    /** @param early Where it was read, for what is another thing after that function has returned. */
    function isOnlyRead(scope, symbol, early) {
      let only = true;
      const look = (node) => {
        if (ts.isIdentifier(node) && checker.getSymbolAtLocation(node) === symbol) {
          const { parent } = node;
          const isTag = ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent);
          const isLate = early && ts.getContainingFunction(node) !== ts.getContainingFunction(early);
          if (isTag || isLate || isAssigned(node)) only = false;
        }
        ts.forEachChild(node, look);
      };
      look(scope);
      return only;
    }

    /** A pattern that was taken over, with what stays of it. */
    const rewritten = new Map();

    function collect(node) {
      ts.forEachChild(node, collect);
      if (ts.isParameter(node) && ts.isObjectBindingPattern(node.name) && !node.initializer) {
        const object = factory.createUniqueName('given');
        const { body } = node.parent;
        if (body && ts.isBlock(body)) {
          const left = takeOver(node.name, () => object, node.parent);
          if (left.length < node.name.elements.length) {
            rewritten.set(node, object);
            if (left.length) rewritten.set(body, { object, left });
          }
        } else if (takeOverWhole(node.name, () => object, node.parent)) rewritten.set(node, object);
      }
      const isPart =
        ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer;
      if (!isPart || !(node.parent.flags & ts.NodeFlags.Const) || !ts.isVariableStatement(node.parent.parent))
        return;
      const known = steadyName(node.initializer);
      const object = known ?? factory.createUniqueName('given');
      const left = takeOver(
        node.name,
        () => (known ? read(known) : object),
        ts.getEnclosingBlockScopeContainer(node),
      );
      if (left.length < node.name.elements.length) rewritten.set(node, { object, left, isNew: !known });
    }

    /** The initializer, where it is a name that always means the same. */
    function steadyName(expression) {
      if (!ts.isIdentifier(expression)) return undefined;
      const [declaration] = checker.getSymbolAtLocation(expression)?.declarations ?? [];
      const isConst =
        declaration && ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const;
      const isGiven =
        declaration &&
        (ts.isParameter(declaration) || ts.isBindingElement(declaration)) &&
        isOnlyRead(declaration.getSourceFile(), checker.getSymbolAtLocation(expression));
      return isConst || isGiven ? expression : undefined;
    }

    function read(identifier) {
      const reading = readings.get(checker.getSymbolAtLocation(identifier));
      return reading ? reading() : identifier;
    }

    function visit(node) {
      if (ts.isShorthandPropertyAssignment(node)) {
        const reading = readings.get(checker.getShorthandAssignmentValueSymbol(node));
        return reading ? factory.createPropertyAssignment(node.name, reading()) : node;
      }
      if (ts.isIdentifier(node)) return read(node);
      const change = rewritten.get(node);
      const inside = ts.visitEachChild(node, visit, context);
      if (ts.isVariableStatement(inside) && !inside.declarationList.declarations.length) return undefined;
      if (!change) return inside;
      if (ts.isParameter(node))
        return factory.updateParameterDeclaration(
          inside,
          undefined,
          undefined,
          change,
          undefined,
          undefined,
          undefined,
        );
      const { object, left, isNew } = change;
      if (ts.isBlock(node)) {
        const declarations = [declare(patternOf(left), object)];
        const list = factory.createVariableDeclarationList(declarations, ts.NodeFlags.Const);
        const statement = factory.createVariableStatement(undefined, list);
        return factory.updateBlock(inside, [statement, ...inside.statements]);
      }
      const { initializer } = inside;
      const declarations = isNew ? [declare(object, initializer)] : [];
      if (left.length) declarations.push(declare(patternOf(left), isNew ? object : initializer));
      return declarations;
    }

    function patternOf(elements) {
      return factory.createObjectBindingPattern(elements.map((element) => ts.visitNode(element, visit)));
    }

    function declare(name, value) {
      return factory.createVariableDeclaration(name, undefined, undefined, value);
    }

    collect(file);
    return ts.visitNode(file, visit);
  };
}

/**
 * Members of the browser's objects that are the same for as long as we look; those of events are so beside them, but
 * Preact declares `currentTarget` anew.
 */
const steadyOfBrowser = [
  'children',
  'classList',
  'currentTarget',
  'dataset',
  'document',
  'form',
  'location',
  'origin',
  'parent',
  'style',
  'window',
];

function isSteadyOfBrowser({ parent, name }) {
  return (
    steadyOfBrowser.includes(name.text) ||
    (ts.isInterfaceDeclaration(parent) && /Event$/.test(parent.name.text))
  );
}

function isAssigned(node) {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(parent.operator);
  if (ts.isDeleteExpression(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

/** Declarations of the members that something is assigned to. */
function changedMembers(program, checker) {
  const changed = new Set();
  const look = (node) => {
    if (ts.isPropertyAccessExpression(node) && isAssigned(node))
      checker.getSymbolAtLocation(node)?.declarations?.forEach((declaration) => changed.add(declaration));
    ts.forEachChild(node, look);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) look(file);
  return changed;
}
