import { startDemo, type Demo } from './server';

const storage = '.demo-data';
const preferredPort = Number(process.env['PORT'] ?? 8443);

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function start(): Promise<Demo> {
  try {
    return await startDemo({ port: preferredPort, storage });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return startDemo({ storage });
  }
}

const demo = await start();
console.log(`
  The playground is at ${demo.origin}

  Your browser will warn once: the certificate was made a moment ago, for this machine alone.
  Answers are kept in ${storage}. Stop with Ctrl+C.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
