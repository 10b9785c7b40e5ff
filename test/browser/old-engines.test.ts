import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it as test } from 'vitest';
import { storedBy } from './support/arrivals';
import { it } from './support/fixtures';
import { newerNames } from './support/newer-names';
import { newerStyles } from './support/newer-styles';
import { newerPaths, takeAway } from './support/old-engine';
import { sampled } from '../support/whole-run';

const builtFile = new URL('../../dist/iterate-clevertap.js', import.meta.url);

/** What the style sheet asks for and some of the oldest browsers have not, or not wholly, such as `resize` on iOS. */
const newestStyles = [
  ...[
    'accent-color',
    'clamp',
    'color-scheme',
    'cursor',
    'env',
    'focus-visible',
    'margin-inline-end',
    'outline',
  ],
  ...['padding-inline-end', 'padding-inline-start', 'resize', 'touch-action: none'],
];

const sheetIn = (code: string) => /":host\{(.*?)"/.exec(code)?.[0].slice(1, -1) ?? '';

/** The script with a style sheet of which a browser understands as much as the oldest do. */
function withoutNewStyles(code: string): string {
  const css = sheetIn(code);
  const newer = /(?<=[{;])(accent-color|color-scheme|[a-z]+-inline-[a-z]+|touch-action)(?=:)/g;
  const unknown = css
    .replace(newer, 'unknown-$1')
    .replace(/\b(env|clamp)(?=\()/g, 'unknown-$1')
    .replace(/:focus-visible/g, ':unknown');
  return code.replace(css, () => unknown);
}

const labels = ['Search', 'Export', 'Sharing'].map((label) => ({ label, value: label.toLowerCase() }));

const threeTypes = {
  id: 'three-types',
  questions: [
    { id: 'one', question_type: 'select', prompt: 'One?', options: { labels } },
    { id: 'some', question_type: 'multiselect', prompt: 'Some?', options: { labels } },
    { id: 'words', question_type: 'freeform', prompt: 'Words?' },
  ],
};

const threeAnswers = ['one: export', 'some: search,sharing', 'words: It works'];

async function answerThree(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Export' }).click();
  await page.getByRole('checkbox', { name: 'Search' }).click();
  await page.getByRole('checkbox', { name: 'Sharing' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox').fill('It works');
  await page.getByRole('button', { name: 'Next' }).click();
}

const moreTypes = {
  id: 'more-types',
  questions: [
    ...threeTypes.questions,
    { id: 'score', question_type: 'nps', prompt: 'Score?' },
    { id: 'stars', question_type: 'rating', prompt: 'Stars?', options: { style: 'stars' } },
    { id: 'order', question_type: 'ranking', prompt: 'Order?', options: { labels } },
    { id: 'grid', question_type: 'matrix', prompt: 'Grid?', options: { labels, rows: labels.slice(0, 1) } },
    { id: 'day', question_type: 'date', prompt: 'Day?' },
    { id: 'who', question_type: 'user_info', prompt: 'Who?', options: { fields: ['name'] } },
    { id: 'yes', question_type: 'consent', prompt: 'Yes?', options: { statement: 'I agree' } },
    { id: 'told', question_type: 'statement', prompt: 'Donaudampfschifffahrtsgesellschaft.' },
  ],
};

const moreAnswers = [
  ...threeAnswers,
  'score: 9',
  'stars: 4',
  'order: export,search,sharing',
  'grid: [object Object]',
  'day: 2026-02-03',
  'who: [object Object]',
  'yes: true',
];

/** Pixels of a screen that only scrolling sideways would show. */
const sidewaysIn = (page: Page) =>
  page.locator('section').evaluate((card) => {
    const { scrollWidth, clientWidth } = card.children[1] ?? card;
    return scrollWidth - clientWidth;
  });

/** @param look Called on each of the eight screens after the first three. */
async function answerMore(page: Page, look: () => Promise<void>): Promise<void> {
  const next = async () => {
    await look();
    await page.getByRole('button', { name: 'Next' }).click();
  };
  await answerThree(page);
  for (const point of ['9', '4']) {
    await page.getByRole('radio', { name: point }).waitFor();
    await look();
    await page.getByRole('radio', { name: point }).click();
  }
  await page.getByRole('button', { name: 'Export' }).first().click();
  await next();
  await page.getByRole('radio', { name: 'Export' }).click();
  await next();
  await page.locator('input[type=date]').fill('2026-02-03');
  await next();
  await page.getByRole('textbox').fill('Somebody');
  await next();
  await page.getByRole('checkbox').click();
  await next();
  await next();
}

/** A request with a member that some engines refuse, as they do with values of a type that they don't know. */
const refusing = (member: string) => `
  const asked = window.fetch;
  window.fetch = (url, options) =>
    options && options.${member} ? Promise.reject(new TypeError('No ${member}')) : asked(url, options);`;

/** A request that knows nothing of a member. */
const ignoring = (member: string) => `
  const asked = window.fetch;
  window.fetch = (url, options) => asked(url, { ...options, ${member}: undefined });
  delete Request.prototype.${member};`;

const missing = (owner: string, ...names: readonly string[]) =>
  names.map((name) => `delete ${owner}.${name};`).join('');

/** What engines lack one at a time; what the group `environment` of hostile inputs takes away is not taken again. */
const lacks: readonly (readonly [string, string])[] = [
  ['a request that outlives its page', ignoring('keepalive')],
  ['a request that may outlive its page', refusing('keepalive')],
  ['a request that can be given up', ignoring('signal')],
  ['a beacon beside it', ignoring('keepalive') + missing('Navigator.prototype', 'sendBeacon')],
  ['sheets that are filled at once', missing('CSSStyleSheet.prototype', 'replaceSync')],
  ['sheets that are taken over', missing('ShadowRoot.prototype', 'adoptedStyleSheets')],
  ['random bytes', missing('Crypto.prototype', 'getRandomValues')],
  ['the rest of cryptography', missing('Crypto.prototype', 'randomUUID', 'subtle')],
  ['listeners of media queries', missing('MediaQueryList.prototype', 'addEventListener', 'onchange')],
  [
    'pointer events',
    `window.addEventListener('pointerdown', (event) => event.stopImmediatePropagation(), true);`,
  ],
];

/** All at once, and nothing keeps anything either. */
const everything =
  lacks.map(([, lack]) => `{${lack}}`).join('') +
  missing('window', 'Intl', 'IntersectionObserver', 'visualViewport', 'indexedDB') +
  `Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); };`;

/** Some that pages often count on. */
const amongThem = [
  ...['AbortController', 'ResizeObserver', 'structuredClone', 'queueMicrotask', 'PointerEvent'],
  ...['Array.prototype.at', 'Array.prototype.flat', 'Object.fromEntries', 'String.prototype.replaceAll'],
  ...['Promise.allSettled', 'Promise.prototype.finally', 'Element.prototype.replaceChildren'],
  ...['CSSStyleSheet.prototype.replaceSync', 'HTMLDialogElement', 'HTMLElement.prototype.inert'],
  ...['visualViewport', 'Crypto.prototype.randomUUID', 'Intl'],
];

/** Runs before the scripts of a page, and writes on its body which of these it has: Playwright itself needs some. */
function noteWhichOf(paths: readonly string[]): void {
  const has = (path: string) => {
    const members = path.split('.');
    const last = members.pop() ?? '';
    const owner = members.reduce<unknown>((found, member) => Reflect.get(Object(found), member), window);
    return Reflect.get(Object(owner), last) !== undefined;
  };
  document.addEventListener('DOMContentLoaded', () => {
    document.body.dataset['left'] = paths.filter(has).join();
  });
}

describe.concurrent('a survey is answered to its end without', () => {
  it('all that is newer than the oldest browsers', async ({ site, endpoint, visit }) => {
    const body = withoutNewStyles(await readFile(builtFile, 'utf8'));
    const { page, console } = await visit({
      survey: site.publish({ body: JSON.stringify(moreTypes) }),
      scriptUrl: site.publish({ body, headers: { 'Content-Type': 'text/javascript' } }),
      prepare: async (page) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.addInitScript(everything);
        await page.addInitScript(takeAway, newerPaths);
        await page.addInitScript(noteWhichOf, amongThem);
      },
    });
    expect(await page.locator('body').getAttribute('data-left')).toBe('');
    const hidden: number[] = [];
    await answerMore(page, async () => void hidden.push(await sidewaysIn(page)));
    expect(await storedBy(endpoint, 12)).toEqual(['displayed', ...moreAnswers, 'survey-complete']);
    expect(hidden).toEqual(Array(8).fill(0));
    expect(console).toEqual([]);
  });

  it.for(sampled(lacks, 5))('%s', async ([, lack], { site, endpoint, visit }) => {
    const { page, console } = await visit({
      survey: site.publish({ body: JSON.stringify(threeTypes) }),
      prepare: (page) => page.addInitScript(`{${lack}}`),
    });
    await answerThree(page);
    expect(await storedBy(endpoint, 5)).toEqual(['displayed', ...threeAnswers, 'survey-complete']);
    expect(console).toEqual([]);
  });
});

describe('of what is newer than the oldest browsers, the built file', () => {
  test('names nothing but what it can do without', async () => {
    const tried = [
      'AbortController',
      'ResizeObserver',
      'adoptedStyleSheets',
      'nonce',
      'replaceSync',
      'signal',
    ];
    // Members of documents and of our own that are called like something of a browser.
    const words = ['completed', 'endpoint', 'format', 'image', 'properties', 'storage', 'token'];
    const code = await readFile(builtFile, 'utf8');
    expect(newerNames(code)).toEqual([...tried, ...words].sort());
  });

  test('would be found to name more', () => {
    const code = `const { ['a']: at } = [[1]].flat(); structuredClone(at); 'flatMap'; ({ at: 1 });`;
    expect(newerNames(code)).toEqual(['flat', 'structuredClone']);
  });

  test('asks for no styles but what it can do without', async () => {
    expect(newerStyles(sheetIn(await readFile(builtFile, 'utf8')))).toEqual(newestStyles);
  });
});
