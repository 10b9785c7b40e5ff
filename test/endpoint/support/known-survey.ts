import { readSurveyBook } from '../../../demo/endpoint/survey-book';

/** The surveys of the cases: `s1` asks one question of each kind that matters here. */
export const knownSurveys = readSurveyBook([
  {
    id: 's1',
    title: 'Survey one',
    questions: [
      { id: 'score', question_type: 'nps', prompt: 'Would you recommend us?', label: 'Score' },
      {
        id: 'role',
        question_type: 'select',
        prompt: 'What do you do?',
        label: 'Role',
        options: {
          labels: [
            { label: 'I build', value: 'build' },
            { label: 'I sell', value: 'sell' },
          ],
        },
      },
      {
        id: 'goals',
        question_type: 'multiselect',
        prompt: 'What for?',
        label: 'Goals',
        options: {
          labels: [
            { label: 'To learn', value: 'learn' },
            { label: 'To "grow"', value: 'grow' },
          ],
        },
      },
      { id: 'why', question_type: 'freeform', prompt: 'Prompt of why', options: { size: 'multi' } },
      { id: 'name', question_type: 'freeform', prompt: 'Your name?', label: 'Name', options: {} },
      { id: 'salary', question_type: 'freeform', prompt: 'Your salary?', private: true, options: {} },
      { id: 'contact', question_type: 'user_info', prompt: 'Who are you?', options: { fields: ['email'] } },
    ],
  },
]);
