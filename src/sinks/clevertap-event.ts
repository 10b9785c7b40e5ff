import type { EventProperties } from '../hosts/host';
import { clevertapValue } from './clevertap-text';
import { type AnswerEvent, clevertapSink, type CreateSink } from './sink';

/** Each answer as an event of CleverTap's, under the names that Iterate's integration documents. */
export const clevertapEvent: CreateSink = (context) => {
  const { event: name = 'survey_question_response', responseArray } = context.config;
  return clevertapSink('events', context, (clevertap, event) => {
    context.report('CleverTap', `gets event ${name}`);
    clevertap.recordEvent(name, eventProperties(event, clevertap.keepsArrays && responseArray !== 'text'));
  });
};

/** A fresh object for each call: the web SDK changes what it is given. Empty members mean different things elsewhere. */
function eventProperties(
  { question, fields, survey_id, response_id, id }: AnswerEvent,
  arrays: boolean,
): EventProperties {
  const { prompt, label } = question;
  const properties: EventProperties = {};
  const members = {
    question: prompt,
    label,
    ...fields,
    survey_id,
    question_id: question.id,
    response_id,
    answer_id: id,
  };
  for (const [name, member] of Object.entries(members)) {
    const value = clevertapValue(typeof member === 'object' && !arrays ? member.join(', ') : member);
    if (value !== '') properties[name] = value;
  }
  return properties;
}
