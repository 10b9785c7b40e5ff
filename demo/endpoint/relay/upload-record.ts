import { clevertapValue } from '../../../src/sinks/clevertap-text';
import { describeAnswer } from '../../../src/survey/describe-answer';
import type { AnswerValue, Question } from '../../../src/survey/model';
import type { AnswerEvent } from '../answer-event';
import { cutBytes } from './cut-bytes';

/** A record of CleverTap's upload API. */
export interface UploadRecord {
  readonly identity?: string;
  readonly objectId?: string;
  /** Unix seconds. */
  readonly ts: number;
  readonly type: 'event' | 'profile';
  readonly evtName?: string;
  readonly evtData?: Readonly<Record<string, string | number>>;
  readonly profileData?: ProfileData;
}

/** Properties by name; a list replaces a multi-value property. */
export type ProfileData = Readonly<Record<string, string | number | { readonly $set: readonly string[] }>>;

/** The limit of the upload API; the SDKs count letters. @see https://developer.clevertap.com/docs/upload-events-api */
export const mostBytes = 512;

/** What the upload API keeps of a value; nothing of what is neither text, number nor list of texts. */
function uploadValue(value: unknown): string | number | undefined {
  const joined = Array.isArray(value) ? value.map(String).join(', ') : value;
  if (typeof joined === 'number') return Number.isFinite(joined) ? joined : undefined;
  return typeof joined === 'string' ? cutBytes(clevertapValue(joined), mostBytes) || undefined : undefined;
}

const withoutNothing = <Value>(members: Readonly<Record<string, Value | undefined>>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Record<
    string,
    Value
  >;

/** By what CleverTap finds the profile: the customer's own id, then the address, then CleverTap's id of the device. */
export function profileKey({ user = {} }: AnswerEvent): Pick<UploadRecord, 'identity' | 'objectId'> {
  const { external_id, email, clevertap_id } = user;
  const identity = external_id || email;
  return identity ? { identity } : clevertap_id ? { objectId: clevertap_id } : {};
}

/** The answer as the event that the script tells CleverTap of in a browser. Lists are joined: the API refuses them. */
export function eventRecord(event: AnswerEvent, seconds: number, question?: Question): UploadRecord {
  const { id, survey_id, response_id, question: asked, response } = event;
  // The cast holds: an answer to a known question was held against it.
  const fields = question ? describeAnswer(response?.value as AnswerValue, question).fields : event.fields;
  const members = {
    question: asked?.prompt,
    label: asked?.label,
    ...fields,
    survey_id,
    question_id: asked?.id,
    response_id,
    answer_id: id,
  };
  const values = Object.entries(members).map(
    ([name, value]) => [name.slice(0, 120), uploadValue(value)] as const,
  );
  return {
    ...profileKey(event),
    ts: seconds,
    type: 'event',
    evtName: 'survey_question_response',
    evtData: withoutNothing(Object.fromEntries(values)),
  };
}
