import autocannon from 'autocannon';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster } from '../test/endpoint/support/cluster';
import { anAnswer } from '../test/endpoint/support/events';
import { findPostgres } from './find-postgres';

/** Seconds of each measurement; the first one only warms up. */
const warmUp = 3;
const duration = 10;
const connections = 50;

const start = fileURLToPath(new URL('../demo/endpoint/node/start.ts', import.meta.url));

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${connections} connections`,
);
const folder = await mkdtemp(join(tmpdir(), 'iterate-load-'));
await measure('PGlite on disk', { DATA: folder });
await rm(folder, { recursive: true });

const programs = findPostgres();
if (programs) {
  const { url, stop } = await startCluster(programs);
  await measure('PostgreSQL, which waits for the disk', { DATABASE_URL: url });
  await stop();
} else console.log('PostgreSQL: not on this machine');

/** Starts an endpoint with these variables, sends it one answer a request, and prints what came of it. */
async function measure(name: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const endpoint = spawn(process.execPath, ['--import', 'tsx', start], {
    env: { PATH: process.env.PATH, PORT: '0', RATE_LIMIT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await originOf(endpoint);
  await fire(origin, warmUp);
  const { requests, latency, non2xx, errors } = await fire(origin, duration);
  console.log(
    `${name}: ${Math.round(requests.average)} answers/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ` +
      `${non2xx + errors} failed`,
  );
  const exit = once(endpoint, 'exit');
  endpoint.kill('SIGTERM');
  await exit;
}

async function originOf({ stdout }: ChildProcess): Promise<string> {
  for await (const chunk of stdout ?? []) {
    const [, origin] = /at (http:\S+)\/responses/.exec(String(chunk)) ?? [];
    if (origin) return origin;
  }
  throw new Error('The endpoint did not start');
}

function fire(origin: string, seconds: number): Promise<autocannon.Result> {
  const run = Math.random().toString(36).slice(2);
  let count = 0;
  const nextBody = () => JSON.stringify({ v: 1, events: [anAnswer({ response: `${run}${(count += 1)}` })] });
  return autocannon({
    url: `${origin}/responses`,
    method: 'POST',
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, body: nextBody() }) }],
  });
}
