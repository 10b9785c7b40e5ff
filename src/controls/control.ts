import type { Copy } from '../survey/copy';
import type { AnswerValue, Choice, Question } from '../survey/model';
import type { LinkTo } from './draw-link';

/** Names and describes a group of inputs, or the one input there is, by what the view draws around it. */
export const asked = { 'aria-labelledby': 'prompt', 'aria-describedby': 'description error' };

/** What the view gives to the control of a question type. */
export interface ControlProps<Options = unknown, Value extends AnswerValue = AnswerValue> {
  readonly question: Question<Options>;
  /** What was entered so far. */
  readonly value: Value | undefined;
  /** Whether something has to be mended before going on. */
  readonly invalid: boolean;
  readonly copy: Copy;
  /** The choices with their labels in the person's language. */
  named(choices: readonly Choice[], kind?: 'option' | 'row'): readonly Choice[];
  /** What the person reads. */
  readonly language: string;
  readonly linkTo: LinkTo;
  /** Keeps a value; with `go`, goes on as well: the one tap of select, rating and NPS. */
  enter(value: Value | undefined, go?: boolean): void;
}
