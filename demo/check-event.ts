import { eventTypes, type AnswerEvent } from './answer-event';

const idPattern = /^[A-Za-z0-9._~%-]{1,255}$/;
const keyLimit = 255;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** PostgreSQL's text refuses NUL, and no id of a survey has control characters. */
const isKey = (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= keyLimit && !/[\u0000-\u001f]/.test(value);

/** The sentence that says what the event should have been, or `undefined` when it can be stored. */
export function complaintAbout(event: unknown): string | undefined {
  if (!isRecord(event)) return 'an event should be an object';
  const { type, id, response_id, survey_id, question, path } = event;
  if (!eventTypes.some((known) => known === type)) return `type should be one of ${eventTypes.join(', ')}`;
  if (typeof id !== 'string' || !idPattern.test(id)) return `id should match ${idPattern.source}`;
  if (!isKey(response_id)) return 'response_id should be a short text';
  if (!isKey(survey_id)) return 'survey_id should be a short text';
  if (question !== undefined && !(isRecord(question) && isKey(question['id'])))
    return 'question.id should be a short text';
  if (path !== undefined && !(Array.isArray(path) && path.every(isKey)))
    return 'path should be a list of question ids';
  return undefined;
}

/** True for what `complaintAbout` has nothing to say about. */
export const isAnswerEvent = (event: unknown): event is AnswerEvent => complaintAbout(event) === undefined;
