import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answers } from './support/answers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { tabTo } from './support/tab-to';
import { isWholeRun, sampled } from '../support/whole-run';

const stage = setStage();

const labels = ['Search', 'Export', 'Sharing'].map((label) => ({ label, value: label.toLowerCase() }));
const grades = ['Good', 'Bad'].map((label) => ({ label, value: label.toLowerCase() }));
const rows = ['Price', 'Speed'].map((label) => ({ label, value: label.toLowerCase() }));

/** The question on a page, with one more behind it. */
async function open(question: object): Promise<Page> {
  const { page } = await stage.open({ locale: 'en-US' });
  const questions = [
    { id: 'q', prompt: 'First?', ...question },
    { id: 'last', question_type: 'freeform', prompt: 'Last?' },
  ];
  await openOwnPage(page, stage.demo, pasted(stage.demo, { id: 'one-type', questions }));
  await page.getByRole('heading').waitFor();
  return page;
}

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const checkbox = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page) => page.getByRole('textbox');
const day = (page: Page) => page.locator('input[type=date]');
const row = (page: Page, name: string) => page.getByRole('radiogroup', { name, exact: true });
const prompt = (page: Page) => page.getByRole('heading').textContent();
const hasFocus = (control: Locator) => control.evaluate((element) => element.matches(':focus'));
const describedBy = (control: Locator) =>
  control.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent)
      .join(''),
  );

/** Fills what a person without a mouse fills: reached by Tab, confirmed on Next. */
async function type(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page.keyboard, control);
  await page.keyboard.type(text);
}

async function press(page: Page, control: Locator, ...keys: readonly string[]): Promise<void> {
  await tabTo(page.keyboard, control);
  for (const key of keys) await page.keyboard.press(key);
}

const next = (page: Page) => press(page, button(page, 'Next'), 'Enter');

/** The order shown, as the rows say it. */
const order = (page: Page) => page.locator('ol li span').allTextContents();

interface Case {
  readonly name: string;
  readonly question: object;
  mouse(page: Page): Promise<void>;
  keyboard(page: Page): Promise<void>;
  readonly value: unknown;
  readonly fields: object;
  /** What is checked or written after Back. */
  restored(page: Page): Promise<unknown>;
  readonly shown: unknown;
}

/** Points of a scale: the one in the case is taken. */
function scale(
  name: string,
  question: object,
  point: string,
  first: string,
  value: number,
  steps: number,
): Case {
  return {
    name,
    question,
    mouse: (page) => radio(page, point).click(),
    keyboard: (page) => press(page, radio(page, first), ...Array<string>(steps).fill('ArrowRight'), 'Space'),
    value,
    fields: { response: String(value), response_int: value },
    restored: (page) => radio(page, point).isChecked(),
    shown: true,
  };
}

