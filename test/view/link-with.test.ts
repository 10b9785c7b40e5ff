import { describe, expect, it } from 'vitest';
import { linkWith } from '../../src/view/link-with';
import type { Action } from '../../src/survey/session';
import { aSurvey, play, tap, threeQuestions } from '../support/builders';

const page = 'https://example.com/s?from=app';
const back: Action = { type: 'back' };
const next: Action = { type: 'next' };

function link(questions: readonly object[], ...actions: readonly Action[]): string {
  const [session] = play(aSurvey({ questions }), ...actions);
  return linkWith(page, session).replace(page, '');
}

describe('linkWith', () => {
  it('names each answer by its question', () => {
    expect(link(threeQuestions, tap(0), tap('build'))).toBe('&earlier_score=0&earlier_role=build');
  });

  it('writes what is no text or number as JSON', () => {
    expect(
      new URL(page + link(threeQuestions, tap(9), tap({ other: 'I & you' }))).searchParams.get(
        'earlier_role',
      ),
    ).toBe('{"other":"I & you"}');
  });

  it('leaves out what was skipped, what is private, and what was taken back', () => {
    const questions = threeQuestions.map((question) => ({ ...question, private: question.id === 'role' }));
    expect(link(questions, tap(9), tap('build'), next)).toBe('&earlier_score=9');
    expect(link(threeQuestions, tap(9), tap('build'), back)).toBe('&earlier_score=9');
  });
});
