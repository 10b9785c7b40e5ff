import type { SurveyEvent } from '../survey/model';
import { type AnswerFields, type QuestionTypes, typeOf } from '../survey/question-type';
import { createSinks } from './index';
import type { Answer, SinkContext, WireEvent } from './sink';

export interface DeliveryContext extends SinkContext {
  readonly types: QuestionTypes;
  readonly responseId: string;
  readonly language: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Takes what happened; never throws. */
export interface Delivery {
  deliver(event: SurveyEvent): void;
  /** Events that no reply has named yet. */
  pending(): number;
  end(): void;
}

/** Gives each event its id and time, and hands it to every sink. */
export function createDelivery(context: DeliveryContext): Delivery {
  const { host, types } = context;
  const sinks = createSinks(context);
  // The endpoint comes first, but for apps: there CleverTap's queue is what outlives the message.
  const [endpoint, ...others] = sinks;
  const order = host.queuesEvents ? [...others, endpoint] : sinks;
  const stamp = createStamp(context);
  return {
    deliver: (event) => {
      const answer = event.type === 'response' ? describe(event, types) : undefined;
      const wire = { ...stamp(event), ...(answer ? answer.members : {}) };
      order.forEach((sink) => sink && sink.deliver(wire, answer));
    },
    pending: () => sinks.reduce((sum, sink) => sum + (sink && sink.pending ? sink.pending() : 0), 0),
    end: () => sinks.forEach((sink) => sink && sink.end && sink.end()),
  };
}

/** What an answer adds to an event, and what becomes of it in a profile. */
function describe({ question, value }: Extract<SurveyEvent, { type: 'response' }>, types: QuestionTypes) {
  const type = typeOf(question, types);
  const fields = type.fields(value, question);
  const { id, prompt, label } = question;
  return {
    question,
    property: propertyOf(fields),
    members: {
      question: { id, prompt: prompt.replace(/\s+/g, ' ').trim(), label },
      response: { value },
      fields,
    },
  };
}

/** What becomes of an answer in a profile: the typed field that it has. */
function propertyOf({ response_array, response_int, response_string }: AnswerFields): Answer['property'] {
  return response_array ?? response_int ?? response_string;
}

/** Revisions are the milliseconds of the press, forced to grow: a later answer always outranks an earlier one. */
function createStamp(context: DeliveryContext): (event: SurveyEvent) => WireEvent {
  const { survey, responseId, config, host, language, now } = context;
  const { external_id, email, user, response } = config.respondent;
  let revision = 0;
  let before = now();
  return (event) => {
    const { type, progress } = event;
    const time = now();
    revision = Math.max(revision + 1, time);
    const elapsed_ms = Math.max(0, time - before);
    before = time;
    const subject = 'question' in event ? escapePart(event.question.id) : `~${type.replace('survey-', '')}`;
    return {
      type,
      id: ['1', escapePart(survey.id), responseId, subject, revision].join('.'),
      response_id: responseId,
      survey_id: survey.id,
      survey_name: survey.title,
      ...('path' in event ? { path: event.path } : {}),
      progress,
      user: { external_id, email, clevertap_id: clevertapId(context) },
      user_traits: user,
      response_properties: response,
      shown: { language, host: host.name },
      campaign: config.campaign,
      answered_at: new Date(time).toISOString(),
      elapsed_ms,
    };
  };
}

/** Percent-encodes a part of an id, the dot that joins the parts too. */
function escapePart(part: string): string {
  return encodeURIComponent(part).replace(
    /[^\w%-]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function clevertapId({ host }: SinkContext): string | undefined {
  try {
    return host.clevertap()?.id;
  } catch {
    return undefined;
  }
}
