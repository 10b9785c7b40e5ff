import ts from 'typescript';

/**
 * Throws a plain `Error` for each of our own, with the same words: in the script nobody asks which it is. The package has
 * the classes. A transformer of the compiler's, for `@rollup/plugin-typescript`.
 */
export function plainErrors(program) {
  const checker = program.getTypeChecker();
  const isOurs = (node) =>
    checker
      .getTypeAtLocation(node)
      .symbol?.declarations?.[0].getSourceFile()
      .fileName.endsWith('/src/errors.ts');

  return (context) => (file) => {
    const { factory } = context;
    const visit = (node) => {
      if (node.kind === ts.SyntaxKind.InstanceOfKeyword)
        throw new Error(`${file.fileName} may ask for an error`);
      if (!ts.isNewExpression(node) || !isOurs(node)) return ts.visitEachChild(node, visit, context);
      // All that a class makes of two arguments is their words with a space between.
      const [first, second] = node.arguments;
      const words = second
        ? factory.createTemplateExpression(factory.createTemplateHead(''), [
            factory.createTemplateSpan(first, factory.createTemplateMiddle(' ')),
            factory.createTemplateSpan(second, factory.createTemplateTail('')),
          ])
        : first;
      return factory.createCallExpression(factory.createIdentifier('Error'), undefined, [words]);
    };
    return ts.visitNode(file, visit);
  };
}
