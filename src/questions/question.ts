import type { ComponentChildren } from 'preact';
import type { ControlProps } from '../controls/control';
import type { AnswerValue } from '../survey/model';
import type { QuestionType } from '../survey/question-type';

/** A question type with the control that asks it. */
export interface DrawnQuestionType<
  Options = unknown,
  Value extends AnswerValue = AnswerValue,
> extends QuestionType<Options, Value> {
  /** One tap answers, so Next shows only once something is entered. */
  readonly oneTap?: boolean;
  /** Nothing is asked, so going on skips nothing. */
  readonly asksNothing?: boolean;
  Control(props: ControlProps<Options, Value>): ComponentChildren;
}

/**
 * Makes a type fit for the list of all types. The cast holds because a question's options come from the `parse` of
 * its own type, and its value from the type's own control.
 */
export function defineQuestion<Options, Value extends AnswerValue>(
  type: DrawnQuestionType<Options, Value>,
): DrawnQuestionType {
  return type as unknown as DrawnQuestionType;
}
