import { describe, expect, it } from 'vitest';
import { readSurvey } from '../../check/checked-survey';
import { checkFormat } from '../../check/format';
import { questionsOf } from '../support/findings';

function read(document: unknown) {
  const { survey, findings } = checkFormat(document);
  if (!survey) throw new Error('The script can’t read it');
  return readSurvey(document, survey, findings);
}

describe('readSurvey', () => {
  it('finds each question’s place in the document, in whatever order it is asked', () => {
    const { questions } = read({ id: 's1', questions: questionsOf({}, {}), question_ids: ['b', 'a'] });
    expect(questions.map(({ path }) => path)).toEqual(['survey.questions[1]', 'survey.questions[0]']);
  });

  it('finds the one that is asked among those with one id', () => {
    const { questions } = read({
      id: 's1',
      questions: questionsOf({ prompt: '' }, { id: 'a' }, { id: 'a' }),
    });
    expect(questions.map(({ path }) => path)).toEqual(['survey.questions[1]']);
  });

  it('looks into the envelope', () => {
    const survey = { id: 's1', questions: questionsOf({}), color: '#123456' };
    expect(read({ results: { survey } }).document).toBe(survey);
  });

  it('leaves out the branches that the script leaves out', () => {
    const branches = [{ when: { op: 'resembles' }, to: 'b' }, { to: 7 }, { when: null, to: 'end' }];
    const { questions } = read({ id: 's1', questions: questionsOf({ branches }, {}) });
    expect(questions[0]?.branches).toEqual([
      { to: 'end', always: true, path: 'survey.questions[0].branches[2]' },
    ]);
  });
});
