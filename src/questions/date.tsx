import { drawField } from '../controls/draw-field';
import { type Bounds, checkBounds, parseBounds } from '../survey/bounds';
import { dayOf } from '../survey/day';
import { defineQuestion } from './question';

/** A day, written `YYYY-MM-DD`, as its bounds are. */
export const date = defineQuestion<Bounds<string>, string>({
  type: 'date',
  parse: ({ options }) => parseBounds(options, dateOf),
  check: (value, { options }) => (dateOf(value) ? checkBounds(value, options, '_date') : ['required_error']),
  more: (value) => {
    const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
    return { response_year: year, response_month: month, response_day: day };
  },
  property: (value) => `$D_${Date.parse(value) / 1000}`,
  operand: (value) => ({ day: dayOf(value) as number }),
  Control: ({ question, value, invalid, enter }) =>
    drawField({ type: 'date', ...question.options }, value, invalid, enter),
});

function dateOf(value: unknown): string | undefined {
  return dayOf(value) === undefined ? undefined : String(value);
}
