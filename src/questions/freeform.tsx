import { attributesOf, checkForm } from '../controls/format';
import { drawField } from '../controls/draw-field';
import { type Bounds, checkBounds, parseBounds, wholeOf } from '../survey/bounds';
import { textOf } from '../survey/json';
import { defineQuestion } from './question';

interface FreeformOptions extends Bounds {
  readonly format: unknown;
  /** Of the field. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The person's own words, on one line or several, or one of the things that have a form. */
export const freeform = defineQuestion<FreeformOptions, string | number>({
  type: 'freeform',
  parse: ({ options }) => ({
    ...parseBounds(options, wholeOf, '_length'),
    format: options['format'],
    attributes: {
      ...attributesOf(options['format']),
      rows: options['size'] === 'multi' && 3,
      placeholder: textOf(options['placeholder']),
    },
  }),
  check: (value, { options }) => {
    const text = String(value).trim();
    return checkForm(text, options.format) || checkBounds(text.length, options, '_length');
  },
  finish: (value, { options }) =>
    options.format === 'number' ? Number(String(value).trim().replace(',', '.')) : value,
  more: (value) => ({ response_string: String(value).trim() }),
  Control: ({ question, value, invalid, enter }) =>
    drawField(question.options.attributes, value, invalid, enter),
});
