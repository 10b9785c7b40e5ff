import { describe, expect, it } from 'vitest';
import { setStage } from './support/stage';

const stage = setStage();

/** What assistive technology has of each question of the gallery, in its order, between the heading and the buttons. */
const trees: readonly (readonly string[])[] = [
  [
    'radiogroup "What do you like most?"',
    'radio "Easy to begin with"',
    'radio "Good value"',
    'radio "Friendly help"',
    'radio "Works everywhere"',
    'radio "Other"',
  ],
  // The order of the second one is another for each person.
  [],
  ['radiogroup "Which pattern would you hang on your wall?"', 'radio "Moss"', 'radio "Heather"'],
  [
    'combobox "What do you like most?"',
    'option "Choose" [selected]',
    'option "Easy to begin with"',
    'option "Good value"',
    'option "Friendly help"',
    'option "Works everywhere"',
    'option "Other"',
  ],
  [
    'group "What made you choose us?"',
    'checkbox "Easy to begin with"',
    'checkbox "Good value"',
    'checkbox "Friendly help"',
    'checkbox "Works everywhere"',
    'checkbox "Nothing of this"',
    'checkbox "Other"',
  ],
  ['link "what others said"', 'textbox "What could we do better?"'],
  ['textbox "Where did you hear of us?"'],
  ['textbox "Where may we write to?"'],
  ['textbox "How many of you are there?"'],
  [
    'radiogroup "How likely are you to recommend us to a friend?"',
    'radio "0 of 10, Not likely"',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((point) => `radio "${point} of 10"`),
    'radio "10 of 10, Very likely"',
  ],
  [
    'radiogroup "How easy was it?"',
    'radio "1 of 7, Hard"',
    ...[2, 3, 4, 5, 6].map((point) => `radio "${point} of 7"`),
    'radio "7 of 7, Easy"',
  ],
  ['radiogroup "How was your visit?"', ...[1, 2, 3, 4, 5].map((point) => `radio "${point} of 5 stars"`)],
  [
    'radiogroup "How do you feel about it?"',
    'radio "Very unhappy"',
    'radio "Unhappy"',
    'radio "Neutral"',
    'radio "Happy"',
    'radio "Very happy"',
  ],
  ['radiogroup "Did this help?"', 'radio "Thumbs down"', 'radio "Thumbs up"'],
  [
    'list "What matters most to you?"',
    ...['Easy to begin with', 'Good value', 'Friendly help', 'Works everywhere'].flatMap((label) => [
      'listitem',
      `button "Move up: ${label}"`,
      `button "Move down: ${label}"`,
    ]),
    'status',
  ],
  [
    'group "How content are you with each?"',
    ...['Delivery', 'Quality'].flatMap((row) => [
      `radiogroup "${row}"`,
      'radio "Not at all"',
      'radio "Partly"',
      'radio "Fully"',
    ]),
  ],
  ['textbox "When would you like to come?"'],
  ['textbox "Name"', 'textbox "Email"', 'textbox "Phone"'],
  ['group "May we write to you about this?"', 'checkbox "Yes, you may write to me"'],
  ['paragraph', 'link "How we use answers"'],
];

/** Roles, names and states of a snapshot, without texts and what is drawn alike for every type. */
function treeOf(snapshot: string): readonly string[] {
  return snapshot
    .split('\n')
    .map((line) => /^\s*- '?(\w+(?: "(?:[^"\\]|\\.)*")?(?: \[\w+\])?)/.exec(line)?.[1] ?? '')
    .filter((line) => !/^(text|region|progressbar|heading|strong|emphasis|alert)?(?= |$)/.test(line));
}

describe('the accessibility tree of the gallery', () => {
  it('has the roles, names and states of every type', async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.demo.origin}/gallery`);
    await page
      .locator('section h2')
      .nth(trees.length - 1)
      .waitFor();
    const seen = [];
    for (let index = 0; index < trees.length; index += 1) {
      const tree = treeOf(await page.locator('section').nth(index).ariaSnapshot());
      // The last three are the buttons and the progress, the same everywhere.
      seen.push(trees[index]?.length ? tree.slice(0, -3) : []);
      expect(tree.slice(-2)).toEqual(['status', 'button "Close"']);
    }
    expect(seen).toEqual(trees);
  });
});
