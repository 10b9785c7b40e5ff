import { Scale, type ScaleOptions } from '../controls/scale';
import { defineQuestion } from './question';

/** How likely a person is to recommend, from 0 to 10. */
export const nps = defineQuestion<ScaleOptions, number>({
  type: 'nps',
  oneTap: true,
  parse: () => ({ min: 0, max: 10 }),
  Control: Scale,
});
