import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createCertificate } from '../../../demo/certificate';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a request is answered with: an empty 200, but for what is said here. */
export interface Reply {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before it. */
  readonly delay?: number;
  /** What it waits for. */
  readonly after?: Promise<unknown>;
  /** `cut`: the connection is destroyed in place of an answer. `silent`: nothing ever comes. */
  readonly fault?: 'cut' | 'silent';
}

export interface ServerOptions {
  readonly secure?: boolean;
  /** Whether pages of other origins may read the answers; they may. */
  readonly cors?: boolean;
}

/** A server on the loopback address. */
export interface ServerDouble {
  readonly origin: string;
  readonly port: number;
  /** Ends every connection and refuses new ones. */
  stop(): Promise<void>;
  /** After `stop`: is there again, on the same port. */
  start(): Promise<void>;
}

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Expose-Headers': 'Retry-After',
};

/** Starts a server that answers what `replyTo` says. A preflight is answered without asking it. */
export async function startServer(
  replyTo: (request: Received) => Reply,
  options: ServerOptions = {},
): Promise<ServerDouble> {
  const listener: RequestListener = (request, response) => {
    void read(request).then(async (received) => {
      const reply: Reply = received.method === 'OPTIONS' ? { status: 204 } : replyTo(received);
      if (reply.delay) await setTimeout(reply.delay);
      await reply.after;
      send(response, { ...reply, headers: { ...(options.cors === false ? {} : cors), ...reply.headers } });
    });
  };
  const server = options.secure
    ? createSecureServer(await createCertificate(), listener)
    : createServer(listener);
  // A server that a failed case leaves behind keeps no process alive.
  const listen = (port: number) => once(server.listen(port, '127.0.0.1').unref(), 'listening');
  await listen(0);
  // A listening TCP server has an address with a port; only pipes have a path instead.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    start: async () => void (await listen(port)),
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(request: IncomingMessage): Promise<Received> {
  const { method = '', url: path = '', headers } = request;
  let body = '';
  try {
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  } catch {
    // The sender went away: what came is all there is.
  }
  return { method, path, headers, body };
}

function send(response: ServerResponse, { status = 200, headers, body, fault }: Reply): void {
  if (fault === 'cut') response.destroy();
  else if (!fault) response.writeHead(status, headers).end(body);
}
