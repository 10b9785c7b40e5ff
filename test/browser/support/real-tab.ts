import type { Browser, CDPSession } from 'playwright-core';

/** A tab as a person has it: the pages that Playwright drives are never hidden and never frozen. */
export interface RealTab {
  readonly browserContextId: string;
  /** @returns What JSON can say of the value. */
  evaluate(expression: string): Promise<unknown>;
  /** Brings another tab to the front. */
  hide(): Promise<void>;
  /** What a system does to hidden tabs to save power: no script runs, no timer. */
  freeze(): Promise<void>;
  wake(): Promise<void>;
  /** What a system does to frozen tabs to save memory: no script hears of it. */
  discard(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

/** Opens a tab that Playwright knows nothing of, with storage of its own, or beside another one with that one's. */
export async function openRealTab(browser: Browser, url: string, beside?: RealTab): Promise<RealTab> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = beside ?? (await session.send('Target.createBrowserContext'));
  const { targetId } = await session.send('Target.createTarget', { url, browserContextId });
  const send = await attach(session, targetId);
  const setState = async (state: string) => void (await send('Page.setWebLifecycleState', { state }));
  return {
    browserContextId,
    evaluate: async (expression) =>
      (await send('Runtime.evaluate', { expression, returnByValue: true })).result?.result?.value,
    hide: async () => {
      const other = await session.send('Target.createTarget', { url: 'about:blank', browserContextId });
      await session.send('Target.activateTarget', other);
    },
    freeze: () => setState('frozen'),
    wake: () => setState('active'),
    discard: async () => {
      await session.send('Target.setDiscoverTargets', { discover: true });
      const gone = new Promise((resolve) => session.on('Target.targetCrashed', resolve));
      // Nobody is left to reply.
      void send('Page.crash');
      await gone;
    },
  };
}

/** @returns What sends one message to the tab and waits for its reply. */
async function attach(session: CDPSession, targetId: string) {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const waiting = new Map<number, (message: Message) => void>();
  session.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const message = JSON.parse(received.message) as Message;
    waiting.get(Number(message.id))?.(message);
  });
  let id = 0;
  return async (method: string, params = {}): Promise<Message> => {
    id += 1;
    const reply = new Promise<Message>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return reply;
  };
}