const cases: readonly Case[] = [
  {
    name: 'select',
    question: { question_type: 'select', options: { labels } },
    mouse: (page) => radio(page, 'Export').click(),
    keyboard: (page) => press(page, radio(page, 'Search'), 'ArrowDown', 'Enter'),
    value: 'export',
    fields: { response: 'Export', response_string: 'Export' },
    restored: (page) => radio(page, 'Export').isChecked(),
    shown: true,
  },
  {
    name: 'select as a dropdown',
    question: { question_type: 'select', options: { labels, display: 'dropdown' } },
    mouse: async (page) => {
      await page.getByRole('combobox').selectOption('Export');
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await press(page, page.getByRole('combobox'), 'ArrowDown', 'ArrowDown');
      await next(page);
    },
    value: 'export',
    fields: { response: 'Export', response_string: 'Export' },
    restored: (page) => page.getByRole('combobox').inputValue(),
    shown: 'Export',
  },
  {
    name: 'multiselect',
    question: { question_type: 'multiselect', options: { labels, other: true } },
    mouse: async (page) => {
      await checkbox(page, 'Sharing').click();
      await checkbox(page, 'Other').click();
      await field(page).fill(' Speed ');
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await press(page, checkbox(page, 'Sharing'), 'Space');
      await press(page, checkbox(page, 'Other'), 'Space');
      await page.keyboard.type(' Speed ');
      await page.keyboard.press('Enter');
    },
    value: ['sharing', { other: ' Speed ' }],
    fields: { response: 'Sharing, Speed', response_array: ['Sharing', 'Speed'] },
    restored: async (page) => [await checkbox(page, 'Sharing').isChecked(), await field(page).inputValue()],
    shown: [true, ' Speed '],
  },
  {
    name: 'freeform',
    question: { question_type: 'freeform', options: { size: 'multi', placeholder: 'Say it' } },
    mouse: async (page) => {
      await page.getByPlaceholder('Say it').fill('One\nTwo');
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await type(page, field(page), 'One\nTwo');
      await next(page);
    },
    value: 'One\nTwo',
    fields: { response: 'One\nTwo', response_string: 'One\nTwo' },
    restored: (page) => field(page).inputValue(),
    shown: 'One\nTwo',
  },
  {
    name: 'freeform for a number',
    question: { question_type: 'freeform', options: { format: 'number' } },
    mouse: async (page) => {
      await field(page).fill('42');
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await type(page, field(page), '42');
      await page.keyboard.press('Enter');
    },
    value: 42,
    fields: { response: '42', response_string: '42', response_int: 42 },
    restored: (page) => field(page).inputValue(),
    shown: '42',
  },
  scale('nps', { question_type: 'nps' }, '1 of 10', '0 of 10, Not likely', 1, 1),
  scale(
    'rating in numbers',
    { question_type: 'rating', options: { max: 10, low_label: 'Bad', high_label: 'Good' } },
    '10 of 10, Good',
    '1 of 10, Bad',
    10,
    9,
  ),
  scale(
    'rating in stars',
    { question_type: 'rating', options: { style: 'stars' } },
    '4 of 5 stars',
    '1 of 5 stars',
    4,
    3,
  ),
  scale(
    'rating in smileys',
    { question_type: 'rating', options: { style: 'smileys' } },
    'Happy',
    'Very unhappy',
    4,
    3,
  ),
  scale(
    'rating in thumbs',
    { question_type: 'rating', options: { style: 'thumbs' } },
    'Thumbs up',
    'Thumbs down',
    2,
    1,
  ),
  scale(
    'rating in what every object has',
    { question_type: 'rating', options: { style: 'constructor' } },
    '4 of 5',
    '1 of 5',
    4,
    3,
  ),
  {
    name: 'ranking',
    question: { question_type: 'ranking', options: { labels } },
    mouse: async (page) => {
      await button(page, 'Move up: Sharing').click();
      await button(page, 'Move up: Sharing').click();
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await press(page, button(page, 'Move up: Sharing'), 'ArrowUp', 'Enter');
      await next(page);
    },
    value: ['sharing', 'search', 'export'],
    fields: { response: 'Sharing, Search, Export', response_array: ['Sharing', 'Search', 'Export'] },
    restored: order,
    shown: ['Sharing', 'Search', 'Export'],
  },
  {
    name: 'matrix',
    question: { question_type: 'matrix', options: { labels: grades, rows } },
    mouse: async (page) => {
      await row(page, 'Speed').getByRole('radio', { name: 'Good' }).click();
      await row(page, 'Price').getByRole('radio', { name: 'Bad' }).click();
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await press(page, row(page, 'Price').getByRole('radio', { name: 'Good' }), 'ArrowRight');
      await press(page, row(page, 'Speed').getByRole('radio', { name: 'Good' }), 'Space');
      await next(page);
    },
    value: { price: 'bad', speed: 'good' },
    fields: { response: 'Price: Bad, Speed: Good', response_array: ['Price: Bad', 'Speed: Good'] },
    restored: (page) => row(page, 'Price').getByRole('radio', { name: 'Bad' }).isChecked(),
    shown: true,
  },
  {
    name: 'date',
    question: { question_type: 'date' },
    mouse: async (page) => {
      await day(page).fill('2026-01-31');
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await type(page, day(page), '01312026');
      await next(page);
    },
    value: '2026-01-31',
    fields: {
      response: '2026-01-31',
      response_string: '2026-01-31',
      response_year: 2026,
      response_month: 1,
      response_day: 31,
    },
    restored: (page) => day(page).inputValue(),
    shown: '2026-01-31',
  },
  {
    name: 'user_info',
    question: { question_type: 'user_info', options: { fields: ['name', 'email'] } },
    mouse: async (page) => {
      await page.getByLabel('Name').fill(' Ada ');
      await page.getByLabel('Email').fill('ada@example.com');
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await type(page, page.getByLabel('Name'), ' Ada ');
      await type(page, page.getByLabel('Email'), 'ada@example.com');
      await page.keyboard.press('Enter');
    },
    value: { name: 'Ada', email: 'ada@example.com' },
    fields: { response: 'Ada, ada@example.com', response_string: 'Ada, ada@example.com' },
    restored: (page) => page.getByLabel('Email').inputValue(),
    shown: 'ada@example.com',
  },
  {
    name: 'consent',
    question: { question_type: 'consent', options: { statement: 'I agree' } },
    mouse: async (page) => {
      await checkbox(page, 'I agree').click();
      await button(page, 'Next').click();
    },
    keyboard: async (page) => {
      await press(page, checkbox(page, 'I agree'), 'Space');
      await next(page);
    },
    value: true,
    fields: { response: 'Yes', response_string: 'yes' },
    restored: (page) => checkbox(page, 'I agree').isChecked(),
    shown: true,
  },
];

