import { fetchJson } from '../fetch-json';
import { memberOf } from '../survey/json';
import { bytesOf, type Held, nextBatch, settle } from './outbox';
import type { Sink, SinkContext } from './sink';

/** Milliseconds. */
const usualTimes = {
  /** Until a try is given up, by the number of failures before it; then the longest. */
  limits: [10_000, 20_000],
  longestLimit: 45_000,
  /** Before the first repeat, doubled each time, and the most that it grows to. */
  firstWait: 1000,
  longestWait: 300_000,
};

/** Half of what the browser lets all scripts of a document keep alive together. */
const keepaliveBytes = 32 * 1024;

/**
 * The customer's server, which keeps the record of answers. Events are sent until a reply names them, with all that
 * wait in every request. Each event starts a request in its own task: CleverTap may remove our frame in the next one.
 */
export function responseEndpoint(
  { config: { endpoint, token }, report }: SinkContext,
  times = usualTimes,
): Sink | undefined {
  if (!endpoint) return undefined;
  /** The requests on their way, and whether they are meant to outlive the page. */
  const inFlight = new Set<{ readonly batch: readonly Held[]; readonly outlives: boolean }>();
  let held: readonly Held[] = [];
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedUntil = 0;

  const send = async (batch: readonly Held[], lastChance = false): Promise<void> => {
    const body = envelope(batch, token);
    // A repeat goes without, in case it was the shared allowance that refused the first try.
    const outlives = lastChance || !failures;
    const sending = { batch, outlives };
    inFlight.add(sending);
    const reply = await fetchJson(endpoint, times.limits[failures] || times.longestLimit, {
      method: 'POST',
      // The safe type spares a preflight, which in-app HTML with its null origin would always pay.
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      body,
      redirect: 'error',
      cache: 'no-store',
      keepalive: outlives && bytesOf(body) <= keepaliveBytes,
    });
    inFlight.delete(sending);
    const settled = settle({ held, failures }, batch, reply);
    held = settled.held;
    failures = settled.failures;
    settled.refused.forEach((id) => report('data-endpoint', `refused ${id}`));
    // An hour at most; what is no number of seconds asks for nothing.
    const asked = Math.min(3600, Number(memberOf(reply.document, 'retry_after') || reply.retryAfter)) || 0;
    askedUntil = Math.max(askedUntil, performance.now() + asked * 1000);
    proceed(failures);
  };

  /** What waits and is in no request on its way, or in none that outlives the page. */
  function uncarried(outliving = false): readonly Held[] {
    const carriers = [...inFlight].filter(({ outlives }) => outlives || !outliving);
    return held.filter((entry) => !carriers.some(({ batch }) => batch.includes(entry)));
  }

  /**
   * Sends all that waits as soon as it may, unless replies are awaited that may make it unnecessary. Failures make it
   * wait, the longer the more there were; what the server asked for holds in any case.
   */
  function proceed(failed = 0): void {
    clearTimeout(timer);
    listen(held.length ? 'addEventListener' : 'removeEventListener', act);
    if (!uncarried().length) return;
    const backoff = Math.min(times.longestWait, times.firstWait * 2 ** (failed - 1));
    const wait = Math.max(failed && backoff * (0.5 + Math.random() / 2), askedUntil - performance.now());
    if (wait > 0) timer = setTimeout(proceed, wait);
    else void send(nextBatch(held));
  }

  /** The page may be gone in a moment: what no living request carries is sent at once. */
  function flush(): void {
    const waiting = uncarried(true);
    if (!waiting.length) return;
    void send(nextBatch(waiting), true);
    flush();
  }

  /** What does not speak for the end speaks for success: the wait is cut short. */
  function act({ type }: Event): void {
    if (type === 'pagehide' || document.visibilityState === 'hidden') flush();
    else proceed();
  }

  return {
    deliver: (event) => {
      held = [...held, { id: event.id, body: JSON.stringify(event) }];
      proceed();
    },
    pending: () => held.length > 0,
  };
}

function envelope(batch: readonly Held[], token: string | undefined): string {
  const head = JSON.stringify({ v: 1, sent_at: new Date().toISOString(), token });
  return `${head.slice(0, -1)},"events":[${batch.map(({ body }) => body).join()}]}`;
}

/** Only while something waits, so nothing is left of us afterwards. Adding a listener again changes nothing. */
function listen(change: 'addEventListener' | 'removeEventListener', act: (event: Event) => void): void {
  ['pagehide', 'pageshow', 'online', 'visibilitychange'].forEach((type) => window[change](type, act, true));
}
