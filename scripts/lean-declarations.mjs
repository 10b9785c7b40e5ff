import MagicString from 'magic-string';

/**
 * Writes all declarations alike, which joins and compresses best: `let` for `const`, and functions as arrows.
 *
 * A declared function is there before its line, an arrow is not. So arrows move up: inside a block to its top, and
 * in the file to the first statement that mentions them outside of functions: of those only the last one calls any, so
 * what they call in turn is there by then. None of ours has a `this`.
 */
export const leanDeclarations = {
  name: 'lean-declarations',
  renderChunk(code) {
    const text = new MagicString(code);
    const [{ expression }] = this.parse(code).body;
    const file = expression.callee.body;
    visit(file, (node) => {
      if (/^(const|var)$/.test(node.kind)) text.update(node.start, node.start + node.kind.length, 'let');
      for (const declared of node.type === 'BlockStatement' ? node.body : []) {
        if (declared.type !== 'FunctionDeclaration') continue;
        toArrow(text, declared);
        const [first] = node.body;
        const user = node === file ? node.body.find((other) => mentions(other, declared.id.name)) : first;
        if (user && user.start < declared.start) text.move(declared.start, declared.end, user.start);
      }
    });
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

function toArrow(text, { start, id, async, body, end }) {
  text.update(start, id.start, 'let ');
  text.appendLeft(id.end, async ? ' = async ' : ' = ');
  text.appendLeft(body.start, '=> ');
  text.appendLeft(end, ';\n');
}

/** Whether a statement needs a name as soon as it runs. */
function mentions(node, name) {
  const parts = Object.values(node).filter((part) => part && typeof part === 'object');
  return node.name === name || (!/Function/.test(node.type) && parts.some((part) => mentions(part, name)));
}

function visit(node, act) {
  if (node.type) act(node);
  for (const part of Object.values(node)) if (part && typeof part === 'object') visit(part, act);
}
