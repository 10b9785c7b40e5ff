import { escapeHtml } from './escape-html';

/** What the pasted HTML says. */
export interface SnippetOptions {
  /** Absolute URL of a survey document, or `#id` of an inline one. */
  readonly survey: string;
  readonly endpoint: string;
  readonly scriptUrl: string;
  /** As CleverTap fills it in box, banner and interstitial. */
  readonly campaign?: string;
  /** `user_…` and `response_…` properties: a template tag, or the value it was replaced with. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Further attributes, with their full names: `data-debug`. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly elementId?: string;
}

const attribute = ([name, value]: readonly [string, string]) => `${name}="${escapeHtml(value)}"`;

/** A line break after `<textarea>` is not part of its text, so a value that begins with one gets it twice. */
const property = ([name, value]: readonly [string, string]) =>
  `  <textarea hidden name="${escapeHtml(name)}">${value.startsWith('\n') ? '\n' : ''}${escapeHtml(value)}</textarea>\n`;

/**
 * The HTML that is pasted into CleverTap. Template values go into textareas, the one place where quotes, line
 * breaks, backslashes and unreplaced tags do no harm. `contentDiv` is the id by which CleverTap measures a web
 * pop-up and without which it counts no view.
 */
export function snippet(options: SnippetOptions): string {
  const {
    survey,
    endpoint,
    scriptUrl,
    campaign,
    properties = {},
    attributes = {},
    elementId = 'contentDiv',
  } = options;
  const own = Object.entries({
    id: elementId,
    'data-iterate-survey': survey,
    'data-endpoint': endpoint,
    ...(campaign === undefined ? {} : { 'data-campaign': campaign }),
    ...attributes,
  });
  return (
    `<div ${own.map(attribute).join('\n     ')}>\n` +
    `${Object.entries(properties).map(property).join('')}</div>\n` +
    `<script ${attribute(['src', scriptUrl])}></script>\n`
  );
}
