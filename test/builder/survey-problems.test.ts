import { describe, expect, it } from 'vitest';
import { surveyProblems } from '../../demo/builder/survey-problems';
import { scriptProblems } from '../../demo/builder/script-problems';
import { aSetup } from './a-setup';

const question = { id: 'score', question_type: 'nps', prompt: 'Would you recommend us?' };
const problemsOf = (document: unknown, failure = '') => surveyProblems({ document, failure });

describe('the problems of a survey', () => {
  it('are none of a sound one, and none while there is none', () => {
    expect(problemsOf({ id: 'a', questions: [question] })).toEqual([]);
    expect(problemsOf(undefined)).toEqual([]);
  });

  it('are those that the command finds', () => {
    const document = {
      id: 'a',
      questions: [
        { ...question, label: 'Email' },
        { ...question, id: 'b', question_type: 'guess' },
      ],
    };
    expect(problemsOf(document).map(({ severity, message }) => [severity, message])).toEqual([
      ['error', expect.stringMatching(/^survey\.questions\[1\]/)],
      ['warning', expect.stringMatching(/^survey\.questions\[0\]\.label /)],
    ]);
  });

  it('are colours that can’t be read, and the others are none', () => {
    const messages = (colors: object) =>
      problemsOf({ id: 'a', questions: [question], ...colors }).map(({ message }) => message);
    expect(messages({ color: '#ff0', color_dark: '#222222' })).toEqual([
      'survey.color #ffff00 has a contrast of 1.1 on white, and 4.5 can be read.',
      'survey.color_dark #222222 has a contrast of 1.0 on dark grey, and 4.5 can be read.',
    ]);
    expect(messages({ color: '#7457be', color_dark: '#b9a5ea' })).toEqual([]);
    expect(messages({ color: 'yellow' })).toEqual([]);
  });

  it('begin and end where it can’t be read', () => {
    const [problem, ...others] = problemsOf(undefined, 'Its address answers with 404.');
    expect(problem?.message).toBe('The survey can’t be read. Its address answers with 404.');
    expect(others).toEqual([]);
  });

  it('are told of the script too, where it can’t be inlined', () => {
    const script = { integrity: 'sha384-abc', inlined: '' };
    expect(scriptProblems(aSetup({ packaging: 'inlined' }), script)).toHaveLength(1);
    expect(scriptProblems(aSetup(), script)).toEqual([]);
  });
});
