/** A number below 2³¹ that a text decides, another one for each factor (a polynomial over the letters). */
export function hash(text: string, factor = 48_271): number {
  return text.split('').reduce((sum, letter) => (sum * factor + letter.charCodeAt(0)) % 0x7fffffff, 1);
}

/**
 * Some 30 letters and digits, 155 bits, that a text decides: the same for equal texts, and different for others but by
 * chance. It keeps no secret: in-app HTML has no secure context, so `crypto.subtle` is missing there.
 */
export function digest(text: string): string {
  return [1, 2, 3, 4, 5].map((turn) => hash(text, 48_271 * turn).toString(36)).join('');
}
