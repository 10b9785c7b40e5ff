import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices, texts, type PropertyRow, type Setup } from '../../demo/builder/setup';
import { isInAddress, readSetup, writeSetup } from '../../demo/builder/setup-address';
import { aSetup, origin } from './a-setup';

const anyRow: fc.Arbitrary<PropertyRow> = fc.record({
  scope: fc.constantFrom('user', 'response'),
  type: fc.constantFrom('string', 'number', 'boolean', 'date'),
  name: fc.string(),
  tag: fc.string(),
  sample: fc.string(),
});

const anySetup = fc
  .record({
    ...Object.fromEntries(Object.entries(choices).map(([name, words]) => [name, fc.constantFrom(...words)])),
    ...Object.fromEntries(texts.map((name) => [name, fc.string()])),
    properties: fc.array(anyRow, { maxLength: 4 }),
    file: fc.option(fc.record({ name: fc.string(), text: fc.string() }), { nil: undefined }),
  })
  // The arbitraries cover every member.
  .map((setup) => setup as unknown as Setup);

describe('the address of a set-up', () => {
  it('has nothing in it at first', () => {
    expect(writeSetup(aSetup(), origin)).toEqual({ search: '', hash: '' });
  });

  it('says all that was chosen', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        const { search, hash } = writeSetup(setup, origin);
        const { href } = new URL(`/builder${search}${hash}`, origin);
        expect(readSetup(new URL(href), origin)).toEqual(setup);
      }),
    );
  });

  it('never fails, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (search, hash) => {
        expect(readSetup({ search: `?${search}`, hash: `#survey=${hash}` }, origin).place).toBeDefined();
      }),
    );
    expect(readSetup({ search: '?place=moon&property=a.b.c', hash: '#survey=x' }, origin)).toEqual(
      aSetup({ properties: [] }),
    );
  });

  it.each([1000, 10_000])('leaves a large document out: %i numbers', (length) => {
    const text = Array.from({ length }, (_, index) => Math.sin(index)).join();
    const file = { name: 'large.json', text };
    expect(isInAddress(file)).toBe(false);
    expect(writeSetup(aSetup({ file }), origin).hash).toBe('');
  });
});
