import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that is far away. */
export interface SlowLine {
  readonly port: number;
  /** Connections that were made so far. */
  connections(): number;
  stop(): Promise<void>;
}

/** Nothing of ours takes longer; a line that was forgotten ends by itself. */
const mostIdle = 60_000;

/**
 * Starts a proxy that adds a round trip to everything on the way to `port`, the opening of the connection and
 * so the TLS handshake included.
 */
export async function startSlowLine(port: number, roundTrip: number): Promise<SlowLine> {
  const open = new Set<Socket>();
  let made = 0;

  function keep(socket: Socket): Socket {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    return socket.setTimeout(mostIdle, () => socket.destroy());
  }

  const server = createServer((near) => {
    made += 1;
    keep(near).pause();
    const later = setTimeout(() => {
      const far = keep(connect(port, '127.0.0.1'));
      carry(near, far, roundTrip / 2);
      carry(far, near, roundTrip / 2);
      near.resume();
    }, roundTrip);
    near.on('close', () => clearTimeout(later));
  });
  await once(server.listen(0, '127.0.0.1').unref(), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => made,
    stop: async () => {
      const closed = once(server.close(), 'close');
      open.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}

/** Timers of equal length end in the order in which they began, so nothing overtakes. */
function carry(from: Socket, to: Socket, delay: number): void {
  from.on('data', (chunk) => setTimeout(() => to.write(chunk), delay));
  from.on('close', () => setTimeout(() => to.end(), delay));
}
