import type { Reply } from '../fetch-json';
import { listOf, memberOf } from '../survey/json';

/** An event that waits for its acknowledgement, as the text that every try sends. */
export interface Held {
  readonly id: string;
  readonly body: string;
  /** A batch with it was refused: it is tried by itself, so that one bad event can't sink the others. */
  readonly alone?: boolean;
}

/** Events not acknowledged yet, oldest first, and how many tries in a row settled nothing. */
export interface Outbox {
  readonly held: readonly Held[];
  readonly failures: number;
}

/** The outbox after a reply, and the ids refused for good. */
export interface Settled extends Outbox {
  readonly refused: readonly string[];
}

/**
 * What one request carries: all that waits, so that one success saves all before it; at most 20 or 32 KiB. Events to
 * be tried alone come last, so that what is wrong with one holds up no other.
 */
export function nextBatch(held: readonly Held[]): readonly Held[] {
  let size = 0;
  const together = held.filter(({ alone }) => !alone);
  const batch = together.filter(({ body }, index) => {
    size += bytesOf(body);
    return !index || (index < 20 && size <= 32 * 1024);
  });
  return together.length ? batch : held.slice(0, 1);
}

/** As limits of the network count: a letter may take four. */
export function bytesOf(text: string): number {
  return new Blob([text]).size;
}

/**
 * Acts on a reply: Iterate's envelope `{results: {ids}, errors: [{id, code}]}`. Only a reply that names an event, or a
 * 204 for the whole request, ends that event. A 200 with anything else proves nothing: captive portals answer so.
 */
export function settle({ held, failures }: Outbox, batch: readonly Held[], reply: Reply): Settled {
  const { status, document } = reply;
  const sent = idsOf(batch);
  const final = isFinal(status);
  if (final && batch.length > 1) {
    const apart = held.map((entry) => (sent.includes(entry.id) ? { ...entry, alone: true } : entry));
    return { held: apart, failures, refused: [] };
  }
  const errors = listOf(memberOf(document, 'errors')).filter((error) => isFinal(memberOf(error, 'code')));
  const refusals = final ? sent : idsOf(errors);
  const taken = status === 204 ? sent : listOf(memberOf(memberOf(document, 'results'), 'ids'));
  const refused = held.map(({ id }) => id).filter((id) => refusals.includes(id));
  const kept = held.filter(({ id }) => !refusals.includes(id) && !taken.includes(id));
  return { held: kept, failures: kept.length < held.length ? 0 : failures + 1, refused };
}

function idsOf(entries: readonly unknown[]): readonly unknown[] {
  return entries.map((entry) => memberOf(entry, 'id'));
}

/**
 * Whether an HTTP status says never: 4xx, but for those that say later (408, 409, 425, 429) or come from half-done
 * deployments (401, 403, 404).
 */
function isFinal(status: unknown): boolean {
  return /^4(?!0[13489]|2[59])\d\d$/.test(String(status));
}
