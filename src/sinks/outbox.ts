import type { Reply } from '../fetch-json';
import { memberOf } from '../survey/json';
import type { Report } from '../survey/model';
import { fateOf, type Held, mostBytes, nextBatch, sizeOf } from './batch';
import type { Store } from './store';

/** Milliseconds. */
const usualTimes = {
  /** Until a try is given up, by the number of failures before it; then the longest. */
  limits: [10_000, 20_000],
  longestLimit: 45_000,
  /** Before the first repeat, doubled each time, and the most that it grows to; the half of it at least. */
  firstWait: 1000,
  longestWait: 600_000,
  /** Between a try that failed and the next. */
  spacing: 2000,
};

/** What an outbox does to the world, and asks of it. */
export interface Effects {
  /** Sends events to the endpoint; never rejects. */
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

/** The most characters of a storage that are ours; the page around us has the rest of 5 MiB. */
const mostStored = 2 ** 21;

/**
 * Sends events until a reply names them, with all that wait in every request. Each starts a request in its own task:
 * CleverTap may remove our frame in the next one.
 */
export function createOutbox({ post, store, report, changed, world }: Effects, times = usualTimes): Outbox {
  /** Every id this page has had: what is acknowledged may still be found in a store. */
  const seen = new Set<string>();
  let held: readonly Held[] = [];
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedUntil = 0;
  /** Bytes that more may be kept alive. */
  let room = mostBytes;

  const send = async (batch: readonly Held[], lastChance = false): Promise<void> => {
    const bytes = sizeOf(batch);
    // A repeat goes without, in case it was the shared allowance that refused the first try.
    const outlives = (lastChance || !failures) && bytes <= room;
    const ride = (by: number) => {
      if (outlives) room -= by * bytes;
      for (const entry of batch) {
        entry.rides = (entry.rides || 0) + by;
        if (outlives) entry.kept = (entry.kept || 0) + by;
      }
    };
    ride(1);
    const limit = times.limits[failures] || times.longestLimit;
    const reply = await post({ batch, limit, outlives, lastChance });
    ride(-1);
    const isSettled = batch
      .map((entry) => settle(entry, fateOf(entry.id, reply, batch.length < 2)))
      .some(Boolean);
    failures = isSettled ? 0 : failures + 1;
    // An hour at most; what is no number of seconds asks for nothing.
    const asked = Math.min(3600, Number(memberOf(reply.document, 'retry_after') || reply.retryAfter)) || 0;
    const isOver = isSettled || (outlives && !reply.status);
    askedUntil = Math.max(askedUntil, now() + Math.max(asked * 1000, isOver ? 0 : times.spacing));
    proceed(isOver ? 0 : failures);
    changed();
  };

  function settle(entry: Held, fate: ReturnType<typeof fateOf>): unknown {
    const { id } = entry;
    if (fate === 'apart') entry.alone = true;
    else if (fate) {
      if (fate === 'refused') report('data-endpoint', `refused ${id}`);
      held = held.filter((other) => other !== entry);
      if (store) store.forget(id);
    }
    return fate;
  }

  function now(): number {
    return world.performance.now();
  }

  /**
   * Sends all that waits as soon as it may, unless replies are awaited that may make it unnecessary. Failures make it
   * wait, the longer the more there were; what the server asked for holds in any case.
   */
  function proceed(failed = 0): void {
    world.clearTimeout(timer);
    // Only while something waits, so nothing is left of us afterwards. Adding a listener again changes nothing.
    const listen = held.length ? 'addEventListener' : 'removeEventListener';
    ['pagehide', 'pageshow', 'online', 'visibilitychange'].forEach((type) => world[listen](type, act, true));
    const waiting = held.filter(({ rides }) => !rides);
    const [first] = waiting;
    if (!first) return;
    const backoff = Math.min(times.longestWait, times.firstWait * 2 ** (failed - 1));
    const wait = Math.max(failed && backoff * (0.5 + world.Math.random() / 2), askedUntil - now());
    if (wait > 0) timer = world.setTimeout(proceed, wait);
    else void send(nextBatch(first.foreign || first.alone ? waiting : held));
  }

  /** The page may be gone in a moment: what no living request carries is sent at once, as far as it may outlive us. */
  function flush(): void {
    const batch = nextBatch(
      held.filter(({ kept }) => !kept),
      room,
    );
    if (!batch.length || sizeOf(batch) > room) return;
    void send(batch, true);
    flush();
  }

  /** What does not speak for the end speaks for success: the wait is cut short. */
  function act({ type }: Event): void {
    if (type === 'pagehide' || world.document.visibilityState === 'hidden') flush();
    else proceed();
  }

  function take(entry: Held): void {
    if (seen.has(entry.id)) return;
    seen.add(entry.id);
    held = [...held, entry];
    proceed();
  }

  const ofThisPage = () => held.some(({ foreign }) => !foreign);
  return {
    hold: (event, keeps) => {
      const { id, body, unsaved } = event;
      const stored = held.reduce((sum, entry) => sum + entry.body.length, 0);
      const isStored = keeps && store && stored < mostStored && store.keep(id, body);
      take({ ...event, unsaved: !!unsaved && !isStored });
    },
    collect: () => store && store.collect((id, body) => take({ id, body, foreign: true })),
    wipe: () => {
      held = [];
      proceed();
      if (store) store.wipe();
    },
    retry: proceed,
    pending: ofThisPage,
    late: () => failures > 0 && ofThisPage(),
    unsaved: () => held.some(({ unsaved }) => unsaved),
  };
}
