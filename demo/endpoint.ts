import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { AnswerStore } from './answer-store';
import type { EventError } from './answer-event';
import { complaintAbout, isAnswerEvent } from './check-event';

/** Browsers send at most this much in a request that outlives its page, so nobody needs to send more. */
const sizeLimit = 64 * 1024;

const failure = (code: number, type: string, message: string) => ({ errors: [{ code, type, message }] });

function refusal(event: unknown): EventError {
  const id = typeof event === 'object' && event !== null && 'id' in event ? event.id : null;
  return {
    id: typeof id === 'string' ? id : null,
    code: 400,
    type: 'invalid_event',
    message: complaintAbout(event) ?? 'this event cannot be stored',
  };
}

/** The events of a request body, or `undefined` when it is not such a body. */
function readEvents(body: string): readonly unknown[] | undefined {
  try {
    const envelope: unknown = JSON.parse(body);
    if (typeof envelope !== 'object' || envelope === null || !('events' in envelope)) return undefined;
    return Array.isArray(envelope.events) ? envelope.events : undefined;
  } catch {
    return undefined;
  }
}

/**
 * `POST /responses`: takes events and names those that are safely stored. The body is JSON sent as
 * `text/plain`, which needs no preflight, and the answer is readable from any origin, because HTML in a
 * mobile in-app message has none. Nothing depends on cookies, so `*` gives nothing away.
 */
export function createEndpoint(answers: AnswerStore): Hono {
  const endpoint = new Hono();
  endpoint.use('/responses', cors({ origin: '*', allowMethods: ['POST'], exposeHeaders: ['Retry-After'] }));
  endpoint.onError((_error, context) =>
    context.json(failure(500, 'storage', 'the answers could not be stored, please send them again'), 500),
  );
  const limit = bodyLimit({
    maxSize: sizeLimit,
    onError: (context) => context.json(failure(413, 'too_large', `at most ${sizeLimit} bytes`), 413),
  });
  endpoint.post('/responses', limit, async (context) => {
    const events = readEvents(await context.req.text());
    if (!events) return context.json(failure(400, 'invalid_body', 'the body should be {"events": […]}'), 400);
    const storable = events.filter(isAnswerEvent);
    await answers.add(storable);
    const ids = [...new Set(storable.map(({ id }) => id))];
    const errors = events.filter((event) => !isAnswerEvent(event)).map(refusal);
    return context.json({ results: { ids }, errors });
  });
  return endpoint;
}
