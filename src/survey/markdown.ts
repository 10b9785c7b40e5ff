import { fillIn } from './recall';

/** Makes a part of a text from what was made of its content; `url` is as written, unchecked. */
export type MakePart<Made> = (
  kind: 'p' | 'h' | 'strong' | 'em' | 'a' | 'img',
  content: readonly Made[],
  url?: string,
) => Made;

/** Longer texts stay as they are: hostile ones would take long. */
const mostCharacters = 4000;

/** Placeholders are never taken apart; underscores count only around words, as in `snake_case` they mean themselves. */
const marks =
  /(\{\{[^]*?\}\})|(!?)\[([^\]]*)\]\(([^()\s]*)\)|(\*\*?)(?=\S)([^]*?\S)\5|\b(__?)(?=\S)([^]*?\S)\7\b/;

/**
 * Takes apart Iterate's Markdown subset: paragraphs and headings, with bold, italic, links and images in them.
 * @param fill Makes what stands for plain text.
 */
export function parseMarkdown<Made>(
  text: string,
  fill: (words: string) => Made,
  make: MakePart<Made>,
): readonly Made[] {
  function parseInline(inline: string): readonly Made[] {
    const match = marks.exec(inline);
    if (!match) return [fill(inline)];
    const [all, placeholder, image, label = '', url, stars, starred, lines, lined] = match;
    const mark = stars || lines;
    const kind = mark ? (mark[1] ? 'strong' : 'em') : image ? 'img' : 'a';
    return [
      fill(inline.slice(0, match.index)),
      placeholder
        ? fill(placeholder)
        : make(kind, image ? [fill(label)] : parseInline(starred || lined || label), url),
      ...parseInline(inline.slice(match.index + all.length)),
    ];
  }

  if (text.length > mostCharacters) return [make('p', [fill(text)])];
  return text.split(/\n{2,}|\n(?=#)/).map((block) => {
    const words = block.replace(/^#{1,6} /, '');
    return make(words === block ? 'p' : 'h', parseInline(words));
  });
}

/** The words alone, in one line, with the defaults of placeholders: what a question is called downstream. */
export function nameOf(text: string): string {
  return parseMarkdown(text, fillIn, (_, content) => content.join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
