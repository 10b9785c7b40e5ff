import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { createAdmin } from './admin';
import type { EndpointOptions } from './endpoint-options';
import { failure } from './failure';
import { createRateLimit } from './rate-limit';
import { takeResponses } from './take-responses';

/** Browsers send at most this much in a request that outlives its page, so nobody needs to send more. */
const sizeLimit = 64 * 1024;

/**
 * The response endpoint: `POST /responses` takes events and names those that are safely stored. The body is JSON sent
 * as `text/plain`, which needs no preflight, and the answer is readable from any origin, because HTML in a mobile in-app
 * message has none. Nothing depends on cookies, so `*` gives nothing away.
 *
 * Its `fetch` takes a `Request` and gives a `Response`, so it runs wherever those are known.
 */
export function createEndpoint(options: EndpointOptions): Hono {
  const { rateLimit, clientAddress = () => '', admin } = options;
  const endpoint = new Hono();
  // Of this route alone: what is behind the admin's token is not for pages of other origins.
  endpoint.use(
    '/responses',
    cors({ origin: '*', allowMethods: ['POST'], exposeHeaders: ['Retry-After'], maxAge: 86_400 }),
  );
  endpoint.onError((_error, context) =>
    context.json(failure(500, 'storage', 'the answers could not be stored, please send them again'), 500),
  );
  const limitSize = bodyLimit({
    maxSize: sizeLimit,
    onError: (context) => context.json(failure(413, 'too_large', `at most ${sizeLimit} bytes`), 413),
  });
  const waitFor = rateLimit ? createRateLimit(rateLimit) : () => 0;
  endpoint.use('/responses', async (context, next) => {
    const seconds = Math.ceil(waitFor(clientAddress(context)) / 1000);
    if (seconds === 0) return next();
    context.header('Retry-After', String(seconds));
    const problem = failure(429, 'too_many', `this address may send again in ${seconds} s`);
    return context.json({ ...problem, retry_after: seconds }, 429);
  });
  endpoint.post('/responses', limitSize, (context) => takeResponses(context, options));
  if (admin) endpoint.route('/', createAdmin(options, admin));
  return endpoint;
}
