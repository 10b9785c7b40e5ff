import { describe, expect, it } from 'vitest';
import { labelOf, parseChoices } from '../../src/survey/choices';

function parse(labels: unknown) {
  const reports: string[] = [];
  const { choices } = parseChoices({
    options: { labels },
    documentPath: 'question',
    report: (path) => reports.push(path),
    seed: undefined,
  });
  return { choices, reports };
}

describe('parseChoices', () => {
  it('takes the label for a missing value', () => {
    expect(parse([{ label: 'Yes' }]).choices).toEqual([{ label: 'Yes', value: 'Yes', image: undefined }]);
  });

  it('leaves out what is no choice, and repeated values', () => {
    const { choices, reports } = parse([
      { label: 'Yes' },
      'No',
      { value: 'x' },
      { label: 'Again', value: 'Yes' },
    ]);
    expect(choices).toHaveLength(1);
    expect(reports).toEqual([
      'question.options.labels[1]',
      'question.options.labels[2]',
      'question.options.labels[3]',
    ]);
  });

  it('keeps 200', () => {
    expect(parse(Array.from({ length: 201 }, (_, index) => ({ label: `${index}` }))).choices).toHaveLength(
      200,
    );
  });
});

describe('labelOf', () => {
  const choices = [{ label: 'I build', value: 'build' }];

  it('names a choice, and Other by its words', () => {
    expect(labelOf('build', choices)).toBe('I build');
    expect(labelOf({ other: ' I dance ' }, choices)).toBe('I dance');
  });
});
