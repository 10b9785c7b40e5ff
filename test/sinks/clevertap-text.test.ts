import { describe, expect, it } from 'vitest';
import { clevertapName, clevertapText } from '../../src/sinks/clevertap-text';

describe('clevertapText', () => {
  it('turns quotes typographic and removes backslashes', () => {
    expect(clevertapText(`O'Brien "B" \\ <b>`)).toBe('O’Brien ”B”  <b>');
  });

  it('keeps 512 units', () => {
    expect(clevertapText('x'.repeat(512))).toBe('x'.repeat(512));
  });

  it('cuts to 512 units, the ellipsis included', () => {
    expect(clevertapText('x'.repeat(513))).toBe(`${'x'.repeat(511)}…`);
  });

  it('cuts no code point in two', () => {
    expect(clevertapText(`${'x'.repeat(510)}😀 more`)).toBe(`${'x'.repeat(510)}…`);
  });
});

describe('clevertapName', () => {
  it('removes what CleverTap removes, and collapses white space', () => {
    expect(clevertapName(` What's "new" in 2.0:\n $5? `)).toBe('Whats new in 20 5?');
  });

  it('cuts to 120 units', () => {
    expect(clevertapName('x'.repeat(121))).toHaveLength(120);
  });
});
