import type { CopyKey } from './copy';
import type { UnknownRecord } from './json';
import type { Operand } from './logic';
import type { AnswerValue, Question, Report } from './model';

/**
 * The typed members of an answer, as Iterate's events carry them.
 * `response` is readable and always there; labels are those of the primary language.
 * @see https://segment.com/docs/connections/sources/catalog/cloud-apps/iterate/
 */
export interface AnswerFields {
  readonly response: string;
  readonly response_int?: number;
  readonly response_string?: string;
  readonly response_array?: readonly string[];
}

/** Reads raw options. Tells `report` what it leaves out, with the path. */
export type ParseOptions<Options> = (options: UnknownRecord, path: string, report: Report) => Options;

/** The pure half of a question type: everything but how it is drawn. */
export interface QuestionType<Options = unknown, Value extends AnswerValue = AnswerValue> {
  /** Iterate's `question_type`. */
  readonly type: string;
  /** @throws {SurveyFormatError} When the options can't be asked; the question is then left out and reported. */
  readonly parse: ParseOptions<Options>;
  /** What a person should mend before going on, as a key of the copy. A blank value never gets here. */
  check?(value: Value, question: Question<Options>): CopyKey | undefined;
  fields(value: Value, question: Question<Options>): AnswerFields;
  /** What conditions look at, where that is not the value itself. */
  operand?(value: Value): Operand | undefined;
}

export type QuestionTypes = readonly QuestionType[];

/** The type of a question. Parsing left no question without one. */
export function typeOf<Type extends QuestionType>(question: Question, types: readonly Type[]): Type {
  return types.find(({ type }) => type === question.question_type) as Type;
}
