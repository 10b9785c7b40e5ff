import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/survey/safe-url';

describe('safeUrl', () => {
  it.each(['https://example.com/a?b=c#d', 'HTTPS://EXAMPLE.COM', 'mailto:a@example.com', 'tel:+15550100'])(
    'lets %s through',
    (url) => {
      expect(safeUrl(url)).toBe(url);
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
    'https://good.example@evil.example/',
    'https://user:password@example.com',
    'https:\\\\example.com',
    'https://example.com/a b',
    'https://example.com/\u007f',
    `https://example.com/${'a'.repeat(2000)}`,
    '',
    undefined,
  ])('stops %j', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });

  it('takes an at sign in the path for no name', () => {
    expect(safeUrl('https://example.com/@someone')).toBe('https://example.com/@someone');
  });

  it('lets pictures come over https alone', () => {
    expect(safeUrl('https://example.com/a.png', 'https')).toBe('https://example.com/a.png');
    expect(safeUrl('mailto:a@example.com', 'https')).toBeUndefined();
  });
});
