import ts from 'typescript';

/**
 * Calls components where they stand: `Anchor({ url, children: words })` for `<Anchor url={url}>{words}</Anchor>`. So what
 * draws knows elements alone. A tag is a component where its type can be called, and has one child at most.
 *
 * A transformer of the compiler's, for `@rollup/plugin-typescript`.
 */
export function callComponents(program) {
  const checker = program.getTypeChecker();

  return (context) => (file) => {
    const { factory } = context;

    function visit(node) {
      const inside = ts.visitEachChild(node, visit, context);
      if (!ts.isJsxElement(inside) && !ts.isJsxSelfClosingElement(inside)) return inside;
      const { tagName, attributes } = inside.openingElement ?? inside;
      const isComponent = checker.getTypeAtLocation(ts.getOriginalNode(tagName)).getCallSignatures().length;
      if (!isComponent) return inside;
      const given = [...attributes.properties.flatMap(memberOf), ...childOf(inside)];
      const call = factory.createCallExpression(tagName, undefined, [
        factory.createObjectLiteralExpression(given),
      ]);
      // A child of an element stands in braces.
      const isChild = ts.isJsxElement(ts.getOriginalNode(node).parent);
      return ts.setTextRange(isChild ? factory.createJsxExpression(undefined, call) : call, node);
    }

    function memberOf({ name, initializer, expression }) {
      if (name) return factory.createPropertyAssignment(name, valueOf(initializer));
      const isLiteral = ts.isObjectLiteralExpression(expression);
      return isLiteral ? expression.properties : factory.createSpreadAssignment(expression);
    }

    function valueOf(initializer) {
      return initializer ? (initializer.expression ?? initializer) : factory.createTrue();
    }

    function childOf({ children = [] }) {
      const [child, another] = children.filter((one) => !one.containsOnlyTriviaWhiteSpaces);
      if (another || (child && ts.isJsxText(child)))
        throw new Error('A component has one child at most, no text');
      return child ? [factory.createPropertyAssignment('children', valueOf(child))] : [];
    }

    return ts.visitNode(file, visit);
  };
}
