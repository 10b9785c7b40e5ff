import type { Page } from 'playwright-core';

/** What the native side of an in-app stand-in stored, or did. */
export interface BridgeCall {
  readonly kind: 'event' | 'profile' | 'multi-value' | 'dismiss' | 'action' | 'lost';
  readonly name?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Of a multi-value property. */
  readonly key?: string;
  readonly values?: readonly unknown[];
}

/** All calls of one kind, in order. */
export async function bridgeCalls(page: Page, kind: BridgeCall['kind']): Promise<readonly BridgeCall[]> {
  const calls = await page.evaluate(
    () => (window as Window & { __bridgeCalls?: BridgeCall[] }).__bridgeCalls,
  );
  return (calls ?? []).filter((call) => call.kind === kind);
}
