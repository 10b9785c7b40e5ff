import { attempt } from './attempt';

/** What a server answered; nothing of it is trusted yet. */
export interface Reply {
  readonly ok?: boolean;
  /** HTTP status; 0 where no whole answer came: network, CORS, time limit. The browser tells nobody which. */
  readonly status: number;
  /** Absent where the body is not JSON, or too long. */
  readonly document?: unknown;
  /** Of the header, where this origin may read it. */
  readonly retryAfter?: string | null;
}

/** What a server did, for who has to mend it. */
export function describeReply({ status }: Reply): string {
  return `answered ${status || 'nothing (wrong address, CORS?)'}`;
}

/**
 * Sends a request without referrer, and with cookies to the page's own origin alone, as a preload link does, whose reply is
 * taken only where both ask alike. Never rejects.
 * @param limit Milliseconds until it is given up, in browsers that can.
 * @param undo Is told how to give it up before.
 */
export async function fetchJson(
  url: string,
  limit: number,
  request?: RequestInit,
  undo: (() => void)[] = [],
): Promise<Reply> {
  const controller = attempt(() => new AbortController());
  const abort = () => controller && controller.abort();
  const timer = setTimeout(abort, limit);
  undo.push(abort);
  try {
    const response = await fetch(url, {
      referrerPolicy: 'no-referrer',
      signal: controller ? controller.signal : null,
      ...request,
    });
    return {
      ok: response.ok,
      status: response.status,
      document: parseJson(await response.text()),
      retryAfter: response.headers.get('Retry-After'),
    };
  } catch {
    return { status: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/** What a text says; nothing where it is not JSON, or longer than 512 KiB. */
export function parseJson(text: string): unknown {
  return attempt((): unknown => (text.length <= 512 * 1024 ? JSON.parse(text) : undefined));
}
