import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answers } from './support/answers';
import { openOwnPage } from './support/open-own-page';
import { pasted } from './support/pasted';
import { setStage } from './support/stage';
import { fourQuestions } from './support/surveys';

const stage = setStage();
const [role, features, score, why] = fourQuestions.questions as [object, object, object, object];
const oneLine = { ...why, options: { size: 'single' } };

/** The survey on a page with a button of its own, up to its first question. */
async function open(questions: readonly object[] = fourQuestions.questions): Promise<Page> {
  const { page } = await stage.open();
  const survey = pasted(stage.demo, { ...fourQuestions, questions });
  await openOwnPage(page, stage.demo, `<button>Shop</button>${survey}`);
  await page.getByRole('heading').waitFor();
  return page;
}

const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });
const checkbox = (page: Page, name: string) => page.getByRole('checkbox', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name });
const prompt = (page: Page) => page.getByRole('heading').textContent();
const hasFocus = (control: Locator) => control.evaluate((element) => element.matches(':focus'));

/** A key that is down goes down again when it repeats. */
async function hold({ keyboard }: Page, key: string): Promise<void> {
  for (let time = 0; time < 4; time += 1) await keyboard.down(key);
}

/** What the endpoint was given, once it is so many answers. */
async function values(count: number): Promise<readonly unknown[]> {
  return (await answers(stage.demo, count)).map(({ response }) => response?.value);
}

async function centreOf(page: Page, name: string): Promise<readonly [number, number]> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await radio(page, name).boundingBox()) ?? {};
  return [x + width / 2, y + height / 2];
}

describe('an arrow key', () => {
  it('moves the check and stays on the question', async () => {
    const page = await open();
    await radio(page, 'I design').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await radio(page, 'I sell').isChecked()).toBe(true);
    expect(await prompt(page)).toBe('What do you do?');
  });

  it('answers nothing until Enter does', async () => {
    const page = await open();
    await radio(page, 'I design').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await prompt(page)).toBe('Which features do you use?');
    expect(await values(1)).toEqual(['sell']);
  });

  it('goes round at the end of the list', async () => {
    const page = await open();
    await radio(page, 'I design').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await radio(page, 'I sell').isChecked()).toBe(true);
  });
});

describe('an option that is checked already', () => {
  it.each(['Enter', 'Space'])('goes on with %s', async (key) => {
    const page = await open();
    await radio(page, 'I design').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(key);
    expect(await prompt(page)).toBe('Which features do you use?');
  });

  it.each(['Enter', 'Space'])('has focus after Back and goes on with %s', async (key) => {
    const page = await open();
    await radio(page, 'I build').click();
    await button(page, 'Back').click();
    await page.keyboard.press(key);
    expect(await prompt(page)).toBe('Which features do you use?');
  });

  it('goes on with the same tap after Back, and sends nothing new', async () => {
    const page = await open([role, score]);
    await radio(page, 'I build').click();
    await button(page, 'Back').click();
    await radio(page, 'I build').click();
    await radio(page, '9').click();
    expect(await values(2)).toEqual(['build', 9]);
  });
});

describe('Tab', () => {
  it('reaches a scale that follows a list', async () => {
    const page = await open([role, score]);
    await radio(page, 'I design').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await hasFocus(radio(page, /^0/))).toBe(true);
  });

  it('reaches a scale again that was left with Back', async () => {
    const page = await open([role, score]);
    await radio(page, 'I build').click();
    await radio(page, /^0/).focus();
    await button(page, 'Back').click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await hasFocus(radio(page, /^0/))).toBe(true);
  });
});

