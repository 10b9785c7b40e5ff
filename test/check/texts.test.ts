import { describe, expect, it } from 'vitest';
import { checkFormat } from '../../check/format';
import { readSurvey } from '../../check/checked-survey';
import { translatableTexts } from '../../check/texts';
import { questionsOf } from '../support/findings';

function textsOf(members: object) {
  const document = { id: 's1', questions: questionsOf({}), ...members };
  const { survey, findings } = checkFormat(document);
  if (!survey) throw new Error('The script can’t read it');
  const texts = translatableTexts(readSurvey(document, survey, findings));
  return Object.fromEntries(texts.flatMap(({ key, text }) => (text ? [[key, text]] : [])));
}

describe('translatableTexts', () => {
  it('takes the texts of the survey itself', () => {
    const survey = {
      prompt: { message: 'Hello!', button_text: 'Start' },
      thank_you_copy: 'Thanks!',
      copy: {
        done_button_label: { current: 'Ready', default: 'Done' },
        next_button_label: { default: 'Next' },
      },
      endings: [{ id: 'sorry', message: 'Sorry!' }],
    };
    expect(textsOf(survey)).toEqual({
      'survey.prompt.text': 'Hello!',
      'survey.prompt.buttonText': 'Start',
      'survey.thankYou.text': 'Thanks!',
      'survey.copy.done_button_label': 'Ready',
      'survey.copy.next_button_label': 'Next',
      'question.a.prompt': 'Question 1?',
      'ending.sorry.message': 'Sorry!',
    });
  });

  it('takes the texts of a question, its choices by their values', () => {
    const options = {
      labels: [{ label: 'Yes', value: 'y' }, { label: 'No' }],
      rows: [{ label: 'Speed', value: 's' }],
    };
    const questions = questionsOf({ question_type: 'select', description: 'One only', options });
    expect(textsOf({ questions })).toEqual({
      'question.a.prompt': 'Question 1?',
      'question.a.description': 'One only',
      'question.a.option.y': 'Yes',
      'question.a.option.No': 'No',
      'question.a.row.s': 'Speed',
    });
  });
});
