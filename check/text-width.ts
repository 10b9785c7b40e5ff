/**
 * Widths in em of bold letters, measured in Liberation Sans Bold, which has the metrics of Arial Bold; the bold system
 * fonts of phones and desktops differ from it by a few hundredths. The first class that a letter belongs to counts.
 */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/\p{Extended_Pictographic}/u, 1.25],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u, 1],
  [/[ijlI .,|/\\'’\s]/u, 0.28],
  [/[ftr:;!()[\]{}*‐-]/u, 0.35],
  [/[mMwW@%—…œŒшщюжШЩЮЖ]/u, 0.9],
  [/\p{Lu}/u, 0.71],
  [/[^]/u, 0.58],
];

/** The width of a text in px, in the bold font of prompts. */
export function textWidth(text: string, fontSize: number): number {
  const ems = [...text].map((letter) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0);
  return ems.reduce((sum, em) => sum + em, 0) * fontSize;
}

/** Scripts that know no spaces, and Korean, which browsers break anywhere as well. */
const spaceless = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/** What is not broken: a letter of such a script, or what ends with a hyphen or before such a letter. */
const unit = new RegExp(`[${spaceless}]\\p{M}*|[^${spaceless}\\-–]+[-–]*|[-–]+`, 'gu');

/** How a text fills a column. */
export interface Column {
  readonly lines: number;
  /** The first word that has no room on a line of its own, and would be broken anywhere. */
  readonly broken: string | undefined;
}

/** Sets a text in a column of some px, line by line, as browsers do. */
export function setInColumn(text: string, width: number, fontSize: number): Column {
  const columns = text.split(/\n\s*\n/).map((paragraph) => setParagraph(paragraph, width, fontSize));
  return {
    lines: columns.reduce((sum, { lines }) => sum + lines, 0),
    broken: columns.find(({ broken }) => broken)?.broken,
  };
}

function setParagraph(text: string, width: number, fontSize: number): Column {
  const space = textWidth(' ', fontSize);
  let lines = 1;
  let filled = 0;
  let broken: string | undefined;
  for (const word of text.split(/\s+/)) {
    if (filled) filled += space;
    for (const piece of word.match(unit) ?? []) {
      const pieceWidth = textWidth(piece, fontSize);
      if (pieceWidth > width) broken ??= piece;
      const fits = filled + pieceWidth <= width;
      if (!fits && filled) lines += 1;
      filled = fits ? filled + pieceWidth : pieceWidth;
      // A word that is too wide goes on over several lines.
      lines += Math.max(0, Math.ceil(filled / width) - 1);
      filled = filled > width ? filled % width : filled;
    }
  }
  return { lines, broken };
}
