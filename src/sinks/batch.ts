import type { Reply } from '../fetch-json';
import { listOf, memberOf } from '../survey/json';

/** An event that waits for its acknowledgement. */
export interface Held {
  readonly id: string;
  /** The text that every try sends. */
  readonly body: string;
  /** The signed identity of who gave it; never stored, so what an earlier page left has none. */
  readonly token?: string | undefined;
  /** An earlier page left it: whoever answered there need not be the one who is here. */
  readonly foreign?: boolean;
  /** An answer that nothing keeps when the page goes. */
  readonly unsaved?: boolean | undefined;
  /** A batch with it was refused: it is tried by itself, so that one bad event can't sink the others. */
  alone?: boolean;
}

/** Half of what the browser lets all scripts of a document keep alive together; the most that one request carries. */
export const mostBytes = 32 * 1024;

/**
 * What one request carries: all that waits, so that one success saves all before it; at most 20 or 32 KiB. Those of
 * earlier pages go by themselves; events to be tried alone come last of all, so that what is wrong with one holds up no
 * other.
 */
export function nextBatch(held: readonly Held[], most = mostBytes): readonly Held[] {
  const together = held.filter((entry) => !entry.alone);
  const own = together.filter(({ foreign }) => !foreign);
  const chosen = [own, together].find((some) => some.length) || held.slice(0, 1);
  const batch = chosen.slice(0, 20);
  while (batch.length > 1 && sizeOf(batch) > most) batch.pop();
  return batch;
}

/** Bytes of a batch, as limits of the network count: a letter may take four. */
export function sizeOf(batch: readonly Held[]): number {
  return new TextEncoder().encode(batch.map(({ body }) => body).join()).length;
}

/**
 * What a reply does to an event that it was sent: Iterate's envelope `{results: {ids}, errors: [{id, code}]}`. Only one
 * that names an event, or a 204, ends it. A 200 with anything else proves nothing: captive portals answer so.
 * @returns Nothing where the event stays held.
 */
export function fateOf(
  id: string,
  { status, document }: Reply,
  isAlone: boolean,
): 'took' | 'refused' | 'apart' | undefined {
  // 4xx says never, but for those that say later or come from firewalls, proxies and half-done deployments.
  if (/^4(?!0[134789]|2[59])/.test(String(status))) return isAlone ? 'refused' : 'apart';
  if (status === 204 || listOf(memberOf(memberOf(document, 'results'), 'ids')).includes(id)) return 'took';
  const error = listOf(memberOf(document, 'errors')).find((entry) => memberOf(entry, 'id') === id);
  return error && !/^(408|42[59]|5..)$/.test(String(memberOf(error, 'code'))) ? 'refused' : undefined;
}
