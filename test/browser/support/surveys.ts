/** One question of each type: four answers from the first tap to the thank-you. */
export const fourQuestions = {
  id: 'four-questions',
  title: 'Four questions',
  color: '#0a7d55',
  thank_you_copy: 'Thanks for your time!',
  questions: [
    {
      id: 'role',
      question_type: 'select',
      prompt: 'What do you do?',
      label: 'Role',
      options: {
        labels: [
          { label: 'I design', value: 'design' },
          { label: 'I build', value: 'build' },
          { label: 'I sell', value: 'sell' },
        ],
        other: true,
      },
    },
    {
      id: 'features',
      question_type: 'multiselect',
      prompt: 'Which features do you use?',
      options: {
        labels: [
          { label: 'Search', value: 'search' },
          { label: 'Export', value: 'export' },
          { label: 'Sharing', value: 'sharing' },
        ],
        other: true,
      },
    },
    { id: 'score', question_type: 'nps', prompt: 'Would you recommend us?', label: 'Score' },
    { id: 'why', question_type: 'freeform', prompt: 'Why?', options: { size: 'multi' } },
  ],
};

/** A multiselect that is taller than a small window. */
export const twelveChoices = {
  id: 'twelve-choices',
  questions: [
    {
      id: 'many',
      question_type: 'multiselect',
      prompt: 'Which of these do you know?',
      options: {
        labels: Array.from({ length: 12 }, (_, index) => ({
          label: `Choice ${index + 1}`,
          value: `c${index + 1}`,
        })),
      },
    },
  ],
};

/** An invitation that is one line high on a desktop. */
export const shortInvitation = {
  id: 'short-invitation',
  prompt: { message: 'Got a minute?', button_text: 'Sure' },
  questions: [{ id: 'score', question_type: 'nps', prompt: 'Would you recommend us?' }],
};

/** One tap, then the thank-you. */
export const oneScore = {
  id: 'one-score',
  questions: [{ id: 'score', question_type: 'nps', prompt: 'Would you recommend us?' }],
};
