import { FolderInUse } from './folder-lock';
import type { Listening } from './listen';
import { runEndpoint } from './run-endpoint';
import { readSettings, SettingsError } from './settings';

async function start(): Promise<Listening | undefined> {
  try {
    return await runEndpoint(readSettings(process.env));
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof FolderInUse)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return undefined;
  }
}

const endpoint = await start();
if (endpoint) {
  console.log(`The endpoint takes answers at ${endpoint.origin}/responses`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void endpoint.close());
}
