import MagicString from 'magic-string';

/**
 * Writes a digit for each of the words that our code says to itself alone, such as the name of a screen. For before the
 * minifier; the words must be no one else's: not of a document, the wire, the style sheet or the page. (A digit, since
 * some are drawn as classes, whose names are letters.)
 */
export const shortWords = (words) => ({
  name: 'short-words',
  renderChunk(code) {
    const text = new MagicString(code);
    const left = new Set(words);
    const visit = (node) => {
      const place = node.type === 'Literal' ? words.indexOf(node.value) : -1;
      if (place >= 0) {
        text.update(node.start, node.end, `'${place}'`);
        left.delete(node.value);
      }
      for (const part of Object.values(node)) if (part && typeof part === 'object') visit(part);
    };
    visit(this.parse(code));
    if (left.size) throw new Error(`No one says ${[...left].join(', ')}`);
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});
