import type { Report } from '../survey/model';
import { bytesOf, type Held, nextBatch, type Outbox, type Reply, settle } from './outbox';
import { noReply, readReply } from './reply';
import type { CreateSink, Sink } from './sink';

/** The customer's server, which keeps the record of answers. */
export const responseEndpoint: CreateSink = ({ config: { endpoint, respondent }, report }) =>
  endpoint ? createSender({ endpoint, token: respondent.token, report }) : undefined;

interface SenderOptions {
  readonly endpoint: string;
  readonly token?: string | undefined;
  readonly report: Report;
  /** Milliseconds until a try is given up, by the number of failures before it. */
  readonly timeLimits?: readonly number[];
  /** Milliseconds before the first repeat, doubled each time, and the most that it grows to. */
  readonly waits?: readonly [first: number, longest: number];
  /** Milliseconds that a new answer keeps from the try before it, while tries fail. */
  readonly spacing?: number;
}

/** Half of what the browser lets all scripts of a document keep alive together. */
const keepaliveBytes = 32 * 1024;

/**
 * Sends events until a reply names them, with all that wait in every request.
 * Each event starts a request in its own task: CleverTap may remove our frame in the next one.
 */
export function createSender(options: SenderOptions): Sink {
  const { endpoint, token, report, timeLimits = [10_000, 20_000, 45_000] } = options;
  const { waits: [firstWait, longestWait] = [1000, 300_000], spacing = 2000 } = options;
  const inFlight = new Map<readonly Held[], number>();
  let outbox: Outbox = { held: [], failures: 0 };
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  let askedUntil = 0;
  let lastTry = -spacing;

  function send(held: readonly Held[], lastChance = false): void {
    const batch = nextBatch(held);
    if (!batch.length) return;
    lastTry = performance.now();
    const body = envelope(batch, token);
    const bytes = bytesOf(body);
    const alive = [...inFlight.values()].reduce((sum, size) => sum + size, bytes);
    // A repeat goes without, in case it was the shared allowance that refused the first try.
    const keepalive = (lastChance || !outbox.failures) && alive <= keepaliveBytes;
    inFlight.set(batch, keepalive ? bytes : 0);
    const limit = timeLimits[Math.min(outbox.failures, timeLimits.length - 1)];
    void post(endpoint, { body, keepalive }, limit).then((reply) => finish(batch, reply));
    if (lastChance) {
      send(
        held.filter((entry) => !batch.includes(entry)),
        true,
      );
    }
  }

  function finish(batch: readonly Held[], reply: Reply): void {
    inFlight.delete(batch);
    const settled = settle(outbox, batch, reply);
    outbox = settled;
    settled.refused.forEach((id) => report('data-endpoint', `refused ${id}`));
    const { failures } = outbox;
    const backoff = Math.min(longestWait, firstWait * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
    askedUntil = Math.max(askedUntil, performance.now() + reply.retryAfter * 1000);
    notBefore = Math.max(askedUntil, performance.now() + (failures && backoff));
    arm();
  }

  /** What waits and is in no request on its way, or in none that outlives the page. */
  function uncarried(outliving = false): readonly Held[] {
    const carriers = [...inFlight.keys()].filter((batch) => !outliving || inFlight.get(batch));
    return outbox.held.filter((entry) => !carriers.some((batch) => batch.includes(entry)));
  }

  /** Waits for the time of the next try, unless replies are awaited that may make it unnecessary. */
  function arm(): void {
    clearTimeout(timer);
    if (!outbox.held.length) {
      if (ended) stop();
    } else if (uncarried().length) {
      timer = setTimeout(() => send(outbox.held), notBefore - performance.now());
    }
  }

  /** Something speaks for success: the wait is cut short, but for what the server asked for. */
  function hurry(): void {
    notBefore = Math.max(askedUntil, Math.min(notBefore, lastTry + spacing));
    arm();
  }

  /** The page may be gone in a moment: what no living request carries is sent at once. */
  function flush(): void {
    send(uncarried(true), true);
  }

  const stop = listen([
    [window, 'pagehide', flush],
    [window, 'pageshow', hurry],
    [window, 'online', hurry],
    [document, 'visibilitychange', () => (document.visibilityState === 'visible' ? hurry() : flush())],
  ]);

  return {
    deliver: (event) => {
      outbox = { ...outbox, held: [...outbox.held, { id: event.id, body: JSON.stringify(event) }] };
      if (performance.now() < notBefore) hurry();
      else send(outbox.held);
    },
    pending: () => outbox.held.length,
    end: () => {
      ended = true;
      arm();
    },
  };
}

function envelope(batch: readonly Held[], token: string | undefined): string {
  const head = JSON.stringify({ v: 1, sent_at: new Date().toISOString(), token });
  return `${head.slice(0, -1)},"events":[${batch.map(({ body }) => body).join()}]}`;
}

/** One try. Never rejects: whatever went wrong on the way, the events stay held. */
async function post(endpoint: string, request: RequestInit, limit: number | undefined): Promise<Reply> {
  const controller = typeof AbortController === 'function' ? new AbortController() : undefined;
  const timer = setTimeout(() => controller?.abort(), limit);
  try {
    const response = await fetch(endpoint, {
      ...request,
      method: 'POST',
      // The safe type spares a preflight, which in-app HTML with its null origin would always pay.
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: controller ? controller.signal : null,
    });
    return await readReply(response);
  } catch {
    return noReply;
  } finally {
    clearTimeout(timer);
  }
}

type Listener = readonly [EventTarget, string, () => void];

/** @returns How to stop listening. */
function listen(listeners: readonly Listener[]): () => void {
  listeners.forEach(([target, type, listener]) => target.addEventListener(type, listener, true));
  return () =>
    listeners.forEach(([target, type, listener]) => target.removeEventListener(type, listener, true));
}
