/**
 * An address of a document that may be opened or fetched, else nothing: absolute, of a scheme known to be harmless,
 * without a name and password in it or characters that browsers drop.
 * @param schemes Joined by `|`.
 */
export function safeUrl(url: string | undefined, schemes = 'https|mailto|tel'): string | undefined {
  const gate = new RegExp(`^(?:${schemes}):(?!//[^/?#]*@)[^\\s\\\\\\x00-\\x1f\\x7f]{1,2000}$`, 'i');
  return url && gate.test(url) ? url : undefined;
}
