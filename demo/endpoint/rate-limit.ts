/** How many requests one address may send. */
export interface RateLimit {
  /** In each window; 0 for as many as it likes. */
  readonly requests: number;
  /** Milliseconds. */
  readonly window: number;
}

interface Window {
  readonly end: number;
  count: number;
}

/** Addresses that are remembered before those whose window is over are forgotten. */
const sweepAt = 10_000;

/**
 * Counts requests by address, in this process alone.
 * @returns For a request now: milliseconds until the address may send again, 0 for at once.
 */
export function createRateLimit({ requests, window }: RateLimit, now: () => number = Date.now) {
  const windows = new Map<string, Window>();
  return (address: string): number => {
    if (requests === 0) return 0;
    const time = now();
    if (windows.size >= sweepAt) for (const [key, { end }] of windows) if (end <= time) windows.delete(key);
    let current = windows.get(address);
    if (!current || current.end <= time) windows.set(address, (current = { end: time + window, count: 0 }));
    current.count += 1;
    return current.count > requests ? current.end - time : 0;
  };
}
