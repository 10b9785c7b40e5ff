import { describe, expect, it } from 'vitest';
import { type MakePart, nameOf, parseMarkdown } from '../../src/survey/markdown';

/** A text with its parts written as tags, so that a row fits a line. */
function parsed(text: string): string {
  const write: MakePart<string> = (kind, content, url) =>
    `<${kind}${url === undefined ? '' : ` ${url}`}>${content.join('')}</${kind}>`;
  return parseMarkdown(text, String, write).join('');
}

describe('parseMarkdown', () => {
  it.each([
    ['Plain & <b>simple</b>', '<p>Plain & <b>simple</b></p>'],
    ['One\n\nTwo', '<p>One</p><p>Two</p>'],
    ['One\nline', '<p>One\nline</p>'],
    ['# Big\nsmall', '<h>Big\nsmall</h>'],
    ['Small\n## Big', '<p>Small</p><h>Big</h>'],
    ['#hashtag', '<p>#hashtag</p>'],
    ['a **b** c', '<p>a <strong>b</strong> c</p>'],
    ['a *b* c', '<p>a <em>b</em> c</p>'],
    ['__b__ and _c_', '<p><strong>b</strong> and <em>c</em></p>'],
    ['**b *c* d**', '<p><strong>b <em>c</em> d</strong></p>'],
    ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['**open', '<p>**open</p>'],
    ['[*Terms*](https://example.com/a)', '<p><a https://example.com/a><em>Terms</em></a></p>'],
    ['![A *cat*](https://example.com/c.png)', '<p><img https://example.com/c.png>A *cat*</img></p>'],
    ['[x]: javascript:run()\n[x]', '<p>[x]: javascript:run()\n[x]</p>'],
    ['*{{user.first_name}}*', '<p><em>{{user.first_name}}</em></p>'],
    ["{{user.a_b | default: '*you*'}} _x_", "<p>{{user.a_b | default: '*you*'}} <em>x</em></p>"],
    ['', '<p></p>'],
  ])('takes %j apart', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it('leaves a text of more than 4,000 characters as it is', () => {
    const long = '*a* '.repeat(1001);
    expect(parsed(long)).toBe(`<p>${long}</p>`);
  });

  it.each(['*'.repeat(4000), '_a'.repeat(2000), '['.repeat(4000), '{{'.repeat(2000), '![]('.repeat(1000)])(
    'is soon done with %.8s…',
    (text) => {
      const started = performance.now();
      parsed(text);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});

describe('nameOf', () => {
  it.each([
    ['**How** was\n\nit, [really](https://example.com)?', 'How was it, really?'],
    ["Dear {{user.name | default: 'customer'}}, and {{user.other}} you?", 'Dear customer, and you?'],
    ['# Heading\n', 'Heading'],
  ])('calls %j by its words', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });
});
