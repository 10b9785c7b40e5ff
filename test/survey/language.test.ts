import { describe, expect, it } from 'vitest';
import { chooseLanguage, createTranslate, directionOf } from '../../src/survey/language';
import { aSurvey } from '../support/builders';

const translation = (language: unknown, texts: Readonly<Record<string, unknown>> = {}) => ({
  language,
  items: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text }])),
});

describe('chooseLanguage', () => {
  const translations = ['de', 'pt', 'pt-BR', 'zh_Hant'].map((language) => translation(language));
  const survey = aSurvey({ primary_language: 'fr', translations });

  it.each([
    [['de'], 'de'],
    [['pt-BR'], 'pt-BR'],
    [['pt-PT'], 'pt'],
    [['PT_br'], 'pt-BR'],
    [['zh-hant'], 'zh_Hant'],
    [['de-CH-1996'], 'de'],
    [['fr-CA', 'de'], 'fr'],
    [['ja', 'de', 'pt'], 'de'],
    [[undefined, 7, '', null, 'de'], 'de'],
    [['ja'], 'fr'],
    [[], 'fr'],
    [['constructor', '__proto__'], 'fr'],
  ])('of %j is %s', (wanted, expected) => {
    expect(chooseLanguage(survey, wanted)).toBe(expected);
  });

  it('is English where the survey names none', () => {
    expect(chooseLanguage(aSurvey(), ['de'])).toBe('en');
  });

  it('takes no translation without a language', () => {
    const hostile: unknown = JSON.parse('{"toString": 1, "valueOf": 1}');
    const broken = aSurvey({ translations: [{}, null, 'de', translation(hostile), translation('de')] });
    expect(chooseLanguage(broken, [undefined, 'undefined', 'null', 'de'])).toBe('de');
  });
});

describe('createTranslate', () => {
  const survey = aSurvey({
    primary_language: 'en',
    translations: [
      translation('pt', { both: 'base', base: 'base' }),
      translation('pt-BR', { both: 'exact', base: ' ', number: 7 }),
    ],
  });

  it.each([
    ['both', 'exact'],
    ['base', 'base'],
    ['number', 'words'],
    ['neither', 'words'],
    ['constructor', 'words'],
    ['__proto__', 'words'],
  ])('has %s as %s', (key, expected) => {
    expect(createTranslate(survey, 'pt-BR')(key, 'words')).toBe(expected);
  });

  it('leaves the words of the primary language, and of a survey that has not come', () => {
    expect(createTranslate(survey, 'en')('both', 'words')).toBe('words');
    expect(createTranslate(undefined, 'pt')('both', 'words')).toBe('words');
  });
});

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['AR-EG', 'rtl'],
    ['en', 'ltr'],
    ['arn', 'ltr'],
    ['', 'ltr'],
  ])('of %j is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
