import type { CopyKey } from './copy';
import type { UnknownRecord } from './json';
import type { Operand } from './logic';
import type { AnswerValue, Question, Report } from './model';

/**
 * The typed members of an answer, as Iterate's events carry them; labels are those of the primary language.
 * @see https://segment.com/docs/connections/sources/catalog/cloud-apps/iterate/
 */
export interface AnswerFields {
  /** Readable; where it is absent, the typed member is. */
  readonly response?: string;
  readonly response_int?: number;
  readonly response_string?: string;
  readonly response_array?: readonly string[];
  readonly response_year?: number;
  readonly response_month?: number;
  readonly response_day?: number;
}

/** What an answer becomes in a person's profile; a record is several properties, named after the survey. */
export type PropertyValue = Words | Readonly<Record<string, string>>;

/** What an answer says, in the labels of the primary language. */
export type Words = string | number | readonly string[];

/** Raw options and what reading them takes. */
export interface OptionsReader {
  readonly options: UnknownRecord;
  /** Where their question stands. */
  readonly documentPath: string;
  /** Told of what is left out, with its path. */
  readonly report: Report;
  /** Decides random orders; where it is absent, the order stays as written. */
  readonly seed: string | undefined;
}

/** What a person should mend before going on: a key of the copy, and the bound it names. */
export type Problem = readonly [key: CopyKey, count?: number | string];

/** The pure half of a question type: everything but how it is drawn. */
export interface QuestionType<Options = unknown, Value extends AnswerValue = AnswerValue> {
  /** Iterate's `question_type`. */
  readonly type: string;
  /** @throws {SurveyFormatError} When the options can't be asked; the question is then left out and reported. */
  parse(reader: OptionsReader): Options;
  /** What is wrong with what was entered. A blank value never gets here. */
  check?(value: Value, question: Question<Options>): Problem | undefined;
  /** Makes the answer of what was entered, where they differ. */
  finish?(value: Value, question: Question<Options>): Value;
  /** What Next answers with nothing entered; else it skips. */
  readonly whenEmpty?: Value;
  /** What the answer says, where that is neither the value nor the labels of chosen values. */
  words?(value: Value, question: Question<Options>): Words;
  /** Members beside the one that its words decide. */
  more?(value: Value): AnswerFields;
  /** What the profile gets, where that is not its words; `response` is what is read. */
  property?(value: Value, response: string): PropertyValue;
  /** What conditions look at, where that is not the value itself, or the part of it that they name. */
  operand?(value: Value): Operand;
}

export type QuestionTypes = readonly QuestionType[];

/** The type that a question was read by. The cast holds because `parseSurvey` puts one of its own list there. */
export function typeOf<Type extends QuestionType>({ type }: Question): Type {
  return type as Type;
}