/** In a short run half of them are answered one way or the other. */
const byMouse = cases.filter((_, place) => isWholeRun || place % 4 === 1);

describe.each(byMouse)('$name', ({ question, mouse, value, fields, restored, shown }) => {
  it('is answered with the mouse, and offered again after Back', async () => {
    const page = await open(question);
    await mouse(page);
    expect(await prompt(page)).toBe('Last?');
    const [answer] = await answers(stage.demo, 1);
    expect(answer?.response?.value).toEqual(value);
    expect(answer?.fields).toEqual(fields);
    await button(page, 'Back').click();
    expect(await restored(page)).toEqual(shown);
  });
});

describe.each(sampled(cases, 4))('$name', ({ question, keyboard, value }) => {
  it('is answered with the keyboard alone', async () => {
    const page = await open(question);
    await keyboard(page);
    expect(await prompt(page)).toBe('Last?');
    const [answer] = await answers(stage.demo, 1);
    expect(answer?.response?.value).toEqual(value);
  });
});

describe('a required question', () => {
  const tick = { question_type: 'consent', options: { statement: 'I agree' } };
  const table = { question_type: 'matrix', options: { labels: grades, rows } };
  const person = { question_type: 'user_info', options: { fields: ['name', 'email'] } };

  it.each([
    ['consent', tick, (page: Page) => checkbox(page, 'I agree')],
    ['matrix', table, (page: Page) => row(page, 'Price').getByRole('radio', { name: 'Good' })],
    ['user_info', person, (page: Page) => page.getByLabel('Name')],
    ['date', { question_type: 'date' }, day],
  ] as const)('of %s says so, with focus on its first field', async (_, question, first) => {
    const page = await open({ ...question, required: true });
    await button(page, 'Next').click();
    expect(await page.getByRole('alert').textContent()).toBe('Please answer this question.');
    expect(await hasFocus(first(page))).toBe(true);
  });

  it('asks for the row of a matrix that is left out', async () => {
    const page = await open({ ...table, required: true });
    await row(page, 'Price').getByRole('radio', { name: 'Bad' }).click();
    await button(page, 'Next').click();
    expect(await hasFocus(row(page, 'Speed').getByRole('radio', { name: 'Good' }))).toBe(true);
    expect(await row(page, 'Speed').getAttribute('aria-invalid')).toBe('true');
    expect(await row(page, 'Price').getAttribute('aria-invalid')).not.toBe('true');
  });

  it('asks for the field of a person that is left out', async () => {
    const page = await open({ ...person, required: true });
    await page.getByLabel('Name').fill('Ada');
    await button(page, 'Next').click();
    const [name, email] = [page.getByLabel('Name'), page.getByLabel('Email')];
    expect(await hasFocus(email)).toBe(true);
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await name.getAttribute('aria-invalid')).not.toBe('true');
  });
});

