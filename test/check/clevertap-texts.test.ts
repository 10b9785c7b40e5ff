import { describe, expect, it } from 'vitest';
import { clevertapTexts } from '../../check/clevertap-texts';
import { findingsOf, questionsOf } from '../support/findings';

const find = (...members: readonly object[]) =>
  findingsOf(clevertapTexts, { questions: questionsOf(...members) });

describe('clevertapTexts', () => {
  it('takes short names that differ', () => {
    expect(find({ label: 'Role' }, { label: 'Goals' }, {})).toEqual([]);
  });

  it('finds a label that CleverTap cuts', () => {
    expect(find({ label: 'x'.repeat(120) }, { label: 'y'.repeat(121) })).toEqual([
      'warning survey.questions[1].label names a user property of 121 characters: ' +
        'CleverTap keeps 120; a label is shorter',
    ]);
  });

  it('measures a prompt without its Markdown, where there is no label', () => {
    expect(find({ prompt: `**${'x'.repeat(118)}**` }, { prompt: 'y'.repeat(121) })).toEqual([
      expect.stringContaining('survey.questions[1].prompt names a user property of 121 characters'),
    ]);
  });

  it('finds equal names, as CleverTap cleans them', () => {
    expect(find({ label: 'Your role' }, { prompt: 'Your  *role*.' })).toEqual([
      'warning survey.questions[1].prompt names the same user property as survey.questions[0].label: ' +
        'the script numbers it',
    ]);
  });

  it.each(['Name', 'email', 'PHONE', 'DOB', 'Gpid'])('finds %s, a field of CleverTap’s own', (label) => {
    expect(find({ label })).toEqual([expect.stringContaining(`CleverTap’s own field ${label}`)]);
  });

  it('finds a choice that CleverTap cuts', () => {
    const labels = [{ label: 'x'.repeat(512) }, { label: 'y'.repeat(513), value: 'y' }];
    expect(find({ question_type: 'select', options: { labels } })).toEqual([
      'warning survey.questions[0].options.labels[1].label has 513 characters: CleverTap keeps 512',
    ]);
  });

  it('leaves private questions alone', () => {
    expect(find({ label: 'Name', private: true })).toEqual([]);
  });
});
