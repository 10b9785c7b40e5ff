import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml } from '../escape-html';
import { plainText } from './plain-text';
import { readMarkdown } from './read-markdown';

type DrawInline = (tokens: Token[]) => string;

/**
 * Draws a document, which is ours: HTML in it stays HTML.
 * @param addressOf Where a link of it leads to on this server.
 */
export function renderMarkdown(text: string, addressOf: (link: string) => string): string {
  const slugs = readMarkdown(text).headings.map(({ slug }) => slug);
  const attribute = (link: string) => escapeHtml(addressOf(link));
  const marked = new Marked({
    renderer: {
      heading({ depth, tokens }) {
        return heading(depth, tokens, { slug: slugs.shift() ?? '', words: this.parser.parseInline(tokens) });
      },
      table(token) {
        return table(token, (tokens) => this.parser.parseInline(tokens));
      },
      link({ href, tokens }) {
        return `<a href="${attribute(href)}">${this.parser.parseInline(tokens)}</a>`;
      },
      code: ({ text: code }) => codeBlock(code),
      image: ({ href, text: words }) => `<img src="${attribute(href)}" alt="${escapeHtml(words)}">`,
      html: ({ text: html }) =>
        html.replace(
          /\b(href|src)="([^"]*)"/g,
          (_, name: string, link: string) => `${name}="${attribute(link)}"`,
        ),
    },
  });
  return marked.parse(text, { async: false });
}

/** A block that main.tsx gives a button to copy it by. */
export const codeBlock = (code: string): string =>
  `<div class="code"><pre class="wide"><code>${escapeHtml(code)}</code></pre></div>\n`;

function heading(
  depth: number,
  tokens: readonly Token[],
  { slug, words }: { readonly slug: string; readonly words: string },
): string {
  const holdsLink = tokens.some(({ type }) => type === 'link');
  const name = `h${depth}`;
  return `<${name} id="${slug}">${holdsLink ? words : `<a href="#${slug}">${words}</a>`}</${name}>\n`;
}

/** What is wider than a phone moves by itself. */
function table({ header, rows }: Tokens.Table, inline: DrawInline): string {
  const label = header.map(({ tokens }) => plainText(tokens)).filter(Boolean);
  const cells = (name: string, line: readonly Tokens.TableCell[]) =>
    line.map(({ tokens, align }) => {
      const side = align ? ` class="${align}"` : '';
      return `<${name}${side}>${inline(tokens)}</${name}>`;
    });
  const lines = rows.map((line) => `<tr>${cells('td', line).join('')}</tr>`);
  return `<div class="wide" role="group" aria-label="Table: ${escapeHtml(label.join(', '))}"><table>
<thead><tr>${cells('th', header).join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody>
</table></div>
`;
}