describe('a field in error', () => {
  const date = { question_type: 'date', options: { min: '2026-01-02', max: '2026-01-31' } };
  const freeform = (options: object) => ({ question_type: 'freeform', options });

  it.each([
    ['min_length', freeform({ min_length: 3 }), field, 'ab', 'Please enter at least 3 characters.'],
    ['max_length', freeform({ max_length: 3 }), field, 'abcd', 'Please enter at most 3 characters.'],
    ['email', freeform({ format: 'email' }), field, 'ada', 'Please enter an address like me@example.com.'],
    ['phone', freeform({ format: 'phone' }), field, 'me', 'Please enter a phone number.'],
    ['number', freeform({ format: 'number' }), field, '1e3', 'Please enter a number.'],
    ['url', freeform({ format: 'url' }), field, 'example', 'Please enter an address like example.com.'],
    ['min', date, day, '2026-01-01', 'Please choose January 2, 2026 or later.'],
    ['max', date, day, '2026-02-01', 'Please choose January 31, 2026 or earlier.'],
  ] as const)(
    'of %s has focus and is described by what is wrong',
    async (_, question, find, text, message) => {
      const page = await open(question);
      await find(page).fill(text);
      await button(page, 'Next').click();
      expect(await page.getByRole('alert').textContent()).toBe(message);
      expect(await hasFocus(find(page))).toBe(true);
      expect(await find(page).getAttribute('aria-invalid')).toBe('true');
      expect(await describedBy(find(page))).toContain(message);
    },
  );
});

describe('multiselect', () => {
  const features = { question_type: 'multiselect', options: { labels, min: 2, max: 2 } };

  it.each([
    ['min', ['Search'], 'Please choose at least 2.'],
    ['max', ['Search', 'Export', 'Sharing'], 'Please choose at most 2.'],
  ])('has a %s', async (_, names, message) => {
    const page = await open(features);
    for (const name of names) await checkbox(page, name).click();
    await button(page, 'Next').click();
    expect(await page.getByRole('alert').textContent()).toBe(message);
    expect(await hasFocus(checkbox(page, 'Search'))).toBe(true);
  });

  it('has one that rules all others out', async () => {
    const page = await open({ ...features, options: { labels, min: 2, none: 'sharing' } });
    await checkbox(page, 'Search').click();
    await checkbox(page, 'Sharing').click();
    expect(await checkbox(page, 'Search').isChecked()).toBe(false);
    await checkbox(page, 'Export').click();
    expect(await checkbox(page, 'Sharing').isChecked()).toBe(false);
    await checkbox(page, 'Sharing').click();
    await button(page, 'Next').click();
    expect((await answers(stage.demo, 1))[0]?.response?.value).toEqual(['sharing']);
  });
});

describe('select', () => {
  const pictured = labels.map((choice) => ({ ...choice, image: 'https://example.com/a.png' }));

  it('shows pictures that say nothing, from https alone', async () => {
    const [first, ...others] = pictured;
    const plain = { ...first, image: 'http://example.com/a.png' };
    const page = await open({ question_type: 'select', options: { labels: [plain, ...others] } });
    expect(await radio(page, 'Search').count()).toBe(1);
    expect(
      await page.locator('img').evaluateAll((images) => images.map((image) => image.getAttribute('alt'))),
    ).toEqual(['', '']);
  });

  it('goes by an Other under the arrow keys', async () => {
    const page = await open({ question_type: 'select', options: { labels, other: true } });
    await press(page, radio(page, 'Search'), 'ArrowUp', 'ArrowUp');
    expect(await hasFocus(radio(page, 'Sharing'))).toBe(true);
  });

  it('follows the arrow keys from right to left', async () => {
    const page = await open({ question_type: 'rating' });
    await page.locator('section').evaluate((card) => card.setAttribute('dir', 'rtl'));
    await press(page, radio(page, '1 of 5'), 'ArrowLeft', 'ArrowLeft');
    expect(await radio(page, '3 of 5').isChecked()).toBe(true);
  });

  it('answers by a tap after the arrow keys', async () => {
    const page = await open({ question_type: 'select', options: { labels } });
    await press(page, radio(page, 'Search'), 'ArrowDown');
    await radio(page, 'Sharing').click();
    expect((await answers(stage.demo, 1))[0]?.response?.value).toBe('sharing');
  });

  it('takes back what a dropdown had', async () => {
    const page = await open({ question_type: 'select', options: { labels, display: 'dropdown' } });
    await page.getByRole('combobox').selectOption('Export');
    await page.getByRole('combobox').selectOption('Choose');
    expect(await button(page, 'Skip').count()).toBe(1);
  });
});

