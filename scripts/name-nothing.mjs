import MagicString from 'magic-string';

/**
 * Calls `void 0` by a name, which is shorter each time: a variable of the file that is never given a value. For after
 * the minifier, which would put `void 0` back, and has to leave the name alone.
 */
export const nameNothing = (name) => ({
  name: 'name-nothing',
  renderChunk(code) {
    const text = new MagicString(code);
    const [{ expression }] = this.parse(code).body;
    const [first] = (expression.argument ?? expression).callee.body.body;
    text.appendLeft(first.declarations[0].start, `${name},`);
    const visit = (node) => {
      if (node.operator === 'void' && node.argument.value === 0) text.update(node.start, node.end, name);
      for (const part of Object.values(node)) if (part && typeof part === 'object') visit(part);
    };
    visit(expression);
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});
