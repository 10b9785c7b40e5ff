import { describe, expect, it } from 'vitest';
import { SurveyFormatError } from '../../src/errors';
import { questionTypes } from '../../src/questions';
import { parseSurvey } from '../../src/survey/parse-survey';
import { aSurvey, threeQuestions } from '../support/builders';

function reportsOf(document: unknown): string[] {
  const reports: string[] = [];
  parseSurvey(document, questionTypes, (path, message) => reports.push(`${path} ${message}`));
  return reports;
}

const survey = { id: 's1', questions: threeQuestions };

describe('parseSurvey', () => {
  it.each([[survey], [{ survey }], [{ results: { survey } }]])('finds the survey in %#', (document) => {
    expect(parseSurvey(document, questionTypes, () => undefined).id).toBe('s1');
  });

  it('puts questions in the order of question_ids, those it does not name last', () => {
    const { questions } = aSurvey({ question_ids: ['why', 'unknown', 'score'] });
    expect(questions.map(({ id }) => id)).toEqual(['why', 'score', 'role']);
  });

  it('takes null and missing members for absent', () => {
    const { title, prompt, copy } = aSurvey({ title: null, prompt: null, copy: null });
    expect({ title, prompt, copy }).toEqual({ title: undefined, prompt: {}, copy: {} });
  });

  it.each([
    [undefined, 'survey should be an object'],
    [[], 'survey should be an object'],
    [{ questions: threeQuestions }, 'survey.id should be a text'],
    [{ id: 's1' }, 'survey.questions should list questions'],
    [
      { id: 's1', questions: [{ id: 'q', question_type: 'hologram', prompt: 'Hm?' }] },
      'survey.questions should list questions',
    ],
    [
      { id: 's1', questions: [{ ...threeQuestions[0], id: 'end' }] },
      'survey.questions[0].id should not be end',
    ],
  ])('refuses %j', (document, message) => {
    const parse = () => parseSurvey(document, questionTypes, () => undefined);
    expect(parse).toThrow(SurveyFormatError);
    expect(parse).toThrow(message);
  });

  it.each([
    [{ question_type: 'nps', prompt: 'No id?' }, 'survey.questions[1].id should be a text'],
    [{ id: 'x', prompt: 'No type?' }, 'survey.questions[1].question_type should be a text'],
    [{ id: 'x', question_type: 'nps' }, 'survey.questions[1].prompt should be a text'],
    [
      { id: 'x', question_type: 'select', prompt: 'No choices?' },
      'survey.questions[1].options.labels should list choices',
    ],
    [threeQuestions[0], 'survey.questions[1] repeats an id'],
    ['not a question', 'survey.questions[1].question_type should be a text'],
  ])('leaves out %j and says where', (question, report) => {
    const document = { id: 's1', questions: [threeQuestions[0], question] };
    expect(parseSurvey(document, questionTypes, () => undefined).questions).toHaveLength(1);
    expect(reportsOf(document)).toEqual([expect.stringContaining(report)]);
  });

  it('asks the first 500 questions', () => {
    const questions = Array.from({ length: 501 }, (_, index) => ({ ...threeQuestions[0], id: `q${index}` }));
    expect(aSurvey({ questions }).questions).toHaveLength(500);
  });
});
