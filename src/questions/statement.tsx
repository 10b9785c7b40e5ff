import { drawWayOut } from '../controls/draw-way-out';
import { textOf, textsOf } from '../survey/json';
import type { Link } from '../survey/model';
import { defineQuestion } from './question';

interface StatementOptions {
  /** On the button that goes on. */
  readonly button_label: string | undefined;
  readonly link: Link;
}

/** Something to read. */
export const statement = defineQuestion<StatementOptions, string>({
  type: 'statement',
  asksNothing: true,
  parse: ({ options }) => ({
    button_label: textOf(options['button_label']),
    link: textsOf(options['link']),
  }),
  Control: ({ question, linkTo }) => drawWayOut(linkTo, question.options.link),
});
