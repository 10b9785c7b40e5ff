import { describe, expect, it } from 'vitest';
import { promptWidth } from '../../check/prompt-width';
import { findingsOf, questionsOf } from '../support/findings';

const longWord = 'Donaudampfschifffahrtsgesellschaft';
const longPrompt = 'Would you recommend us to a friend? '.repeat(9);
const find = (prompt: string, members: object = {}) =>
  findingsOf(promptWidth, { questions: questionsOf({ prompt }), ...members });

describe('promptWidth', () => {
  it('takes a prompt of a few lines', () => {
    expect(find('How likely are you to recommend Larch & Loom to a friend?')).toEqual([]);
  });

  it('finds a word that is wider than the line', () => {
    expect(find(`Do you know the ${longWord}?`)).toEqual([
      'warning survey.questions[0].prompt has a word too long for a screen of 320 px, ' +
        `which breaks it anywhere: “${longWord}?”`,
    ]);
  });

  it('finds a prompt of many lines', () => {
    expect(find(longPrompt)).toEqual([
      expect.stringMatching(/^warning survey\.questions\[0\]\.prompt takes about 1\d lines/),
    ]);
  });

  it('measures the words, not the Markdown', () => {
    expect(find(`Read [this](https://example.com/${longWord})?`)).toEqual([]);
  });

  it('measures every language', () => {
    const items = { 'question.a.prompt': { text: longWord } };
    expect(find('Who?', { translations: [{ language: 'fr' }, { language: 'de', items }] })).toEqual([
      expect.stringContaining('survey.translations[1].items["question.a.prompt"].text has a word too long'),
    ]);
  });
});
