import { describe, expect, it } from 'vitest';
import { checkFormat } from '../../check/format';
import { threeQuestions } from '../support/builders';

const surveyOf = (...questions: readonly unknown[]) => ({ id: 's1', questions });

describe('checkFormat', () => {
  it('finds nothing in a survey that the script reads', () => {
    expect(checkFormat(surveyOf(...threeQuestions)).findings).toEqual([]);
  });

  it('finds what the script stops at', () => {
    expect(checkFormat({ questions: threeQuestions })).toEqual({
      findings: [{ severity: 'error', path: 'survey.id', message: 'should be a text' }],
    });
  });

  it('says of a question that is left out why, and says it once', () => {
    const { survey, findings } = checkFormat(
      surveyOf(threeQuestions[0], { ...threeQuestions[1], prompt: 7 }),
    );
    expect(survey?.questions).toHaveLength(1);
    expect(findings).toEqual([
      { severity: 'error', path: 'survey.questions[1].prompt', message: 'should be a text' },
    ]);
  });

  it('finds a condition that is not understood', () => {
    const branches = [{ when: { op: 'resembles' }, to: 'end' }];
    const { findings } = checkFormat(surveyOf({ ...threeQuestions[0], branches }));
    expect(findings.map(({ path }) => path)).toEqual([
      expect.stringContaining('survey.questions[0].branches[0]'),
    ]);
  });
});
