import type { EventProperties } from '../hosts/host';
import { clevertapText } from './clevertap-text';
import { clevertapSink, type CreateSink, type WireEvent } from './sink';

/** Each answer as an event of CleverTap's, under the names that Iterate's integration documents. */
export const clevertapEvent: CreateSink = (context) => {
  const {
    clevertap: switches = 'events',
    event: name = 'survey_question_response',
    responseArray,
  } = context.config;
  if (!switches.includes('events')) return undefined;
  return clevertapSink(context, (clevertap, event) =>
    clevertap.recordEvent(name, eventProperties(event, clevertap.keepsArrays && responseArray !== 'text')),
  );
};

/** A fresh object for each call: the web SDK changes what it is given. Empty members mean different things elsewhere. */
function eventProperties(
  { question, fields, survey_id, response_id, id }: WireEvent,
  arrays: boolean,
): EventProperties {
  const { response_array: array = [] } = fields || {};
  const texts = array.map(clevertapText);
  const members = {
    question: question?.prompt,
    label: question?.label,
    ...fields,
    response_array: arrays ? texts : texts.join(', '),
    survey_id,
    question_id: question?.id,
    response_id,
    answer_id: id,
  };
  const properties: EventProperties = {};
  for (const [name, value] of Object.entries(members)) {
    const prepared = typeof value === 'string' ? clevertapText(value) : value;
    if (prepared === 0 || (prepared && String(prepared)))
      properties[name] = prepared as string | number | string[];
  }
  return properties;
}
