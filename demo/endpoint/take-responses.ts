import type { Context } from 'hono';
import type { AnswerEvent, EventError } from './answer-event';
import type { EndpointOptions } from './endpoint-options';
import { complaintAbout } from './event-shape';
import { failure } from './failure';
import { isOf, readToken, type SignedIdentity } from './identity-token';
import type { Arrival, QueuedState } from './insert-events';
import { isKnown } from './person';
import { questionOf, refusalBy, type SurveyBook } from './survey-book';

interface Envelope {
  readonly events: readonly unknown[];
  readonly token?: unknown;
}

/** A request body, or `undefined` when it is not one. */
function readEnvelope(body: string): Envelope | undefined {
  try {
    const envelope = JSON.parse(body) as Envelope | null;
    return Array.isArray(envelope?.events) ? envelope : undefined;
  } catch {
    return undefined;
  }
}

const emptyBook: SurveyBook = new Map();

/** What is wrong with an event, or nothing when it can be stored. */
function refusalOf(
  event: unknown,
  signed: SignedIdentity | undefined,
  { surveys, takesOtherSurveys = false }: EndpointOptions,
): EventError | undefined {
  const id =
    typeof event === 'object' && event && 'id' in event && typeof event.id === 'string' ? event.id : null;
  const message = complaintAbout(event);
  if (message) return { id, code: 400, type: 'invalid_event', message };
  // The cast holds because there was nothing to say about its shape.
  const known = event as AnswerEvent;
  if (signed && !isOf(signed, known))
    return { id, code: 403, type: 'wrong_person', message: 'user is not who the token was made for' };
  const refusal = surveys && refusalBy(surveys, known, takesOtherSurveys);
  return refusal && { id, ...refusal };
}

/** Whether CleverTap is to be told of it, and when not, why. */
function relayStateOf(
  event: AnswerEvent,
  verified: boolean,
  { surveys = emptyBook, identitySecret }: EndpointOptions,
): QueuedState | undefined {
  if (event.type !== 'response' || questionOf(surveys, event)?.private) return undefined;
  if (!isKnown(event)) return 'no_identity';
  return identitySecret !== undefined && !verified ? 'unverified' : 'waiting';
}

/** Stores what a request brings and names it; says of each other event what it should have been. */
export async function takeResponses(context: Context, options: EndpointOptions): Promise<Response> {
  const { answers, identitySecret, relay } = options;
  const envelope = readEnvelope(await context.req.text());
  if (!envelope) return context.json(failure(400, 'invalid_body', 'the body should be {"events": […]}'), 400);
  const { events, token } = envelope;
  const hasToken = identitySecret !== undefined && token !== undefined && token !== null;
  const signed = hasToken ? await readToken(token, identitySecret) : undefined;
  const isOfAll = events.every(
    (event) => !signed || (event as Partial<AnswerEvent> | null)?.survey_id === signed.survey,
  );
  if (hasToken && (!signed || !isOfAll))
    return context.json(
      failure(401, 'invalid_token', 'the token is wrong, expired or of another survey'),
      401,
    );
  const refused = new Map(events.map((event) => [event, refusalOf(event, signed, options)]));
  // The cast holds because those that are none were refused.
  const accepted = events.filter((event) => !refused.get(event)) as readonly AnswerEvent[];
  const isRelayed = relay && context.req.query('relay') === 'clevertap';
  const arrivals = accepted.map<Arrival>((event) => ({
    event,
    verified: !!signed,
    relay: isRelayed ? relayStateOf(event, !!signed, options) : undefined,
  }));
  await answers.addArrivals(arrivals);
  if (isRelayed) relay.wake();
  const ids = [...new Set(accepted.map(({ id }) => id))];
  return context.json({ results: { ids }, errors: [...refused.values()].filter(Boolean) });
}
