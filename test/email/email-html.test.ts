// @vitest-environment happy-dom
import { caniemail } from 'caniemail';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../demo/contrast';
import { emailColors } from '../../demo/email/email-colors';
import { emailHtml } from '../../demo/email/email-html';
import { readLink } from '../../demo/link/read-link';

const labels = ['Founder', 'Marketer'].map((label) => ({ label, value: label.toLowerCase() }));

function aDocument(question: object, survey: object = {}) {
  return { id: 's1', questions: [{ id: 'q1', prompt: 'Well?', ...question }], ...survey };
}

const embedded = {
  select: aDocument({ question_type: 'select', options: { labels } }),
  nps: aDocument({ question_type: 'nps' }),
  rating: aDocument({
    question_type: 'rating',
    options: { style: 'stars', low_label: 'Poor', high_label: 'Great' },
  }),
  smileys: aDocument({ question_type: 'rating', options: { style: 'smileys' } }),
};

const tag = `{{ Profile.Identity | default: 'null' }}`;
const page = 'https://example.com/s/';

function draw(document: unknown, more: { language?: string } = {}): HTMLElement {
  const root = window.document.createElement('div');
  root.innerHTML = emailHtml({
    document,
    page,
    survey: 'one',
    campaign: 'autumn',
    properties: { user_email: tag },
    ...more,
  });
  return root;
}

const linksOf = (root: HTMLElement) =>
  [...root.querySelectorAll('a')].map((link) => {
    const href = link.getAttribute('href') ?? '';
    return [
      link.textContent,
      readLink(href.slice(page.length))
        .answers.map(([id, text]) => `${id}=${text}`)
        .join(),
    ];
  });

describe('emailHtml', () => {
  it.each([
    [
      'select',
      [
        ['Founder', 'q1=founder'],
        ['Marketer', 'q1=marketer'],
      ],
    ],
    ['nps', Array.from({ length: 11 }, (_, point) => [String(point), `q1=${point}`])],
    ['rating', [1, 2, 3, 4, 5].map((point) => ['★', `q1=${point}`])],
    ['smileys', ['😞', '😕', '😐', '😊', '😄'].map((face, index) => [face, `q1=${index + 1}`])],
  ] as const)('answers a %s with one click, and has a plain link as well', (type, links) => {
    expect(linksOf(draw(embedded[type]))).toEqual([...links, ['Answer in your browser', '']]);
  });

  it('says in words what a face means', () => {
    const names = [...draw(embedded.smileys).querySelectorAll('[aria-label]')].map((link) =>
      link.getAttribute('aria-label'),
    );
    expect(names).toEqual(['Very unhappy', 'Unhappy', 'Neutral', 'Happy', 'Very happy']);
  });

  it.each(['multiselect', 'freeform', 'ranking', 'matrix', 'date', 'user_info', 'consent', 'statement'])(
    'leads from a %s to the survey by one button',
    (question_type) => {
      const document = aDocument({ question_type, options: { labels, rows: labels } });
      expect(linksOf(draw(document))).toEqual([
        ['Answer', ''],
        ['Answer in your browser', ''],
      ]);
    },
  );

  it('leads to the page where not everybody is asked the question', () => {
    const document = aDocument({ question_type: 'nps', show_when: { user: 'plan', op: 'is', value: 'pro' } });
    expect(linksOf(draw(document)).map(([text]) => text)).toEqual(['Answer', 'Answer in your browser']);
  });

  it('leads Other to the page, where it can be typed', () => {
    const document = aDocument({ question_type: 'select', options: { labels, other: true } });
    expect(linksOf(draw(document))[2]).toEqual(['Other', '']);
  });

  it('leaves CleverTap’s tag as it is in every link', () => {
    const hrefs = [...draw(embedded.nps).querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toHaveLength(12);
    expect(hrefs.every((href) => href?.endsWith(`&user_email=${tag}`))).toBe(true);
  });

  it('speaks the language, from its side', () => {
    const translations = [{ language: 'ar', items: { 'question.q1.prompt': { text: 'كيف؟' } } }];
    const root = draw({ ...embedded.nps, translations }, { language: 'ar' });
    expect(root.querySelector('table')?.getAttribute('dir')).toBe('rtl');
    expect(root.textContent).toContain('كيف؟');
    expect(root.textContent).toContain('أجب في المتصفح');
  });

  it('keeps markup of a survey as text, and Markdown and recall out', () => {
    const root = draw(
      aDocument({ question_type: 'nps', prompt: `<b>Hi</b> **{{user.name | default: 'you'}}** "&"` }),
    );
    expect(root.querySelector('b')).toBeNull();
    expect(root.querySelector('.itq-prompt')?.textContent).toBe('<b>Hi</b> you "&"');
  });

  it('refuses what is no survey', () => {
    expect(() => emailHtml({ document: { id: 's1' }, page, survey: 'one' })).toThrow('survey.questions');
  });

  it.each(Object.entries(embedded))('shows a %s in Gmail, Outlook and Apple Mail', (_, document) => {
    const html = emailHtml({ document, page, survey: 'one' });
    const clients = ['gmail.*', 'outlook.*', 'apple-mail.*'] as const;
    const { errors } = caniemail({ clients: [...clients], html }).issues;
    const unknown = new Set([...errors.values()].flat().map(({ title }) => title));
    // Where these are not known, the corners are square, the colours are the light ones or the program's own dark ones,
    // and a face is read out as the face it is.
    ['@media', 'border-radius', 'role attribute', 'aria-label attribute'].forEach((title) =>
      unknown.delete(title),
    );
    expect([...unknown]).toEqual([]);
  });

  it('has every style inline but those of the dark mode', () => {
    const html = emailHtml({ document: embedded.select, page, survey: 'one' });
    const [sheet = ''] = /<style>.*<\/style>/.exec(html) ?? [];
    expect(sheet).toMatch(/^<style>:root\{[^}]*\}@media \(prefers-color-scheme:dark\)/);
    expect(
      draw(embedded.select).querySelectorAll('td:not([style]), a:not([style]), p:not([style])'),
    ).toHaveLength(0);
  });
});

describe('emailColors', () => {
  it.each([
    ['#1F6F5C', '#1f6f5c', '#ffffff'],
    ['#fc0', '#ffcc00', '#000000'],
    ['rebeccapurple', '#7457be', '#ffffff'],
    [undefined, '#7457be', '#ffffff'],
  ])('of %s are %s, and %s on it', (color, accent, onAccent) => {
    expect(emailColors(color)).toEqual({ accent, onAccent });
  });

  it('can always be read', () => {
    const shades = Array.from(
      { length: 256 },
      (_, level) => `#${level.toString(16).padStart(2, '0').repeat(3)}`,
    );
    const ratios = shades.map((shade) => contrast(shade, emailColors(shade).onAccent));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
  });
});
