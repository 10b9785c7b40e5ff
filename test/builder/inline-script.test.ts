import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineScript, NotInlineable } from '../../demo/builder/inline-script';

const harm = /<[/!]|<script|-->|\{[{%]|@|##|[^ -~]/i;
const run = (script: string): unknown => new Function(`return ${script}`)();

const parts = fc.array(
  fc.constantFrom(
    '{{',
    '{%',
    '{',
    '%',
    '</',
    '<!--',
    '-->',
    '<script',
    '@Profile - ',
    '##',
    '#',
    '\\',
    'é',
    '😀',
  ),
  { maxLength: 6 },
);

describe('inlineScript', () => {
  it('says the same in texts', () => {
    fc.assert(
      fc.property(parts, (units) => {
        const script = JSON.stringify(units.join(''));
        const inlined = inlineScript(script);
        expect(inlined).not.toMatch(harm);
        expect(run(inlined)).toBe(units.join(''));
      }),
    );
  });

  it('matches the same with patterns', () => {
    fc.assert(
      fc.property(parts, parts, (units, others) => {
        const escaped = units.join('').replace(/[\\/{}]/g, '\\$&');
        const script = `/^(?:${escaped})$/u.test(${JSON.stringify([...units, ...others].join(''))})`;
        expect(run(inlineScript(script))).toBe(run(script));
        expect(inlineScript(script)).not.toMatch(harm);
      }),
    );
  });

  it.each([
    ['`a@${1}é\n</`', '`a\\u0040${1}\\u00e9\\n\\u003c/`'],
    ['a<!b', 'a< !b'],
    ['a--\n>b', 'a-- >b'],
    ['a-->b', 'a-- >b'],
    ['()=>{{a}}', '()=>{ {a}}'],
    ['`${{a:1}}`', '`${ {a:1}}`'],
    ['/\\{%/', '/\\u007b%/'],
    ['"\\@"', '"\\u0040"'],
    ['"a\\\nb"', '"ab"'],
    ['/*! Licence */\na// why\n;b', '/*! Licence */a ;b'],
  ])('writes %j as %j', (script, inlined) => {
    expect(inlineScript(script)).toBe(inlined);
  });

  it.each([['let é=1'], ['tag`@`'], ['a=1\nb=2'], ['/*! é */a']])('refuses %j', (script) => {
    expect(() => inlineScript(script)).toThrow(/./);
  });

  it('names what it can’t write', () => {
    expect(() => inlineScript('let é=1')).toThrow(NotInlineable);
    expect(() => inlineScript('let é=1')).toThrow('“é”');
  });
});