/** Where a finger would take hold of it: on its words. */
async function middleOf(page: Page, words: string) {
  const { x = 0, y = 0, height = 0 } = (await page.locator('li', { hasText: words }).boundingBox()) ?? {};
  return { x: x + 60, y: y + height / 2 };
}

async function drag(page: Page, words: string, place: string): Promise<void> {
  const [from, to] = [await middleOf(page, words), await middleOf(page, place)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

describe('ranking', () => {
  const question = { question_type: 'ranking', options: { labels } };

  it('says what moved where, and keeps focus on what moved', async () => {
    const page = await open(question);
    const news = page.locator('ol + [role=status]');
    expect(await news.textContent()).toBe('');
    await press(page, button(page, 'Move down: Search'), 'ArrowDown');
    expect(await news.textContent()).toBe('Search: 2 of 3');
    expect(await hasFocus(button(page, 'Move down: Search'))).toBe(true);
  });

  it('follows what the mouse drags, and says where it went', async () => {
    const page = await open(question);
    await drag(page, 'Sharing', 'Search');
    expect(await page.locator('li span').allTextContents()).toEqual(['Sharing', 'Search', 'Export']);
    expect(await page.locator('ol + [role=status]').textContent()).toBe('Sharing: 1 of 3');
    await button(page, 'Next').click();
    expect((await answers(stage.demo, 1))[0]?.response?.value).toEqual(['sharing', 'search', 'export']);
  });

  it('follows a finger', async () => {
    const page = await open(question);
    const touch = await page.context().newCDPSession(page);
    const [from, to] = [await middleOf(page, 'Search'), await middleOf(page, 'Sharing')];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (const y of [from.y + 20, (from.y + to.y) / 2, to.y])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from.x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await page.locator('li span').allTextContents()).toEqual(['Export', 'Sharing', 'Search']);
  });

  it('stays as it is under a pointer that holds nothing of it', async () => {
    const page = await open(question);
    const [from, to] = [await middleOf(page, 'Search'), await middleOf(page, 'Sharing')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.locator('h2').hover();
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator('li span').allTextContents()).toEqual(['Search', 'Export', 'Sharing']);
  });

  it('is confirmed by moving the first up', async () => {
    const page = await open(question);
    await button(page, 'Move up: Search').click();
    await button(page, 'Next').click();
    expect((await answers(stage.demo, 1))[0]?.response?.value).toEqual(['search', 'export', 'sharing']);
  });
});

describe('consent', () => {
  it.each([0, 2])('is a no without the tick, after %i presses', async (presses) => {
    const page = await open({ question_type: 'consent' });
    for (let press = 0; press < presses; press += 1) await checkbox(page, 'First?').click();
    await button(page, 'Next').click();
    const [answer] = await answers(stage.demo, 1);
    expect([answer?.response?.value, answer?.fields]).toEqual([
      false,
      { response: 'No', response_string: 'no' },
    ]);
  });
});

describe('statement', () => {
  it('links, and goes on without an answer', async () => {
    const link = { label: 'Read more', url: 'https://example.com/' };
    const page = await open({ question_type: 'statement', options: { button_label: 'Go on', link } });
    expect(await page.getByRole('link', { name: 'Read more' }).getAttribute('href')).toBe(link.url);
    await button(page, 'Go on').click();
    await field(page).fill('Enough');
    await button(page, 'Next').click();
    expect((await answers(stage.demo, 1))[0]?.response?.value).toBe('Enough');
  });
});
