import { describe, expect, it } from 'vitest';
import { createCopy, localize } from '../../src/survey/copy';
import { createTranslate } from '../../src/survey/language';
import { aSurvey } from '../support/builders';

describe('createCopy', () => {
  const survey = aSurvey({
    copy: {
      next_button_label: { current: 'Go on', default: 'Next' },
      back_button_label: { current: ' ', default: 'Go back' },
      skip_button_label: 'Pass',
    },
    translations: [{ language: 'de', items: { 'survey.copy.next_button_label': { text: 'Weiter' } } }],
  });
  const copyIn = (language: string) => createCopy(survey, createTranslate(survey, language), language);

  it.each([
    ['en', 'next_button_label', 'Go on'],
    ['de', 'next_button_label', 'Weiter'],
    ['de', 'back_button_label', 'Go back'],
    ['en', 'skip_button_label', 'Skip'],
    ['de', 'done_button_label', 'Done'],
  ] as const)('in %s has %s as %s', (language, key, words) => {
    expect(copyIn(language)(key)).toBe(words);
  });

  it('fills in numbers and labels as the language writes them', () => {
    expect(copyIn('de')('min_length_error', { count: 1000 })).toBe('Please enter at least 1.000 characters.');
    expect(copyIn('en')('rank_label', { label: '{count} $&', count: 1, total: 3 })).toBe(
      '{count} $&: 1 of 3',
    );
  });

  it('has words before there is a survey', () => {
    expect(createCopy(undefined, (_, words) => words, 'en')('loading_label')).toBe('Loading');
  });
});

describe('localize', () => {
  it.each([
    [1234.5, 'de', '1.234,5'],
    [9, 'ar-EG', '٩'],
    [10, 'bn', '১০'],
    [999, 'de', '999'],
    [1000, 'de', '1.000'],
    [0.5, 'de', '0,5'],
    ['2026-01-31', 'en-US', 'January 31, 2026'],
    ['2026-01-31', 'de', '31. Januar 2026'],
    ['2026-01-31', 'no language at all', '2026-01-31'],
    ['2026-02-30', 'en-US', '2026-02-30'],
    ['1234', 'de', '1234'],
    [1234, 'no language at all', '1234'],
  ])('writes %j in %j as %j', (value, language, expected) => {
    expect(localize(value, language)).toBe(expected);
  });

  it.each([
    'ar',
    'de',
    'es',
    'fr',
    'hi',
    'id',
    'it',
    'ja',
    'ko',
    'nl',
    'pl',
    'pt-BR',
    'ru',
    'tr',
    'vi',
    'zh-Hant',
  ])('writes every number below 1000 in %s as Intl does', (language) => {
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    const { format } = new Intl.NumberFormat(language);
    expect(numbers.map((number) => localize(number, language))).toEqual(
      numbers.map((number) => format(number)),
    );
  });

  it('asks Intl in every language that has digits of its own', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    const others = codes.filter((code) => new Intl.NumberFormat(code).format(5) !== '5');
    expect(others).toContain('mr');
    expect(others.map((code) => localize(5, code))).not.toContain('5');
  });
});
