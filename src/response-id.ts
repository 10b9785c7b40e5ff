/**
 * An id for one person's passage through one survey: 26 base-32 digits, 130 random bits.
 *
 * In-app HTML has no secure context, so `crypto.randomUUID` is missing there while `getRandomValues` works.
 * The clock is mixed in besides: a page that breaks both sources of randomness still gets different ids.
 */
export function createResponseId(): string {
  const bytes = new Uint8Array(26).map(() => Math.random() * 256);
  try {
    crypto.getRandomValues(bytes);
  } catch {
    // What Math.random gave must do.
  }
  const clock = (Date.now() + performance.now()) * 1000;
  return Array.from(bytes, (byte, place) => ((byte + clock / 32 ** place) & 31).toString(32)).join('');
}
