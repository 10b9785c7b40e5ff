import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createEndpoint } from '../../../demo/endpoint/endpoint';
import type { EndpointOptions } from '../../../demo/endpoint/endpoint-options';

/** What an endpoint said. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly results?: { readonly ids: readonly string[] };
    readonly errors: readonly object[];
    readonly retry_after?: number;
  };
}

/** An endpoint on a port of its own, until the case is over. */
export interface Served {
  readonly origin: string;
  /** Sends events as the script does, and members beside them. */
  post(events: readonly unknown[], envelope?: object, query?: string): Promise<Reply>;
}

export async function serveEndpoint(options: EndpointOptions): Promise<Served> {
  const server = serve({ fetch: createEndpoint(options).fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  // A listening TCP server has an address with a port; only pipes have a path instead.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, post: (events, envelope, query) => postEvents(origin, events, { envelope, query }) };
}

/** Sends events to an endpoint that runs somewhere. */
export async function postEvents(
  origin: string,
  events: readonly unknown[],
  { envelope = {}, query = '' }: { envelope?: object | undefined; query?: string | undefined } = {},
): Promise<Reply> {
  const response = await fetch(`${origin}/responses${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', Origin: 'null' },
    body: JSON.stringify({ v: 1, events, ...envelope }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
