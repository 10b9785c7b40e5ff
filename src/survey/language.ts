import { listOf, memberOf, textOf } from './json';
import type { Survey } from './model';

/** A text by its key in translations, such as `question.q1.prompt`; where it is missing, the words given. */
export type Translate = (key: string, words: string) => string;

/**
 * The language to show: of those asked for, in order, the first that the survey has, exactly or its base language;
 * else the survey's own.
 */
export function chooseLanguage(survey: Survey, wanted: readonly unknown[]): string {
  return String(memberOf(translationsFor(survey, wanted)[0], 'language'));
}

/** Each text in a language, else in its base language, else as the document has it. */
export function createTranslate(survey: Survey | undefined, language: string): Translate {
  const translations = translationsFor(survey, [language]);
  return (key, words) =>
    translations
      .map((translation) => textOf(memberOf(memberOf(memberOf(translation, 'items'), key), 'text')))
      .find(Boolean) || words;
}

/** What a survey has in some languages or their base languages, best first; last its own, which needs no texts. */
function translationsFor(survey: Survey | undefined, wanted: readonly unknown[]): readonly unknown[] {
  const own = { language: (survey && survey.primary_language) || 'en' };
  const translations = [own, ...listOf(survey && survey.translations)];
  const tags = ([] as string[]).concat(...wanted.map(fold).map((tag) => [tag, tag.replace(/-.*/, '')]));
  return ([] as unknown[]).concat(
    ...tags.map((tag) =>
      translations.filter((document) => tag && fold(memberOf(document, 'language')) === tag),
    ),
    own,
  );
}

/** A tag such as `pt_BR` as it is compared: `pt-br`. */
function fold(language: unknown): string {
  return (textOf(language) || '').toLowerCase().replace('_', '-');
}

/** Languages written from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
}
