/** How many questions the surveys have that are measured. */
export const sizes = [3, 30, 300] as const;
export type Size = (typeof sizes)[number];

/** A document as both pages fetch it, in Iterate's own format. */
export interface BenchSurvey {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly BenchQuestion[];
}

export interface BenchQuestion {
  readonly id: string;
  readonly question_type: 'nps' | 'select' | 'freeform';
  readonly prompt: string;
  readonly label: string;
  readonly options?: { readonly labels: readonly { readonly label: string; readonly value: string }[] };
}

/** The words by which the probe knows that a question is there. */
export const promptOf = (index: number): string => `Question ${index + 1}: what do you think of the shop?`;

const makers: readonly ((index: number) => BenchQuestion)[] = [
  (index) => ({ ...named(index), question_type: 'nps' }),
  (index) => ({ ...named(index), question_type: 'select', options: { labels: choices } }),
  (index) => ({ ...named(index), question_type: 'freeform' }),
];

const choices = ['The prices', 'The people', 'The opening hours', 'Nothing of it'].map((label) => ({
  label,
  value: label.toLowerCase().replaceAll(' ', '-'),
}));

const named = (index: number) => ({ id: `q${index}`, prompt: promptOf(index), label: `Shop ${index}` });

/** A survey of so many questions: NPS, select and freeform, in turns. */
export function surveyOf(size: number): BenchSurvey {
  const questions = Array.from({ length: size }, (_, index) => makers[index % makers.length]?.(index));
  return { id: `bench-${size}`, title: 'Shop', questions: questions.filter((question) => !!question) };
}
