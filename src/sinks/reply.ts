import { isRecord, listOf, memberOf } from '../survey/json';
import type { Reply } from './outbox';

/** A request that got no answer: the events stay held. */
export const noReply: Reply = { status: 0, ids: [], errors: [], retryAfter: 0 };

/**
 * Understands an answer of the response endpoint: Iterate's envelope `{results: {ids}, errors, retry_after}`.
 * A 200 with anything else proves nothing: captive portals and proxies answer so.
 */
export async function readReply(response: Response): Promise<Reply> {
  const { status, ok, headers } = response;
  const document = parse(await response.text());
  const wait = Number(memberOf(document, 'retry_after') || headers.get('Retry-After'));
  return {
    status,
    ids: ok ? listOf(memberOf(memberOf(document, 'results'), 'ids')) : [],
    errors: ok
      ? listOf(memberOf(document, 'errors'))
          .filter(isRecord)
          .map(({ id, code }) => ({ id, code }))
      : [],
    retryAfter: wait > 0 ? Math.min(wait, 3600) : 0,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, 8192));
  } catch {
    return undefined;
  }
}
