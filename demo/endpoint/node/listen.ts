import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
export interface Listening {
  readonly origin: string;
  /** Takes no more requests and finishes those it has. */
  close(): Promise<void>;
}

/**
 * Serves an app; port 0 is any free one.
 * @throws {Error} With `code` `EADDRINUSE` when the port is taken.
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
): Promise<Listening> {
  const server = serve({ fetch, hostname, port });
  await once(server, 'listening');
  // A listening TCP server has an address with a port; only pipes have a path instead.
  const { port: chosen } = server.address() as AddressInfo;
  return {
    origin: `http://${hostname}:${chosen}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await closed;
    },
  };
}
