import type { EndpointDouble, EndpointRequest } from './endpoint-double';
import { until } from './until';

/**
 * The requests that an endpoint got, once there are so many.
 * @throws {Error} When there are not in time.
 */
export async function requestsOf(
  { requests }: EndpointDouble,
  count: number,
): Promise<readonly EndpointRequest[]> {
  return until(
    () => requests,
    ({ length }) => length >= count,
  );
}

/** The events that an endpoint stored, once there are so many, or too few for too long. */
export async function storedBy(
  { stored }: EndpointDouble,
  count: number,
  milliseconds?: number,
): Promise<readonly string[]> {
  await until(stored, ({ length }) => length >= count, milliseconds).catch(() => undefined);
  return stored();
}

/**
 * Waits for an event from a page after that which it was given in, where that one has a token: an earlier page's events
 * go without. What the page itself sends as it ends may arrive besides, however late.
 * @throws {Error} When it does not come in time.
 */
export async function deliveredLater({ requests }: EndpointDouble, event: string): Promise<void> {
  await until(
    () => requests.filter(({ events, token }) => token === undefined && events.includes(event)),
    ({ length }) => length > 0,
  );
}
