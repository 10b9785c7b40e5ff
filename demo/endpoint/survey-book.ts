import { questionTypes } from '../../src/questions';
import { acceptsAnswer } from '../../src/questions/accepts-answer';
import type { Question, Survey } from '../../src/survey/model';
import { parseSurvey } from '../../src/survey/parse-survey';
import type { AnswerEvent, EventError } from './answer-event';

/** The surveys that the endpoint knows, by id. */
export type SurveyBook = ReadonlyMap<string, Survey>;

/**
 * Reads survey documents.
 * @throws {SurveyFormatError} When one of them is none.
 */
export function readSurveyBook(documents: readonly unknown[]): SurveyBook {
  const surveys = documents.map((document) => parseSurvey(document, questionTypes, () => undefined));
  return new Map(surveys.map((survey) => [survey.id, survey]));
}

/** What an event answers, where its survey is known. */
export function questionOf(book: SurveyBook, { survey_id, question }: AnswerEvent): Question | undefined {
  return book.get(survey_id)?.byId.get(question?.id);
}

/** What is wrong with an event of the right shape, by the surveys that are known. */
export function refusalBy(
  book: SurveyBook,
  event: AnswerEvent,
  takesOthers: boolean,
): Omit<EventError, 'id'> | undefined {
  const { survey_id, question, response } = event;
  if (!book.has(survey_id))
    return takesOthers
      ? undefined
      : { code: 404, type: 'unknown_survey', message: `survey_id names no survey here: ${survey_id}` };
  if (!question) return undefined;
  const asked = questionOf(book, event);
  if (!asked)
    return { code: 422, type: 'unknown_question', message: `${survey_id} asks no question ${question.id}` };
  if (event.type === 'response' && !acceptsAnswer(asked, response?.value))
    return { code: 422, type: 'invalid_answer', message: `response.value does not answer ${question.id}` };
  return undefined;
}
