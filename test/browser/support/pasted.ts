import type { Demo } from '../../../demo/server';
import { snippet, type SnippetOptions } from '../../../demo/snippet';

/** What is pasted into CleverTap, with the survey itself inside: any survey that a case needs. */
export function pasted({ origin }: Demo, survey: object, options: Partial<SnippetOptions> = {}): string {
  const json = JSON.stringify(survey).replace(/</g, '\\u003c');
  const html = snippet({
    survey: '#survey',
    endpoint: `${origin}/responses`,
    scriptUrl: `${origin}/iterate-clevertap.js`,
    ...options,
  });
  return html.replace('</div>', () => `<script type="application/json" id="survey">${json}</script></div>`);
}
