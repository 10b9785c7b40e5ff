import type { Check } from './check';
import { warn } from './finding';
import { translatableTexts, translationsOf } from './texts';

/** Texts that one language has and another lacks, and translations of what is not in the survey. */
export const translations: Check = (checked) => {
  const known = translatableTexts(checked);
  const languages = translationsOf(checked);
  const keys = new Set(known.map(({ key }) => key));
  const wanted = known
    .filter(({ key, text }) => text ?? (!isCopy(key) && languages.some(({ texts }) => texts.has(key))))
    .map(({ key }) => key);
  return languages.flatMap(({ language, path, texts }) => {
    // The document's own texts stand for those that its translation into the primary language lacks.
    const isPrimary = language === checked.survey.primary_language;
    const missing = isPrimary ? [] : wanted.filter((key) => !texts.has(key));
    const unknown = [...texts.keys()].filter((key) => !keys.has(key));
    return warn(
      path,
      ...missing.map((key) => `lacks “${key}”: it is shown untranslated in ${language}`),
      ...unknown.map((key) => `has “${key}”, which names no text of the survey`),
    );
  });
};

/** The script has words of its own for what the document does not say. */
function isCopy(key: string): boolean {
  return key.startsWith('survey.copy.');
}
