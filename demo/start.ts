import { FolderInUse } from './endpoint/node/folder-lock';
import { startDemo, type Demo } from './server';

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** A second demo beside a running one gets what is free: another port, and memory in place of the folder. */
async function start(port: number, storage?: string): Promise<{ demo: Demo; storage: string | undefined }> {
  try {
    return { demo: await startDemo({ port, ...(storage === undefined ? {} : { storage }) }), storage };
  } catch (error) {
    if (isTaken(error) && port !== 0) return start(0, storage);
    if (error instanceof FolderInUse) return start(port);
    throw error;
  }
}

const { demo, storage } = await start(Number(process.env['PORT'] ?? 8443), '.demo-data');
console.log(`
  The playground is at ${demo.origin}, the results of its surveys at ${demo.origin}/results

  Your browser will warn once: the certificate was made a moment ago, for this machine alone.
  Answers are kept in ${storage ?? 'memory, because another demo is running'}. Stop with Ctrl+C.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
