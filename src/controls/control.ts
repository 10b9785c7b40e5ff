import type { Copy } from '../survey/copy';
import type { AnswerValue, Question } from '../survey/model';

/** Names and describes a group of inputs, or the one input there is. */
export interface GroupAttributes {
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

/** What the view gives to the control of a question type. */
export interface ControlProps<Options = unknown, Value extends AnswerValue = AnswerValue> {
  readonly question: Question<Options>;
  /** What was entered so far. */
  readonly value: Value | undefined;
  readonly copy: Copy;
  readonly group: GroupAttributes;
  /** Keeps a value; with `go`, goes on as well: the one tap of select, rating and NPS. */
  enter(value: Value | undefined, go?: boolean): void;
}
