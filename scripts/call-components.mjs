import ts from 'typescript';

/**
 * Calls components where they stand: `Anchor({ url, children: words })` for `<Anchor url={url}>{words}</Anchor>`. So what
 * draws knows elements alone: `h('p', {}, words)`, with an object even where there are no attributes. A tag is a component
 * where its type can be called, and has one child at most.
 *
 * A transformer of the compiler's, for `@rollup/plugin-typescript`, after those that look at JSX.
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
      const children = (inside.children ?? []).map(valueOf).filter(Boolean);
      const members = attributes.properties.flatMap(memberOf);
      if (isComponent && children.length > 1) throw new Error(`More than one child: ${tagName.text}`);
      if (isComponent)
        members.push(...children.map((child) => factory.createPropertyAssignment('children', child)));
      const given = factory.createObjectLiteralExpression(members);
      const type = /^[a-z]/.test(tagName.text) ? factory.createStringLiteral(tagName.text) : tagName;
      const call = isComponent
        ? factory.createCallExpression(type, undefined, [given])
        : factory.createCallExpression(factory.createIdentifier('h'), undefined, [type, given, ...children]);
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
