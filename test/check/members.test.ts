import { describe, expect, it } from 'vitest';
import { checks } from '../../check';
import { checkDocument } from '../../check/check-document';
import { members } from '../../check/members';
import { refusedDocuments } from '../schema/broken-documents';
import { findingsOf, questionsOf } from '../support/findings';

const find = (survey: object, question: object = {}) =>
  findingsOf(members, { questions: questionsOf(question), ...survey });

describe('members', () => {
  it('takes null and members that nobody knows', () => {
    expect(find({ title: null, short_code: 7 }, { options_version: 2, options: null })).toEqual([]);
  });

  it.each([
    [{ title: 7 }, {}, 'survey.title should be a text'],
    [{ disable_auto_close: 'true' }, {}, 'survey.disable_auto_close should be true or false'],
    [{ endings: {} }, {}, 'survey.endings should be a list'],
    [{ endings: [{}] }, {}, 'survey.endings[0].id is missing'],
    [{ appearance: 'dim' }, {}, 'survey.appearance should be one of auto, light, dark'],
    [{ color: '#12' }, {}, 'survey.color is not understood'],
    [{ prompt: { message: 7 } }, {}, 'survey.prompt.message should be a text'],
    [{ copy: { done_button_label: 'Fertig' } }, {}, 'survey.copy.done_button_label should be an object'],
    [
      { translations: [{ language: 'de', items: { 'question.a.prompt': 'Warum?' } }] },
      {},
      'survey.translations[0].items["question.a.prompt"] should be an object',
    ],
    [{}, { required: 'yes' }, 'survey.questions[0].required should be true or false'],
    [{}, { options: { size: 'huge' } }, 'survey.questions[0].options.size should be one of single, multi'],
    [{}, { options: { min_length: -1 } }, 'survey.questions[0].options.min_length should be at least 0'],
    [{}, { options: { max_length: 0.5 } }, 'survey.questions[0].options.max_length should be a whole number'],
  ])('finds what is wrong in %j and a question with %j', (survey, question, finding) => {
    expect(find(survey, question)).toEqual([expect.stringContaining(`error ${finding}`)]);
  });

  it('leaves what the script reports itself to that', () => {
    const branches = [{ when: { op: 'gt', value: 'seven' }, to: 'end' }];
    expect(find({}, { branches })).toEqual([expect.stringContaining('survey.questions[0].branches[0]')]);
  });

  it.each(refusedDocuments)('lets no document pass that the schema refuses: %s', (_, document) => {
    expect(checkDocument(document, checks).filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});
