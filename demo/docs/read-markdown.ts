import GithubSlugger from 'github-slugger';
import { Marked, type Token, type Tokens } from 'marked';
import { plainText } from './plain-text';

/** A heading, and the name by which GitHub's links find it. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
}

/** What a document holds, as far as others lead to it and it leads to others. */
export interface MarkdownOutline {
  readonly headings: readonly Heading[];
  /** As written: of links, pictures and the HTML between. */
  readonly links: readonly string[];
}

const reader = new Marked();

/** Attributes of HTML that lead elsewhere. */
const leading = /\b(?:href|src)="([^"]*)"/g;

/** Reads what a document is linked by and links to. */
export function readMarkdown(text: string): MarkdownOutline {
  const tokens = reader.lexer(text);
  const headings: Tokens.Heading[] = [];
  const links: string[] = [];
  reader.walkTokens(tokens, (token: Token) => {
    if (token.type === 'heading') headings.push(token as Tokens.Heading);
    if (token.type === 'link' || token.type === 'image') links.push(String(token['href']));
    if (token.type === 'html')
      links.push(...Array.from(token.raw.matchAll(leading), ([, link = '']) => link));
  });
  const slugger = new GithubSlugger();
  return {
    headings: headings.map(({ depth, tokens: parts }) => {
      const words = plainText(parts);
      return { depth, text: words, slug: slugger.slug(words) };
    }),
    links,
  };
}
