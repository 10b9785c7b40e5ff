import { describe, expect, it } from 'vitest';
import { linkSchemes, safeUrl } from '../../src/survey/safe-url';

describe('safeUrl', () => {
  it.each(['https://example.com/a?b=c#d', 'HTTPS://EXAMPLE.COM', 'mailto:a@example.com', 'tel:+15550100'])(
    'lets %s through',
    (url) => {
      expect(safeUrl(url, linkSchemes)).toBe(url);
    },
  );

  it.each([
    'javascript:run()',
    ' javascript:run()',
    'JavaScript:run()',
    'java\nscript:run()',
    'java\tscript:run()',
    '\u0001javascript:run()',
    'javascript://example.com/%0arun()',
    '&#106;avascript:run()',
    '#javascript:run()',
    'data:text/html,<script>run()</script>',
    'vbscript:run()',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'intent://scan/#Intent;scheme=zxing;end',
    'http://example.com',
    '//example.com',
    '/relative',
    'example.com',
    'myshop://cart',
    'https://example.com/?deeplink=myshop://cart',
    'https://example.com/?a=b&DeepLink=myshop://cart',
    'https://good.example@evil.example/',
    'https://user:password@example.com',
    'https:\\\\example.com',
    'https:account/delete',
    'https:/account/delete',
    'https:/good.example@evil.example/',
    'https:///good.example@evil.example/',
    'https://example.com/a b',
    'https://example.com/\u007f',
    `https://example.com/${'a'.repeat(2000)}`,
    '',
    undefined,
  ])('stops %j', (url) => {
    expect(safeUrl(url, linkSchemes)).toBeUndefined();
  });

  it('takes an at sign in the path for no name', () => {
    expect(safeUrl('https://example.com/@someone', linkSchemes)).toBe('https://example.com/@someone');
  });

  it('lets pictures come over https alone', () => {
    expect(safeUrl('https://example.com/a.png', 'https')).toBe('https://example.com/a.png');
    expect(safeUrl('mailto:a@example.com', 'https')).toBeUndefined();
  });

  it('lets exactly the schemes through that it is given', () => {
    expect(safeUrl('myshop://cart', 'https my-shop myshop')).toBe('myshop://cart');
    expect(safeUrl('MYSHOP:cart', 'myshop')).toBe('MYSHOP:cart');
    expect(safeUrl('myshops://cart', 'myshop')).toBeUndefined();
    expect(safeUrl('myXshop://cart', 'my.shop')).toBeUndefined();
  });

  it.each([
    'javascript:run()',
    'data:text/html,run',
    'intent://scan',
    'content://a',
    'file:///a',
    'wzrk://close',
  ])('stops %s even where its scheme is given', (url) => {
    expect(safeUrl(url, 'javascript data intent content file wzrk')).toBeUndefined();
  });
});
