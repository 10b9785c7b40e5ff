/** Of a link; an app's own come from the pasted tag. */
export const linkSchemes = 'https mailto tel ';

/**
 * Starts with no scheme that runs, reads or answers for the app; names neither a user nor, for CleverTap's SDK for iOS
 * to open in the address's place, a `deeplink`; holds no character that browsers drop; and leads to no place of the page
 * around it, as `https:` without two slashes may.
 */
const gate =
  /^(?!javascript|data|intent|content|file|wzrk|.*[?&]deeplink=|https:(?!\/\/[^/]))([\w+.-]+):(?!\/\/[^/?#]*@)[^\s\\\x00-\x1f\x7f]{1,2000}$/i;

/**
 * An address of a document that may be opened or fetched, else nothing.
 * @param schemes Those allowed, with spaces between.
 */
export function safeUrl(url: string | undefined, schemes: string): string | undefined {
  const [, scheme] = (url && gate.exec(url)) || [];
  return scheme && schemes.split(' ').includes(scheme.toLowerCase()) ? url : undefined;
}
