import { describe, expect, it } from 'vitest';
import { SurveyFormatError } from '../../src/errors';
import { questionTypes } from '../../src/questions';
import { parseSurvey } from '../../src/survey/parse-survey';
import { aSurvey, play, tap, threeQuestions } from '../support/builders';

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
    [undefined, 'survey.id should be a text'],
    [[], 'survey.id should be a text'],
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
    [{ id: 'x', prompt: 'No type?' }, 'survey.questions[1].question_type is not understood'],
    [{ id: 'x', question_type: 'nps' }, 'survey.questions[1].prompt should be a text'],
    [
      { id: 'x', question_type: 'select', prompt: 'No choices?' },
      'survey.questions[1].options.labels should list choices',
    ],
    [threeQuestions[0], 'survey.questions[1] repeats another or is one too many'],
    ['not a question', 'survey.questions[1].question_type is not understood'],
  ])('leaves out %j and says where', (question, report) => {
    const document = { id: 's1', questions: [threeQuestions[0], question] };
    expect(parseSurvey(document, questionTypes, () => undefined).questions).toHaveLength(1);
    expect(reportsOf(document)).toEqual([expect.stringContaining(report)]);
  });

  it.each([
    [true, true],
    [false, false],
    ['true', false],
    [undefined, false],
  ])('stays open at its end where disable_auto_close is true: %j', (disable_auto_close, stays) => {
    expect(aSurvey({ disable_auto_close }).disable_auto_close).toBe(stays);
  });

  it('says which condition and which branch is not understood', () => {
    const question = {
      ...threeQuestions[0],
      show_when: { op: 'smells' },
      branches: [{ to: 'why' }, { to: 7 }],
    };
    const untouched = { ...threeQuestions[1], show_when: null };
    expect(reportsOf({ id: 's1', questions: [question, untouched] })).toEqual([
      'survey.questions[0].branches[1] is left out: it is not understood',
      'survey.questions[0].show_when is left out: it is not understood',
    ]);
  });

  it('asks the first 500 questions', () => {
    const questions = Array.from({ length: 501 }, (_, index) => ({ ...threeQuestions[0], id: `q${index}` }));
    expect(aSurvey({ questions }).questions).toHaveLength(500);
  });

  it('looks no further than at the first that is too many', () => {
    const questions = [threeQuestions[0], ...Array.from({ length: 1000 }, () => ({}))];
    expect(reportsOf({ id: 's1', questions })).toHaveLength(500);
  });

  it('asks questions that have the names of what every object has', () => {
    const ids = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const questions = ids.map((id, index) => ({
      id,
      question_type: 'nps',
      prompt: 'Q?',
      branches: [{ when: { op: 'is', value: 9 }, to: ids[(index + 2) % 4] }],
    }));
    expect(play(aSurvey({ questions }), tap(9), tap(9), tap(9), tap(9))[0].path).toEqual([
      'constructor',
      'toString',
      'hasOwnProperty',
      '__proto__',
    ]);
  });

  const hostile: unknown = JSON.parse('{"toString": 1, "valueOf": 1, "__proto__": {"id": "x"}, "length": 3}');

  it.each([
    'title',
    'prompt',
    'copy',
    'translations',
    'endings',
    'question_ids',
    'primary_language',
    'disable_auto_close',
  ])('understands anything for %s', (member) => {
    for (const value of [hostile, [hostile, [hostile], null], 7, 'x', true]) {
      expect(play(aSurvey({ [member]: value }))[0].survey.questions).toHaveLength(3);
    }
  });

  it.each(['label', 'description', 'required', 'private', 'options', 'branches', 'show_when'])(
    'asks a question with anything for %s',
    (member) => {
      for (const value of [hostile, [hostile, [hostile], null], 7, 'x', true]) {
        const questions = [{ id: 'q', question_type: 'nps', prompt: 'Q?', [member]: value }];
        expect(play(aSurvey({ questions }), tap(9))[0].path).toEqual(['q']);
      }
    },
  );

  it.each(['id', 'question_type', 'prompt'])(
    'leaves out a question with anything but a text for %s',
    (member) => {
      for (const value of [hostile, [hostile], 7, true, ' ']) {
        const questions = [
          ...threeQuestions,
          { id: 'q', question_type: 'nps', prompt: 'Q?', [member]: value },
        ];
        expect(aSurvey({ questions }).questions).toHaveLength(3);
      }
    },
  );
});
