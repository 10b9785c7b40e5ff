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

/** What a reply said. */
export interface Reply {
  /** HTTP status; 0 where none came. */
  readonly status: number;
  /** Events that were taken. */
  readonly ids: readonly unknown[];
  /** Events that were not, each with an HTTP status of its own. */
  readonly errors: readonly { readonly id: unknown; readonly code: unknown }[];
  /** Seconds. */
  readonly retryAfter: number;
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

/** Acts on a reply. Only a reply that names an event, or a 204 for the whole request, ends that event. */
export function settle({ held, failures }: Outbox, batch: readonly Held[], reply: Reply): Settled {
  const { status, ids, errors } = reply;
  const sent = new Set<unknown>(batch.map(({ id }) => id));
  const final = isFinal(status);
  if (final && batch.length > 1) {
    return {
      held: held.map((entry) => (sent.has(entry.id) ? { ...entry, alone: true } : entry)),
      failures,
      refused: [],
    };
  }
  const named = new Set(status === 204 ? sent : ids);
  const refused = new Set(
    final ? sent : errors.filter(({ code }) => isFinal(Number(code))).map(({ id }) => id),
  );
  const kept = held.filter(({ id }) => !sent.has(id) || !(named.has(id) || refused.has(id)));
  return {
    held: kept,
    failures: kept.length < held.length ? 0 : failures + 1,
    refused: batch.map(({ id }) => id).filter((id) => refused.has(id)),
  };
}

/** Whether a status says never, not later. 401, 403 and 404 come from half-done deployments too. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 404, 408, 409, 425, 429].includes(status);
}
