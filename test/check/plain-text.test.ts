import { describe, expect, it } from 'vitest';
import { plainText } from '../../check/plain-text';

describe('plainText', () => {
  it.each([
    ['How **likely** are you?', 'How likely are you?'],
    ['How *likely* or __sure__ or _glad_?', 'How likely or sure or glad?'],
    ['### About you\n\nWho are you?', 'About you\n\nWho are you?'],
    ['Read [our terms](https://example.com/terms)?', 'Read our terms?'],
    ['![a cat](https://example.com/cat.png) Do you like it?', 'Do you like it?'],
    ['2 * 3 * 4 or snake_case_name?', '2 * 3 * 4 or snake_case_name?'],
    ["Hello {{user.first_name | default: 'there'}}!", 'Hello there!'],
    ['Hello {{ user.first_name | default: "you" }}!', 'Hello you!'],
    ['About {{question.role}}: why?', 'About : why?'],
  ])('of %j is %j', (prompt, words) => {
    expect(plainText(prompt)).toBe(words);
  });
});
