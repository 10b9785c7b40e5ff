import { describe, expect, it } from 'vitest';
import { partsTable, sizeByPart } from '../../scripts/size-by-part';

/**
 * `aa`, `☆☆`, `bbb` and `c`, of which the sources are four files: a group of the map says how far the column, the source,
 * and the place in the source move.
 */
const map = {
  file: 'script.js',
  version: 3,
  names: [],
  sources: ['../src/survey/a.ts', '../src/view/b.tsx', '../src/view/b.css?inline', '../src/start.ts'],
  sourcesContent: [],
  sourceRoot: '',
  mappings: 'AAAA,ECAA,EDAA;ACAA',
};

describe('sizeByPart', () => {
  const sizes = sizeByPart('aa☆☆bbb\nc', map);
  const bytesOf = (part: RegExp) => sizes.find((size) => part.test(size.part))?.bytes;

  it('counts the bytes of each letter for the part that it is mapped to', () => {
    expect(bytesOf(/^survey/)).toBe(6);
    expect(bytesOf(/^view/)).toBe(7);
    expect(bytesOf(/^hosts/)).toBe(0);
  });

  it('counts every byte once', () => {
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(13);
  });

  it('begins with the largest', () => {
    expect(sizes[0]?.part).toBe('view');
  });
});

describe('partsTable', () => {
  it('has a row for each part', () => {
    expect(partsTable([{ part: 'view', bytes: 1234, brotli: 567 }])).toContain('| view | 1,234 | 567 |');
  });
});
