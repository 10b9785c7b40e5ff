import fc from 'fast-check';

/** A question of a random survey, and what somebody answers. */
export interface RandomAnswer {
  readonly question: {
    readonly id: string;
    readonly question_type: 'freeform' | 'select' | 'multiselect';
    readonly prompt: string;
    readonly label?: string;
    readonly options:
      { readonly size: 'multi' } | { readonly labels: readonly { label: string; value: string }[] };
  };
  /** What is typed, or the places of what is chosen. */
  readonly given: string | readonly number[];
}

/** Letters that something on the way may take for more than letters. */
const marks = fc.constantFrom(...`'"\\$:.,<&%+= `, '\n', '\r\n', '\t', '\u00a0', '\u200b', '\ufeff');
const scripts = fc.constantFrom('e', '\u00c9', 'e\u0301', '\u0130', '漢', '😀', '👩‍👩‍👧', '🇩🇪', 'שלום', 'مرحبا');
const oddities = fc.constantFrom('\u0000', '\u001f', '\u2028', '\u202e', '\uffff');
const loneSurrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
const text = fc.string({ unit: fc.oneof(marks, scripts, oddities, loneSurrogate, anything), maxLength: 40 });

/** Texts that look like something else, or like nothing. */
const lookalikes = fc.constantFrom(
  ...['', ' ', '0', '007', '1e5', '-1', 'NaN', 'null', 'true', '[]', '{"a":1}', '__proto__', '½'],
  ...['"', `'`, '\\', `"'\\`, '" "'],
);

/** Texts that end in a letter of two units, or just before or after it, where CleverTap cuts. */
const atLimit = fc
  .tuple(fc.constantFrom(512, 1024), fc.integer({ min: -3, max: 3 }), fc.constantFrom('😀', '漢', 'x', '"'))
  .map(([limit, off, letter]) => `${'x'.repeat(limit - 2 + off)}${letter.repeat(3)}`);
/** Texts that no packing makes short. */
const long = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
  minLength: 500,
  maxLength: 1030,
});
const words = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 6, arbitrary: lookalikes },
  { weight: 1, arbitrary: atLimit },
  { weight: 1, arbitrary: long },
);

/** Without what would be Markdown or a placeholder, which have tests of their own. */
const plain = words.map((all) => all.replace(/[*_[\](){}#!]/g, ''));

/** As many questions as asked for, each with an answer; the same for the same seed. */
export function randomAnswers(seed: number, count: number): readonly RandomAnswer[] {
  const kinds = fc.tuple(
    fc.constantFrom('freeform', 'select', 'multiselect'),
    plain,
    fc.option(words),
    words,
    fc.array(words, { minLength: 2, maxLength: 4 }),
  );
  return fc
    .sample(kinds, { seed, numRuns: count })
    .map(([question_type, prompt, label, given, options], index) => {
      // Numbers keep names apart; equal names have tests of their own.
      const named = {
        id: `q${index}`,
        prompt: `q${index}-${prompt}`,
        ...(label === null ? {} : { label: `q${index}-${label}` }),
      };
      if (question_type === 'freeform')
        return { question: { ...named, question_type, options: { size: 'multi' } }, given };
      const labels = options.map((option, place) => ({ label: `o${option}`, value: `${place}${option}` }));
      const chosen =
        question_type === 'select'
          ? [index % labels.length]
          : labels.map((_, place) => place).slice(index % 2);
      return {
        question: { ...named, question_type: question_type as 'select' | 'multiselect', options: { labels } },
        given: chosen,
      };
    });
}
