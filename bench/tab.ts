import type { Browser } from './browser';

/** A page of a browser that knows nothing yet. */
export interface Tab {
  send(method: string, parameters?: object): Promise<Readonly<Record<string, unknown>>>;
  /** @throws {Error} What the expression throws or rejects with. */
  evaluate(expression: string): Promise<unknown>;
}

/** Milliseconds that an expression may take; no question takes so long, not even on a busy machine. */
const mostWait = 30_000;

/** Does something in a page with storage, cache and process of its own, of which nothing is left. */
export async function inTab<Result>(
  browser: Browser,
  probe: string,
  act: (tab: Tab) => Promise<Result>,
): Promise<Result> {
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  try {
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const send: Tab['send'] = (method, parameters) => browser.send(method, parameters, String(sessionId));
    await send('Emulation.setDeviceMetricsOverride', phone);
    await send('Page.enable');
    await send('Page.addScriptToEvaluateOnNewDocument', { source: probe });
    return await act({ send, evaluate: (expression) => evaluate(send, expression) });
  } finally {
    await browser.send('Target.disposeBrowserContext', { browserContextId });
  }
}

const phone = { width: 412, height: 823, deviceScaleFactor: 1, mobile: false };

async function evaluate(send: Tab['send'], expression: string): Promise<unknown> {
  const parameters = { expression, awaitPromise: true, returnByValue: true };
  const evaluating = send('Runtime.evaluate', parameters);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing came of ${expression}`)), mostWait);
  });
  try {
    const { result, exceptionDetails } = await Promise.race([evaluating, late]);
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    // The cast holds because every expression has a result.
    return (result as { readonly value?: unknown }).value;
  } finally {
    clearTimeout(timer);
  }
}
