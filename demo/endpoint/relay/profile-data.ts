import { clevertapProperty } from '../../../src/sinks/clevertap-property';
import type { AnswerEvent as WireAnswer, SinkContext } from '../../../src/sinks/sink';
import { questionTypes } from '../../../src/questions';
import type { Survey } from '../../../src/survey/model';
import { parseSurvey } from '../../../src/survey/parse-survey';
import type { AnswerEvent } from '../answer-event';
import { questionOf, type SurveyBook } from '../survey-book';
import { cutBytes } from './cut-bytes';
import { mostBytes, type ProfileData } from './upload-record';

/** The limit of the upload API for a property's name. */
const mostNameBytes = 120;

/** What the script's own sink would set in a browser, so that a property has one name wherever it was answered. */
function propertiesOf(survey: Survey, event: WireAnswer): ProfileData {
  const properties: Record<string, ProfileData[string]> = {};
  const nameOf = (name: string) => cutBytes(name, mostNameBytes);
  // The cast holds because the sink reads these three members and no other.
  const context = {
    survey,
    config: { clevertap: ['properties'] },
    report: () => undefined,
  } as unknown as SinkContext;
  clevertapProperty(context)?.(event, survey.byId.get(event.question.id), {
    keepsArrays: false,
    recordEvent: () => undefined,
    setProperty: (name, value) => {
      properties[nameOf(name)] = typeof value === 'number' ? value : cutBytes(value, mostBytes);
    },
    setValues: (name, values) => {
      properties[nameOf(name)] = { $set: values.slice(0, 100).map((text) => cutBytes(text, mostBytes)) };
    },
  });
  return properties;
}

/** A survey of this one question, and its answer as the words that the event says it in. */
function described({ survey_id, question, fields = {} }: AnswerEvent): readonly [Survey, unknown] {
  const { response_array, response_int, response_string, response } = fields;
  const asked = { ...question, question_type: 'freeform', prompt: question?.prompt || question?.id };
  const survey = parseSurvey({ id: survey_id, questions: [asked] }, questionTypes, () => undefined);
  const number = typeof response_int === 'number' ? response_int : undefined;
  return [survey, Array.isArray(response_array) ? response_array : (number ?? response_string ?? response)];
}

/** The properties of the person's profile that an answer becomes; none for what has no words. */
export function profileDataOf(book: SurveyBook, event: AnswerEvent): ProfileData {
  const known = questionOf(book, event) && book.get(event.survey_id);
  const [survey, value] = known ? [known, event.response?.value] : described(event);
  if (value === undefined || value === null) return {};
  // The cast holds: a response has a question, and its value was held against it or are its own words.
  return propertiesOf(survey, { ...event, response: { value } } as unknown as WireAnswer);
}
