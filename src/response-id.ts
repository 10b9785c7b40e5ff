const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const letters = 26;

/**
 * An id for one person's passage through one survey: 26 base-32 letters, 130 random bits.
 *
 * In-app HTML has no secure context, so `crypto.randomUUID` is missing there while `getRandomValues` works.
 * The clock is mixed in besides: a page that breaks both sources of randomness still gets different ids.
 */
export function createResponseId(): string {
  const random = randomBytes();
  let clock = Date.now() * 1000 + Math.floor(performance.now() * 1000);
  return Array.from(random, (byte) => {
    const letter = (byte + clock) % alphabet.length;
    clock = Math.floor(clock / alphabet.length);
    return alphabet.charAt(letter);
  }).join('');
}

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(letters);
  try {
    return crypto.getRandomValues(bytes);
  } catch {
    return bytes.map(() => Math.random() * 256);
  }
}
