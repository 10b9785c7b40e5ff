import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../demo/docs/read-markdown';
import { renderMarkdown } from '../../demo/docs/render-markdown';
import { resolveLink } from '../../demo/docs/resolve-link';

describe('readMarkdown', () => {
  it('names headings as GitHub does, and the second of one name by a number', () => {
    const { headings } = readMarkdown('# A & B\n\n## The `data-link` *way*, [there](x.md)\n\n## A & B\n');
    expect(headings).toEqual([
      { depth: 1, text: 'A & B', slug: 'a--b' },
      { depth: 2, text: 'The data-link way, there', slug: 'the-data-link-way-there' },
      { depth: 2, text: 'A & B', slug: 'a--b-1' },
    ]);
  });

  it('finds links, pictures and links in HTML, but none in code', () => {
    const text = '[a](a.md) ![b](b.png) <a href="c.md">c</a> `[d](d.md)`\n\n```html\n<a href="e.md">\n```\n';
    expect(readMarkdown(text).links).toEqual(['a.md', 'b.png', 'c.md']);
  });
});

describe('resolveLink', () => {
  it.each([
    ['docs/email.md', 'endpoint.md', { path: 'docs/endpoint.md', hash: '' }],
    ['docs/email.md', '../README.md#properties', { path: 'README.md', hash: '#properties' }],
    ['docs/email.md', '#the-link', { path: 'docs/email.md', hash: '#the-link' }],
    ['README.md', './translations/', { path: 'translations', hash: '' }],
    ['docs/email.md', '..', { path: '', hash: '' }],
    ['docs/email.md', '../../etc/passwd', undefined],
    ['README.md', '..%2f..%2fetc', undefined],
    ['README.md', '/etc/passwd', undefined],
    ['README.md', 'https://example.com', undefined],
    ['README.md', 'mailto:a@example.com', undefined],
  ])('in %s reads %s', (from, link, target) => {
    expect(resolveLink(from, link)).toEqual(target);
  });
});

describe('renderMarkdown', () => {
  const render = (text: string) => renderMarkdown(text, (link) => `/at/${link}`).trim();

  it.each([
    ['## One `two`', '<h2 id="one-two"><a href="#one-two">One <code>two</code></a></h2>'],
    ['[a](b.md "c")', '<p><a href="/at/b.md">a</a></p>'],
    ['![a "b"](c.png)', '<p><img src="/at/c.png" alt="a &quot;b&quot;"></p>'],
    ['<img src="c.png">', '<img src="/at/c.png">'],
    [
      '```html message\n<b>&</b>\n```',
      '<div class="code"><pre class="wide"><code>&lt;b&gt;&amp;&lt;/b&gt;</code></pre></div>',
    ],
  ])('draws %s', (text, html) => {
    expect(render(text)).toBe(html);
  });

  it('lets a wide table move by itself, and says what it is of', () => {
    expect(render('| a | `b` |\n| - | -: |\n| 1 | 2 |')).toBe(
      '<div class="wide" role="group" aria-label="Table: a, b"><table>\n' +
        '<thead><tr><th>a</th><th class="right"><code>b</code></th></tr></thead>\n' +
        '<tbody><tr><td>1</td><td class="right">2</td></tr></tbody>\n</table></div>',
    );
  });
});
