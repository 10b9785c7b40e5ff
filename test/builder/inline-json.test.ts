import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineJson } from '../../demo/builder/inline-json';

const anyJson = fc.jsonValue();

/** Texts made of what CleverTap, Liquid and HTML parsers look for. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...['{{', '{%', '%}', '}}', '{', '\\', '"', "'", '</script>', '</', '<!--', '-->', '<script', ']]>'],
      ...[
        '@Profile - Name',
        '@Event - X',
        '##campaignId##',
        '"##Vars##"',
        '#',
        '&amp;',
        '\u2028',
        '\n',
        'é',
        '😀',
      ],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('inlineJson', () => {
  it('is the same document', () => {
    const same = (document: unknown) => {
      expect(JSON.parse(inlineJson(document))).toEqual(JSON.parse(JSON.stringify(document)));
    };
    fc.assert(fc.property(anyJson, same));
    fc.assert(fc.property(fc.dictionary(nasty, fc.array(nasty)), same));
  });

  it('has nothing that is read on its way', () => {
    const isSafe = (document: unknown) => {
      expect(inlineJson(document)).not.toMatch(/\{\{|\{%|<|>|@|##|[^ -~]/);
    };
    fc.assert(fc.property(anyJson, isSafe));
    fc.assert(fc.property(fc.dictionary(nasty, fc.array(nasty)), isSafe));
  });

  it('writes braces of templates as Liquid never sees them', () => {
    expect(inlineJson({ prompt: 'Hi {{user.name}}' })).toBe('{"prompt":"Hi \\u007b\\u007buser.name}}"}');
  });
});
