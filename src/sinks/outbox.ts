import { describeReply, type Reply } from '../fetch-json';
import { memberOf } from '../survey/json';
import type { Report } from '../survey/model';
import { fateOf, type Held, mostBytes, nextBatch, sizeOf } from './batch';
import type { Store } from './store';

/** Milliseconds until a try is given up, doubled by each failure before it, and the most that they grow to. */
const firstLimit = 10_000;
const longestLimit = 45_000;

/** Milliseconds before the first repeat, doubled each time, and the most that they grow to; the half of it at least. */
const firstWait = 1000;
const longestWait = 600_000;

/** Milliseconds between a try that failed and the next. */
const spacing = 2000;

/** Milliseconds in which what earlier pages left comes together: one of two stores may be slow to open. */
const gathering = 500;

/** What an outbox does to the world, and asks of it. */
export interface OutboxEffects {
  /** Sends events to the endpoint; rejects only where the page has broken what a request is made with. */
  post(request: Post): Promise<Reply>;
  /** Absent: nothing is stored. */
  readonly store: Store | undefined;
  readonly report: Report;
  /** Called when what waits, or why, may have changed. */
  changed(): void;
  /** Clock, chance and what becomes of the page; the browser's own but in a simulation. */
  readonly world: Pick<
    typeof globalThis,
    | 'setTimeout'
    | 'clearTimeout'
    | 'performance'
    | 'Math'
    | 'document'
    | 'addEventListener'
    | 'removeEventListener'
  >;
}

export interface Post {
  readonly batch: readonly Held[];
  /** Milliseconds until it is given up. */
  readonly limit: number;
  /** Whether it is to outlive the page, as far as the browser can. */
  readonly outlives: boolean;
  /** Whether the page may be gone in a moment. */
  readonly lastChance: boolean;
}

/** Events on their way to the endpoint: each is held until a reply names it. */
export interface Outbox {
  /**
   * Takes an event, in the task of its press.
   * @param keeps Whether it is worth a place on the device.
   */
  hold(event: Held, keeps: boolean): void;
  /** Takes what earlier pages left. */
  collect(): void;
  /** Forgets everything, in the store too. */
  wipe(): void;
  /** Tries again. */
  retry(): void;
  /** Whether events of this page wait. */
  pending(): boolean;
  /** Whether they wait because a try has failed. */
  late(): boolean;
  /** Whether there are answers among them that closing would lose. */
  unsaved(): boolean;
}

/** The most events that are stored: the page around us has the same 5 MiB. */
const mostStored = 1000;

/**
 * Sends events until a reply names them, with all that wait in every request. Each starts a request in its own task:
 * CleverTap may remove our frame in the next one.
 */
export function createOutbox({ post, store, report, changed, world }: OutboxEffects): Outbox {
  let held: Held[] = [];
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedUntil = 0;
  /** Requests on their way, and the bytes that more may be kept alive. */
  let flying = 0;
  let room = mostBytes;

  const trySend = async (batch: readonly Held[], lastChance: boolean): Promise<void> => {
    const bytes = sizeOf(batch);
    // A repeat goes without, in case it was the shared allowance that refused the first try.
    const outlives = (lastChance || !failures) && bytes <= room;
    const kept = outlives ? bytes : 0;
    const limit = Math.min(longestLimit, firstLimit * 2 ** failures);
    flying += 1;
    room -= kept;
    const reply = await post({ batch, limit, outlives, lastChance });
    flying -= 1;
    room += kept;
    const fates = batch.map((entry) => settle(entry, fateOf(entry.id, reply, batch.length < 2)));
    failures = fates.some(Boolean) ? 0 : failures + 1;
    schedule(reply, !failures || (outlives && !reply.status));
    report('data-endpoint', `${describeReply(reply)}; ${held.length} wait`);
    changed();
  };

  /** What the page has broken must not become an exception of that page. */
  function send(batch: readonly Held[], lastChance = false): void {
    trySend(batch, lastChance).catch(() => undefined);
  }

  /** After a success, or a failure that may have been the allowance's, what waits goes on at once. */
  function schedule({ document, retryAfter }: Reply, isOver: boolean): void {
    // An hour at most; what is no number of seconds asks for nothing.
    const asked = Math.min(3600, Number(memberOf(document, 'retry_after') || retryAfter)) || 0;
    const backoff = Math.min(longestWait, firstWait * 2 ** (failures - 1));
    askedUntil = Math.max(askedUntil, now() + Math.max(asked * 1000, isOver ? 0 : spacing));
    // What is still on its way may make another request unnecessary.
    proceed(isOver ? flying && spacing : backoff * (0.5 + world.Math.random() / 2));
  }

  function settle(entry: Held, fate: ReturnType<typeof fateOf>): unknown {
    const { id } = entry;
    if (fate === 'apart') entry.alone = true;
    else if (fate) {
      report('data-endpoint', `${fate} ${id}`);
      held = held.filter((other) => other !== entry);
      if (store) store.forget(id);
    }
    return fate;
  }

  function now(): number {
    return world.performance.now();
  }

  /** Sends what waits, after a while: what the server asked for holds in any case. */
  function proceed(wait = 0): void {
    world.clearTimeout(timer);
    // Only while something waits, so nothing is left of us afterwards. Adding a listener again changes nothing.
    const listen = held.length ? 'addEventListener' : 'removeEventListener';
    ['pagehide', 'pageshow', 'online', 'visibilitychange'].forEach((type) => world[listen](type, act, true));
    const rest = Math.max(wait, askedUntil - now());
    if (!held.length) return;
    if (rest > 0) timer = world.setTimeout(proceed, rest);
    else send(nextBatch(held));
  }

  /** What does not speak for the end speaks for success: the wait is cut short. */
  function act({ type }: Event): void {
    if (type === 'pagehide' || world.document.visibilityState === 'hidden') flush(held);
    else proceed(flying && spacing);
  }

  /** The page may be gone in a moment: all goes out, as far as it may outlive us. */
  function flush(rest: readonly Held[]): void {
    const batch = nextBatch(rest, room);
    if (!batch.length || sizeOf(batch) > room) return;
    send(batch, true);
    flush(rest.filter((entry) => !batch.includes(entry)));
  }

  function take(entry: Held): void {
    if (held.some(({ id }) => id === entry.id)) return;
    held.push(entry);
    // What earlier pages left comes in pieces, and goes out together.
    proceed(entry.foreign ? gathering : 0);
  }

  const ofThisPage = () => held.some(({ foreign }) => !foreign);
  return {
    hold: (event, keeps) => {
      const isStored = keeps && store && held.length < mostStored && store.keep(event.id, event.body);
      take({ ...event, unsaved: event.unsaved && !isStored });
    },
    collect: () => store && store.collect((id, body) => take({ id, body, foreign: true })),
    wipe: () => {
      held = [];
      proceed();
      if (store) store.collect(store.forget);
    },
    retry: proceed,
    pending: ofThisPage,
    late: () => failures > 0 && ofThisPage(),
    unsaved: () => held.some(({ unsaved }) => unsaved),
  };
}
