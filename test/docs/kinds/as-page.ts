import { readFileSync } from 'node:fs';

/** The script's hash, which samples leave out: each build has another. */
const integrityOf = (): string =>
  (JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { integrity: string }).integrity;

/** The page that a sample is, or stands in, with what it leaves out. */
export function asPage(html: string): string {
  const whole = html.replaceAll('"sha384-…"', () => `"${integrityOf()}"`);
  return /^<!doctype/i.test(whole)
    ? whole
    : `<!doctype html><html lang="en"><title>Customer</title><link rel="icon" href="data:,">${whole}`;
}
