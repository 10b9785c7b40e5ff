import type { HostileGroup } from './hostile-group';

const picture = '<img src=about:nothing onerror=canary()>';

/** HTML that is something else once it was read, written and read again, as cleaners do. */
export const mutation: HostileGroup = {
  biting: {
    'a style in a drawing that a paragraph ends': `<svg></p><style><i id="</style>${picture}">`,
    'a style in a formula that a paragraph ends': `<math></p><style><i title="</style>${picture}">`,
    'a text without scripts that has some': `<noscript><p title="</noscript>${picture}">`,
    'a frame’s text that ends early': `<noframes><p title="</noframes>${picture}">`,
    'an example that ends early': `<xmp><p title="</xmp>${picture}">`,
    'a text area in a drawing': `<svg><desc><textarea><p title="</textarea>${picture}">`,
    'a list in a table, fostered': `<table><ul><li>${picture}</ul></table>`,
    'a foreign object in a cell': `<table><td><svg><foreignObject>${picture}`,
    'a template in a row': `<table><tr><template></template>${picture}</table>`,
    'a formula of annotations': `<math><annotation-xml encoding="text/html">${picture}</annotation-xml></math>`,
    'a comment that an exclamation ends': `<!-- --!>${picture}-->`,
    'a comment that ends at once': `<!-->${picture}-->`,
    'a comment of three dashes': `<!--->${picture}-->`,
    'a declaration that is a comment': `<!x>${picture}`,
    'an end tag with attributes': `</b title=">">${picture}`,
    'an end tag that is a comment': `</%>${picture}`,
    'a choice in a choice': `<select><option><select>${picture}</select>`,
    'a caption that moves out': `<table><caption><table>${picture}</caption></table>`,
    'a null that vanishes': `<im\u0000g src=x><img src=about:nothing onerror\u0000=x onerror=canary()>`,
    'forms that change places': `<form><math><mtext></form><form><mglyph><style></math>${picture}`,
  },
  others: {
    'a title in a drawing': `<svg><title><p title="</title>${picture}">`,
    'a glyph that takes a style along': `<math><mtext><table><mglyph><style><!--</style><i title="--&gt;${'&lt;img src=about:nothing onerror=canary()&gt;'}">`,
    'a plain text that never ends': `<plaintext>${picture}`,
    'a title that holds what looks like an end': `<title>&lt;/title&gt;${picture}`,
  },
};
