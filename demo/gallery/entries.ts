const labels = [
  { label: 'Easy to begin with', value: 'easy' },
  { label: 'Good value', value: 'value' },
  { label: 'Friendly help', value: 'help' },
  { label: 'Works everywhere', value: 'everywhere' },
];

/** One question as a survey's document has it, without its id. */
export interface GalleryQuestion {
  readonly question_type: string;
  readonly prompt: string;
  readonly description?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Every question type with every option that changes what is seen. Pictures are served by the demo. */
export const galleryQuestions = (origin: string): readonly GalleryQuestion[] => [
  { question_type: 'select', prompt: 'What do you like most?', options: { labels, other: true } },
  {
    question_type: 'select',
    prompt: 'What do you like most?',
    description: 'In an order of its own for each person.',
    options: { labels, randomize: true },
  },
  {
    question_type: 'select',
    prompt: 'Which pattern would you hang on your wall?',
    options: {
      labels: [
        { label: 'Moss', value: 'moss', image: `${origin}/gallery/110.svg` },
        { label: 'Heather', value: 'heather', image: `${origin}/gallery/290.svg` },
      ],
    },
  },
  {
    question_type: 'select',
    prompt: 'What do you like most?',
    options: { labels, other: true, display: 'dropdown' },
  },
  {
    question_type: 'multiselect',
    prompt: 'What made you choose us?',
    description: 'Two or three, or nothing of this.',
    options: {
      labels: [...labels, { label: 'Nothing of this', value: 'none' }],
      none: 'none',
      min: 2,
      max: 3,
      other: true,
    },
  },
  {
    question_type: 'freeform',
    prompt: 'What could we do **better**?',
    description: 'See [what others said](https://example.com/answers).',
    options: { size: 'multi', min_length: 3, placeholder: 'In your own words' },
  },
  { question_type: 'freeform', prompt: 'Where did you hear of us?', options: { size: 'single' } },
  { question_type: 'freeform', prompt: 'Where may we write to?', options: { format: 'email' } },
  { question_type: 'freeform', prompt: 'How many of you are there?', options: { format: 'number' } },
  { question_type: 'nps', prompt: 'How likely are you to recommend us to a friend?' },
  {
    question_type: 'rating',
    prompt: 'How easy was it?',
    options: { max: 7, low_label: 'Hard', high_label: 'Easy' },
  },
  { question_type: 'rating', prompt: 'How was your visit?', options: { style: 'stars' } },
  { question_type: 'rating', prompt: 'How do you feel about it?', options: { style: 'smileys' } },
  { question_type: 'rating', prompt: 'Did this help?', options: { style: 'thumbs' } },
  { question_type: 'ranking', prompt: 'What matters most to you?', options: { labels } },
  {
    question_type: 'matrix',
    prompt: 'How content are you with each?',
    options: {
      rows: [
        { label: 'Delivery', value: 'delivery' },
        { label: 'Quality', value: 'quality' },
      ],
      labels: [
        { label: 'Not at all', value: 'low' },
        { label: 'Partly', value: 'middle' },
        { label: 'Fully', value: 'high' },
      ],
    },
  },
  { question_type: 'date', prompt: 'When would you like to come?', options: { min: '2026-01-01' } },
  { question_type: 'user_info', prompt: 'Who are you?', options: { fields: ['name', 'email', 'phone'] } },
  {
    question_type: 'consent',
    prompt: 'May we write to you about this?',
    options: { statement: 'Yes, you may write to me' },
  },
  {
    question_type: 'statement',
    prompt: 'That was the hard part',
    description: 'The rest takes a *minute*.',
    options: {
      button_label: 'Go on',
      link: { label: 'How we use answers', url: 'https://example.com/privacy' },
    },
  },
];
