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
  /^([^]*?)(?:(\{\{[^]*?\}\})|(!?)\[([^\]]*)\]\(([^()\s]*)\)|(\*\*?|\b__?)(?=\S)([^]*?\S)\6(?!\B\w))([^]*)/;

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
    const [all, before = '', placeholder, image, label = '', url, mark, marked, after = ''] =
      marks.exec(inline) || [];
    if (!all) return [fill(inline)];
    const kind = mark ? (mark[1] ? 'strong' : 'em') : image ? 'img' : 'a';
    return [
      fill(before),
      placeholder ? fill(placeholder) : make(kind, image ? [fill(label)] : parseInline(marked || label), url),
      ...parseInline(after),
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
