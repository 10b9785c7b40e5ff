import { describe, expect, it } from 'vitest';
import { translations } from '../../check/translations';
import { findingsOf, questionsOf } from '../support/findings';

function inLanguage(language: string, ...keys: readonly string[]) {
  return { language, items: Object.fromEntries(keys.map((key) => [key, { text: `${key} in ${language}` }])) };
}

const find = (languages: readonly object[], members: object = {}) =>
  findingsOf(translations, {
    primary_language: 'en',
    questions: questionsOf({}),
    translations: languages,
    ...members,
  });
const lacks = (index: number, key: string, language: string) =>
  `warning survey.translations[${index}].items lacks “${key}”: it is shown untranslated in ${language}`;

describe('translations', () => {
  it('finds nothing where every text is translated', () => {
    expect(find([inLanguage('de', 'question.a.prompt')])).toEqual([]);
  });

  it('finds a text of the primary language that a translation lacks', () => {
    expect(find([inLanguage('de')])).toEqual([lacks(0, 'question.a.prompt', 'de')]);
  });

  it('takes a blank text for none', () => {
    const blank = { language: 'de', items: { 'question.a.prompt': { text: ' ' } } };
    expect(find([blank])).toEqual([lacks(0, 'question.a.prompt', 'de')]);
  });

  it('finds a text that only another translation has', () => {
    const german = inLanguage('de', 'question.a.prompt', 'question.a.description');
    expect(find([german, inLanguage('fr', 'question.a.prompt')])).toEqual([
      lacks(1, 'question.a.description', 'fr'),
    ]);
  });

  it('asks nothing of a translation into the primary language', () => {
    expect(find([inLanguage('en')])).toEqual([]);
  });

  it('wants words for controls only where the document has its own', () => {
    const german = inLanguage('de', 'question.a.prompt', 'survey.copy.next_button_label');
    const languages = [german, inLanguage('fr', 'question.a.prompt')];
    expect(find(languages)).toEqual([]);
    expect(find(languages, { copy: { next_button_label: { current: 'Onward' } } })).toEqual([
      lacks(1, 'survey.copy.next_button_label', 'fr'),
    ]);
  });

  it.each(['question.b.prompt', 'question.a.title', 'survey.copy.nonsense', 'ending.thanks.message'])(
    'finds %s, which names nothing',
    (key) => {
      expect(find([inLanguage('de', 'question.a.prompt', key)])).toEqual([
        `warning survey.translations[0].items has “${key}”, which names no text of the survey`,
      ]);
    },
  );
});
