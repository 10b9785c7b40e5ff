import ts from 'typescript';

/** Classes, ids and custom properties; what stands behind something else is a member of it. */
const names = /(?<![\w)\]])(\.|#|--)([a-z]+)(?![\w-])/g;

/** Attributes that hold classes or ids alone. */
const attributes = /^(class|id|aria-labelledby|aria-describedby)$/;

/** The folders that draw. */
const drawing = /\/src\/(view|controls|questions)\//;

/**
 * Names of one character for the classes, ids and custom properties of a style sheet: in the sheet, and in what draws, where
 * they stand in such attributes or, with their sign, in any string.
 * @param css The sheet, which has all the names.
 * @param kept Names that are values of the program as well, and stay.
 * @param places What they are called, in order.
 */
export function shortenStyles(css, kept, places) {
  const selectors = css.replace(/\/\*[^]*?\*\/|\{[^]*?\}/g, '');
  const namesIn = (text) =>
    [...text.matchAll(names)].map(([, , name]) => name).filter((name) => !kept.includes(name));
  const undrawn = new Set(namesIn(selectors));
  const all = new Set([...undrawn, ...namesIn(String(css.match(/--[a-z]+/g)))]);
  const short = new Map([...all].map((name, index) => [name, places[index]]));

  const shorten = (name) => short.get(name) ?? name;
  const shortenSigned = (text) => text.replace(names, (_, sign, name) => sign + shorten(name));
  const shortenWords = (text) =>
    text.replace(/[a-z]+/g, (name) => {
      undrawn.delete(name);
      return shorten(name);
    });

  return {
    inSheet: shortenSigned,
    /** A transformer of the compiler's, for `@rollup/plugin-typescript`. */
    inCode: (context) => (file) => {
      const visit = (change) => (node) => {
        if (ts.isStringLiteral(node)) return context.factory.createStringLiteral(change(node.text));
        const isNamed = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node);
        const inside = isNamed && attributes.test(node.name.text) ? shortenWords : change;
        return ts.visitEachChild(node, visit(inside), context);
      };
      return drawing.test(file.fileName) ? ts.visitNode(file, visit(shortenSigned)) : file;
    },
    /** Names that were in no attribute of what was drawn: misspelt, or where they are not looked for. */
    undrawn: () => [...undrawn],
  };
}
