const encoder = new TextEncoder();
const ellipsis = '…';

/** A text of at most so many bytes in UTF-8, the ellipsis included, cut between letters and never inside one. */
export function cutBytes(text: string, most: number): string {
  if (encoder.encode(text).length <= most) return text;
  let room = most - encoder.encode(ellipsis).length;
  let kept = '';
  for (const letter of text) {
    room -= encoder.encode(letter).length;
    if (room < 0) break;
    kept += letter;
  }
  return kept.trimEnd() + ellipsis;
}
