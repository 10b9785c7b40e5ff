import ts from 'typescript';

/**
 * Writes JSX as calls: `h('p', {}, words)` for `<p>{words}</p>`, with an object even where there are no attributes. What
 * draws knows elements alone: a part of a screen is a plain function, called as such, and never a tag.
 *
 * A transformer of the compiler's, for `@rollup/plugin-typescript`, after those that look at JSX.
 */
export function writeElements(program) {
  const checker = program.getTypeChecker();

  return (context) => (file) => {
    const { factory } = context;

    function visit(node) {
      const inside = ts.visitEachChild(node, visit, context);
      if (!ts.isJsxElement(inside) && !ts.isJsxSelfClosingElement(inside)) return inside;
      const { tagName, attributes } = inside.openingElement ?? inside;
      if (checker.getTypeAtLocation(ts.getOriginalNode(tagName)).getCallSignatures().length)
        throw new Error(`Call ${tagName.text}, which is no element`);
      const type = /^[a-z]/.test(tagName.text) ? factory.createStringLiteral(tagName.text) : tagName;
      const given = factory.createObjectLiteralExpression(attributes.properties.flatMap(memberOf));
      const children = (inside.children ?? []).map(valueOf).filter(Boolean);
      const call = factory.createCallExpression(factory.createIdentifier('h'), undefined, [
        type,
        given,
        ...children,
      ]);
      return ts.setTextRange(call, node);
    }

    function memberOf({ name, initializer, expression }) {
      if (!name)
        return ts.isObjectLiteralExpression(expression)
          ? expression.properties
          : factory.createSpreadAssignment(expression);
      const key = /\W/.test(name.text) ? factory.createStringLiteral(name.text) : name;
      return factory.createPropertyAssignment(key, initializer ? valueOf(initializer) : factory.createTrue());
    }

    /** What is in braces, or a text; nothing for a comment or the spaces between lines. */
    function valueOf(node) {
      if (ts.isJsxText(node))
        return node.text.trim() ? factory.createStringLiteral(node.text.trim()) : undefined;
      return ts.isJsxExpression(node) ? node.expression : node;
    }

    return ts.visitNode(file, visit);
  };
}
