import { Scale, type ScaleOptions } from '../controls/scale';
import { parseBounds, wholeOf } from '../survey/bounds';
import { textOf } from '../survey/json';
import { defineQuestion } from './question';

/** A grade, as numbers, stars, smileys or thumbs. */
export const rating = defineQuestion<ScaleOptions, number>({
  type: 'rating',
  oneTap: true,
  parse: ({ options }) => {
    const { min = 1, max = 5 } = parseBounds(options, wholeOf);
    const style = options['style'];
    const thumbs = style === 'thumbs';
    return {
      ...(thumbs || min < 0 || max > 10 || max <= min ? { min: 1, max: thumbs ? 2 : 5 } : { min, max }),
      style,
      low: textOf(options['low_label']) || '',
      high: textOf(options['high_label']) || '',
    };
  },
  Control: Scale,
});
