import { escapeHtml } from './escape-html';

/** What the pasted HTML says. */
export interface SnippetOptions {
  /** Absolute URL of a survey document, or `#id` of an inline one. */
  readonly survey: string;
  /** Absent: answers go to CleverTap only. */
  readonly endpoint?: string;
  /** Where the script is, or its own text, which must be safe in a page. */
  readonly scriptUrl: string | { readonly inlined: string };
  /** Hash of the script: browsers then refuse any other. */
  readonly integrity?: string | undefined;
  /** The document that `survey` names by its id, as JSON that is safe in a page. */
  readonly document?: string | undefined;
  /** As CleverTap fills it in box, banner and interstitial. */
  readonly campaign?: string;
  /** `user_…` and `response_…` properties: a template tag, or the value it was replaced with. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Further attributes, with their full names: `data-debug`. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly elementId?: string;
  /** Address of the survey's own page, for where no scripts run. */
  readonly fallback?: string | undefined;
}

const attribute = ([name, value]: readonly [string, string]) => `${name}="${escapeHtml(value)}"`;

/** A line break after `<textarea>` is not part of its text, so a value that begins with one gets it twice. */
const property = ([name, value]: readonly [string, string]) =>
  `  <textarea hidden name="${escapeHtml(name)}">${value.startsWith('\n') ? '\n' : ''}${escapeHtml(value)}</textarea>\n`;

/**
 * The HTML that is pasted into CleverTap. Template values go into textareas, the one place where quotes, line
 * breaks, backslashes and unreplaced tags do no harm. `contentDiv` is the id by which CleverTap measures a web
 * pop-up and without which it counts no view. No line breaks matter, because CleverTap's editor may fold them.
 */
export function snippet(options: SnippetOptions): string {
  const { survey, endpoint, campaign, properties = {}, attributes = {}, elementId = 'contentDiv' } = options;
  const own = Object.entries({
    id: elementId,
    'data-iterate-survey': survey,
    ...(endpoint === undefined ? {} : { 'data-endpoint': endpoint }),
    ...(campaign === undefined ? {} : { 'data-campaign': campaign }),
    ...attributes,
  });
  return (
    `<div ${own.map(attribute).join('\n     ')}>\n` +
    `${Object.entries(properties).map(property).join('')}${inlineDocument(options)}${fallback(options)}</div>\n` +
    `${preload(options)}${script(options)}\n`
  );
}

const inlineDocument = ({ survey, document }: SnippetOptions) =>
  document === undefined
    ? ''
    : `  <script type="application/json" ${attribute(['id', survey.slice(1)])}>${document}</script>\n`;

const fallback = ({ fallback: address }: SnippetOptions) =>
  address ? `  <noscript><a ${attribute(['href', address])}>Answer here</a></noscript>\n` : '';

/** Asks for the survey while the script is on its way, where the script would take it; without `crossorigin` the script would ask again. */
const preload = ({ survey, scriptUrl }: SnippetOptions) =>
  typeof scriptUrl === 'string' && /^(https:|http:\/\/(localhost|127\.))/.test(survey)
    ? `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" ${attribute(['href', survey])}>\n`
    : '';

function script({ scriptUrl, integrity }: SnippetOptions): string {
  if (typeof scriptUrl !== 'string') return `<script>${scriptUrl.inlined}</script>`;
  const source = attribute(['src', scriptUrl]);
  if (integrity === undefined) return `<script ${source}></script>`;
  // Without `crossorigin` a browser can't read a script of another origin, and refuses it.
  return `<script ${source} ${attribute(['integrity', integrity])} crossorigin="anonymous"></script>`;
}
