import type { Served } from './browser-world';

/** Code that draws a survey with what `src` is with an extension. */
export const mounting = ({
  survey,
  before = '',
}: {
  readonly survey: unknown;
  readonly before?: string;
}): string => `
import { mountSurvey } from './src/index';
${before}
const element = document.querySelector('main')!;
const mounted = mountSurvey({ element, survey: ${JSON.stringify(survey)}, endpoint: 'https://example.com/responses' });
Object.assign(window, { mounted });`;

/** A page that runs it. */
export const pageOf = (code: string, files: Served['files'] = {}): Served => ({
  html: '<!doctype html><link rel="icon" href="data:,"><main></main><script type="module" src="/own.js"></script>',
  files: { '/own.js': code, ...files },
});

/** A survey that one tap answers. */
export const oneTap = { id: 's', questions: [{ id: 'score', question_type: 'nps', prompt: 'How?' }] };
