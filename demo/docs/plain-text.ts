import type { Token } from 'marked';

/** What a person reads of inline Markdown: links, emphasis and code by their words alone. */
export function plainText(tokens: readonly Token[] = []): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return plainText(token.tokens);
      return token.type === 'html' ? '' : 'text' in token ? String(token.text) : '';
    })
    .join('');
}
