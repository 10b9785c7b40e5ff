import { describe, expect, it } from 'vitest';
import { setInColumn, textWidth } from '../../check/text-width';

/** In px at 18 px, as Liberation Sans Bold has them. */
const measured: readonly (readonly [text: string, width: number])[] = [
  ['How likely are you to recommend Larch & Loom to a friend?', 515],
  ['Wie enttäuscht wären Sie, wenn es uns nicht mehr gäbe?', 490],
  ['Pour quelle raison principale utilisez-vous notre application ?', 527],
  ['¿Qué deberíamos mejorar en tu primera semana?', 425],
  ['Насколько вероятно, что вы порекомендуете нас?', 456],
  ['Donaudampfschifffahrtsgesellschaft', 312],
  ['WHAT DO YOU COME TO US FOR?', 303],
  ['Πόσο πιθανό είναι να μας συστήσετε;', 323],
];

describe('textWidth', () => {
  it.each(measured)('of %j is within a tenth of what was measured', (text, width) => {
    expect(Math.abs(textWidth(text, 18) / width - 1)).toBeLessThan(0.1);
  });

  it('gives letters of Chinese, Japanese and Korean the whole square, and marks none', () => {
    expect(textWidth('東京한글', 10)).toBe(40);
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  });
});

describe('setInColumn', () => {
  it.each([
    ['mm mm mm', 40, 2],
    ['mm mm mm', 30, 3],
    ['mm-mm-mm', 44, 2],
    ['one\n\ntwo', 400, 2],
    ['one\ntwo', 400, 1],
    ['東京東京東京', 40, 2],
    ['', 40, 1],
  ])('sets %j in %d px on %d lines', (text, width, lines) => {
    expect(setInColumn(text, width, 10)).toEqual({ lines, broken: undefined });
  });

  it('names the first word that is wider than the column, and breaks it', () => {
    expect(setInColumn('a mmmmmm mmmmmmm', 40, 10)).toEqual({ lines: 5, broken: 'mmmmmm' });
  });
});
