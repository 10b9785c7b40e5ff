/** A number below 2³¹ that a text decides, another one for each factor (a polynomial over the letters). */
export function hash(text: string, factor: number): number {
  return text.split('').reduce((sum, letter) => (sum * factor + letter.charCodeAt(0)) % 0x7fffffff, 1);
}

/**
 * Some 30 letters and digits, 155 bits, that a text decides: the same for equal texts, and different for others but by
 * chance. It keeps no secret: in-app HTML has no secure context, so `crypto.subtle` is missing there.
 */
export function digest(text: string): string {
  return [48_271, 69_621, 16_807, 39_373, 44_497].map((factor) => hash(text, factor).toString(36)).join('');
}