describe('a double click', () => {
  it('answers one question once', async () => {
    const page = await open([role, features]);
    await page.mouse.dblclick(...(await centreOf(page, 'I sell')));
    expect(await prompt(page)).toBe('Which features do you use?');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  it('is two clicks when they are in different places', async () => {
    const page = await open([role, features]);
    const [first, third] = [await centreOf(page, 'I design'), await centreOf(page, 'I sell')];
    await page.mouse.click(...first);
    await page.mouse.click(...third);
    expect(await checkbox(page, 'Sharing').isChecked()).toBe(true);
  });

  it('is two clicks on the same screen', async () => {
    const page = await open([features]);
    await checkbox(page, 'Search').dblclick();
    expect(await checkbox(page, 'Search').isChecked()).toBe(false);
  });
});

describe('Enter held down', () => {
  it('answers one question', async () => {
    const page = await open([features, role, score]);
    await button(page, 'Skip').focus();
    await hold(page, 'Enter');
    expect(await prompt(page)).toBe('What do you do?');
  });

  it('does not answer what Back leads to', async () => {
    const page = await open([role, features]);
    await radio(page, 'I build').click();
    await button(page, 'Back').focus();
    await hold(page, 'Enter');
    expect(await prompt(page)).toBe('What do you do?');
  });

  it('does not leave the field that Back leads to', async () => {
    const page = await open([oneLine, features]);
    await page.getByRole('textbox').fill('It just works');
    await button(page, 'Next').click();
    await button(page, 'Back').focus();
    await hold(page, 'Enter');
    expect(await prompt(page)).toBe('Why?');
  });
});

describe('Escape', () => {
  it('closes with focus inside', async () => {
    const page = await open();
    await radio(page, 'I design').focus();
    await page.keyboard.press('Escape');
    await page.locator('[data-iterate-canvas]').waitFor({ state: 'detached' });
    expect(await page.getByRole('heading').count()).toBe(0);
  });

  it('belongs to the page while focus is there', async () => {
    const page = await open();
    await button(page, 'Shop').focus();
    await page.keyboard.press('Escape');
    await radio(page, 'I build').click();
    expect(await values(1)).toEqual(['build']);
  });
});

describe('Other', () => {
  it('puts focus into its text field', async () => {
    const page = await open();
    await radio(page, 'Other').click();
    await page.keyboard.type('I teach');
    expect(await page.getByRole('textbox').inputValue()).toBe('I teach');
  });

  it('without words shows what is wrong, with focus on the field', async () => {
    const page = await open();
    await radio(page, 'Other').click();
    await button(page, 'Next').click();
    expect(await page.getByRole('alert').textContent()).toBe('Please enter an answer.');
    expect(await hasFocus(page.getByRole('textbox'))).toBe(true);
  });

  it.each(['select', 'multiselect'])('of a %s is sent in the words of the person', async (question_type) => {
    const page = await open([{ ...role, question_type }]);
    await page.getByLabel('Other').click();
    await page.keyboard.type('I teach');
    await page.keyboard.press('Enter');
    const sent = { other: 'I teach' };
    expect(await values(1)).toEqual([question_type === 'select' ? sent : [sent]]);
  });
});

describe('Next', () => {
  it('is Skip while nothing is entered, and sends nothing', async () => {
    const page = await open([features, score]);
    await button(page, 'Skip').click();
    await radio(page, '9').click();
    expect(await values(1)).toEqual([9]);
  });

  it.each([
    ['multiselect', features, 'checkbox'],
    ['freeform', why, 'textbox'],
  ] as const)(
    'of a required %s shows what is wrong, with focus on its first field',
    async (_, question, role) => {
      const page = await open([{ ...question, required: true }]);
      await button(page, 'Next').click();
      expect(await page.getByRole('alert').textContent()).toBe('Please answer this question.');
      expect(await hasFocus(page.getByRole(role).first())).toBe(true);
    },
  );

  it('is pressed by Enter in a field of one line', async () => {
    const page = await open([oneLine]);
    await page.getByRole('textbox').fill('It just works');
    await page.keyboard.press('Enter');
    expect(await values(1)).toEqual(['It just works']);
  });
});
