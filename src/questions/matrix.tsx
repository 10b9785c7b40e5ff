import { h } from 'preact';
import { drawChoices } from '../controls/draw-choices';
import { asked, type ControlProps } from '../controls/control';
import { labelOf, parseLabels, setOperand } from '../survey/choices';
import type { Choice } from '../survey/model';
import { defineQuestion } from './question';

interface MatrixOptions {
  readonly rows: readonly Choice[];
  readonly choices: readonly Choice[];
  /** The values of the rows, which conditions name. */
  readonly row: readonly string[];
}

type Value = Readonly<Record<string, string>>;

/** The same choices for several things. */
export const matrix = defineQuestion<MatrixOptions, Value>({
  type: 'matrix',
  parse: (reader) => {
    const rows = parseLabels('rows', reader);
    return { rows, choices: parseLabels('labels', reader), row: rows.map(({ value }) => value) };
  },
  check: (value, { required, options }) =>
    required && options.row.some((row) => !value[row]) ? ['required_error'] : undefined,
  words: (value, { options: { rows, choices } }) =>
    rows
      .filter((row) => value[row.value])
      .map((row) => `${row.label}: ${labelOf(value[row.value], choices)}`),
  operand: setOperand,
  Control: Matrix,
});

function Matrix({ question, value = {}, invalid, named, enter }: ControlProps<MatrixOptions, Value>) {
  const { rows, choices } = question.options;
  return (
    <div {...asked} role="group">
      {named(rows, 'row').map((row) =>
        drawChoices({
          options: named(choices),
          chosen: [value[row.value]],
          invalid: invalid && !value[row.value],
          legend: row.label,
          choose: (choice) => enter({ ...value, [row.value]: choice }),
        }),
      )}
    </div>
  );
}
