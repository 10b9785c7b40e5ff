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
  milliseconds = 10_000,
): Promise<readonly string[]> {
  await until(stored, ({ length }) => length >= count, milliseconds).catch(() => undefined);
  return stored();
}
