import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyKeys, englishOf } from '../src/survey/copy';

interface Translation {
  readonly language: string;
  readonly items: Readonly<Record<string, { readonly text: string }>>;
}

const folder = new URL('../translations/', import.meta.url);
const files = readdirSync(folder);
const english = copyKeys().map((key) => [`survey.copy.${key}`, englishOf(key)] as const);

const read = (file: string): Translation => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** The keys whose English and translated words break a rule; what is not translated has a case of its own. */
const keysWhere = ({ items }: Translation, broken: (words: string, text: string) => boolean) =>
  english.filter(([key, words]) => items[key] && broken(words, items[key].text)).map(([key]) => key);

const placeholders = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort().join();

describe('translations', () => {
  it('exist for a dozen languages', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  it.each(['ar', 'de', 'es', 'fr', 'hi', 'id', 'ja', 'pt'])('exist for %s', (language) => {
    expect(files).toContain(`${language}.json`);
  });
});

describe.each(files)('translations/%s', (file) => {
  const translation = read(file);

  it('is named like its language', () => {
    expect(file).toBe(`${translation.language}.json`);
  });

  it('translates every word of the script and no other', () => {
    expect(Object.keys(translation.items).sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('keeps the placeholders', () => {
    expect(keysWhere(translation, (words, text) => placeholders(words) !== placeholders(text))).toEqual([]);
  });

  it('leaves nothing in English', () => {
    // An empty text would be shown in English, too.
    expect(keysWhere(translation, (words, text) => !text.trim() || text === words)).toEqual([]);
  });
});
