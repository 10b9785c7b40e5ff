import { describe, expect, it } from 'vitest';
import { pureKinds } from './kinds';
import { readSamples, samplesIn } from './read-samples';
import { describeKind } from './run-kind';
import { unknownIn } from './unknown-in';

describe('the samples of the documents', async () => {
  const samples = await readSamples();

  it('are each of a kind that is run', () => {
    expect(unknownIn(samples)).toEqual([]);
  });

  it('are found in lists and quotations, with their lines', () => {
    const text =
      '# A\n\n1. One:\n\n   ```html message\n   <b>\n   ```\n\n> ```sh commands\n> ls\n> ```\n\n    four\n';
    expect(samplesIn('a.md', text)).toMatchObject([
      { place: 'a.md:5', info: 'html message', text: '<b>' },
      { place: 'a.md:9', info: 'sh commands', text: 'ls' },
      { place: 'a.md:13', info: '' },
    ]);
  });

  it('are refused without a kind, or of one that nobody runs', () => {
    const text = '```html\n<b>\n```\n\n```html mesage\n<b>\n```\n\n    indented\n';
    expect(unknownIn(samplesIn('a.md', text))).toEqual([
      'a.md:1: html is no kind of sample',
      'a.md:5: html mesage is no kind of sample',
      'a.md:9: this block has no kind',
    ]);
  });
});

for (const kind of pureKinds) describeKind(kind, () => undefined);
