/** A number below 2³¹ that a text decides, another one for each factor (a polynomial over the letters). */
export function hash(text: string, factor = 48_271): number {
  return text.split('').reduce((sum, letter) => (sum * factor + letter.charCodeAt(0)) % 0x7fffffff, 1);
}
