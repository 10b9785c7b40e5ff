import { readFile } from 'node:fs/promises';
import { escapeHtml } from '../escape-html';
import { arabic } from './arabic';
import { galleryQuestions, type GalleryQuestion } from './entries';

/** How the gallery is shown; all of it lives in the address. */
interface GalleryLook {
  readonly appearance: string;
  readonly color: string;
  /** A language that has translations, else English. */
  readonly language: string;
  /** Every question must be answered. */
  readonly required: boolean;
}

const languages = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'vi',
  'zh',
];

function readLook(query: URLSearchParams): GalleryLook {
  const language = query.get('language') ?? 'en';
  return {
    appearance: query.get('appearance') ?? 'auto',
    color: query.get('color') ?? '',
    language: languages.includes(language) ? language : 'en',
    required: query.get('required') === 'on',
  };
}

/** A page with every question type and option, each a survey of its own that is live but sends nothing. */
export async function galleryPage({ searchParams, origin }: URL): Promise<string> {
  const look = readLook(searchParams);
  const words = await wordsOf(look.language);
  const surveys = galleryQuestions(origin).map((question, index) =>
    section(question, index, { look, words }),
  );
  const html = await readFile(new URL('./page.html', import.meta.url), 'utf8');
  return html
    .replace('<!-- looks -->', () => looks(look))
    .replace('<!-- surveys -->', () => surveys.join('\n'));
}

/** The interface words of a language, as they are published beside the script. */
async function wordsOf(language: string): Promise<Readonly<Record<string, unknown>>> {
  if (language === 'en') return {};
  const file = new URL(`../../translations/${language}.json`, import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { items: Record<string, unknown> }).items;
}

interface Setting {
  readonly look: GalleryLook;
  readonly words: Readonly<Record<string, unknown>>;
}

function section(question: GalleryQuestion, index: number, { look, words }: Setting): string {
  const { appearance, color, language, required } = look;
  const id = `gallery-${index}`;
  const survey = {
    id,
    primary_language: 'en',
    appearance,
    color,
    disable_auto_close: true,
    questions: [{ id: 'question', required, ...question }],
    translations: [{ language, items: { ...words, ...(language === 'ar' ? textsOf(question) : {}) } }],
  };
  const json = JSON.stringify(survey).replace(/</g, '\\u003c');
  return `<article>
  <div data-iterate-survey="#${id}" data-language="${language}" data-preview="off">
    <script type="application/json" id="${id}">${json}</script>
  </div>
</article>`;
}

/** The translations of what a question says. */
function textsOf({
  prompt,
  description = '',
  options = {},
}: GalleryQuestion): Readonly<Record<string, unknown>> {
  const entries = [
    ['prompt', prompt],
    ['description', description],
    ...labelsOf('option', options['labels']),
    ...labelsOf('row', options['rows']),
  ] as const;
  return Object.fromEntries(
    entries.map(([key, english = '']) => [`question.question.${key}`, { text: arabic[english] ?? '' }]),
  );
}

function labelsOf(kind: string, labels: unknown): readonly (readonly [string, string])[] {
  const list = (Array.isArray(labels) ? labels : []) as readonly { label: string; value: string }[];
  return list.map(({ label, value }) => [`${kind}.${value}`, label]);
}

/** The choices at the top of the page. */
function looks({ appearance, color, language, required }: GalleryLook): string {
  const select = (name: string, chosen: string, values: readonly string[]) =>
    `<label>${name} <select name="${name}">${values
      .map((value) => `<option${value === chosen ? ' selected' : ''}>${value}</option>`)
      .join('')}</select></label>`;
  return `<form>
  ${select('appearance', appearance, ['auto', 'light', 'dark'])}
  ${select('language', language, languages)}
  ${select('required', required ? 'on' : 'off', ['off', 'on'])}
  <label>color <input name="color" value="${escapeHtml(color)}" placeholder="#7457be" /></label>
  <button>Show</button>
</form>`;
}

/** A woven pattern of one hue. */
export function pattern(hue: number): string {
  const square = (x: number, y: number, light: number) =>
    `<rect x="${x}" y="${y}" width="20" height="20" fill="hsl(${hue} 40% ${light}%)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${square(0, 0, 45)}${square(20, 0, 70)}${square(0, 20, 70)}${square(20, 20, 45)}</svg>`;
}
