import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundle } from '../demo/bundle';
import { hostPage, htmlOf, pageOf, type Subject } from './subjects';
import { sizes, surveyOf } from './survey';

/** A server on the loopback address with all that is measured, in brotli. */
export interface BenchServer {
  readonly origin: string;
  /** Bytes of both scripts as they are, in gzip, and in brotli. */
  readonly bytes: Readonly<Record<'script' | 'floor', ScriptBytes>>;
  /** Paths asked for since the last call. */
  takeRequests(): readonly string[];
  stop(): Promise<void>;
}

export interface ScriptBytes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

interface Published {
  readonly type: string;
  readonly body: Buffer;
}

/** Starts it. What it serves is compressed once, before anything is measured. */
export async function startServer(): Promise<BenchServer> {
  const files = new Map<string, Published>();
  let requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    void answer(files, request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // A listening TCP server has an address with a port; only pipes have a path instead.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publish = (path: string, type: string, text: string) =>
    files.set(path, { type: `${type}; charset=utf-8`, body: brotliCompressSync(text) });
  const scripts = {
    script: await readFile(new URL('../dist/iterate-clevertap.js', import.meta.url), 'utf8'),
    floor: await bundle(new URL('./floor/main.tsx', import.meta.url), { minify: true }),
  };
  for (const [name, code] of Object.entries(scripts)) publish(`/${name}.js`, 'text/javascript', code);
  publish('/host', 'text/html', hostPage);
  publish('/blank', 'text/html', pageOf(''));
  for (const size of sizes) {
    publish(`/surveys/${size}.json`, 'application/json', JSON.stringify(surveyOf(size)));
    for (const subject of ['script', 'floor', 'nothing'] satisfies Subject[])
      publish(`/${subject}/${size}`, 'text/html', pageOf(htmlOf(subject, size, origin)));
  }
  return {
    origin,
    bytes: { script: bytesOf(scripts.script), floor: bytesOf(scripts.floor) },
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    stop: async () => {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  files: ReadonlyMap<string, Published>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = files.get(request.url ?? '');
  if (file) {
    const headers = { 'Content-Type': file.type, 'Content-Encoding': 'br', 'Cache-Control': 'max-age=60' };
    response.writeHead(200, { ...headers, 'Content-Length': file.body.length }).end(file.body);
    return;
  }
  try {
    await request.resume().toArray();
  } catch {
    // The page has gone: there is nobody to answer.
  }
  // Takes all events of a request.
  response.writeHead(request.method === 'POST' ? 204 : 404).end();
}

const bytesOf = (code: string): ScriptBytes => ({
  raw: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code).length,
});
