import { createAnswerStore } from '../answer-store';
import type { Database } from '../database';
import { createEndpoint } from '../endpoint';
import { startRelay } from '../relay/relay';
import { clientAddress } from './client-address';
import { listen, type Listening } from './listen';
import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';
import { readSurveys } from './read-surveys';
import { resultsFiles } from './results-files';
import { SettingsError, type Settings } from './settings';

/** As a folder: nothing outlives the process. */
const inMemory = 'memory:';

/** Says which variable is at fault, and of the error its code alone: its message may repeat a secret. */
function blame(sentence: string): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    throw new SettingsError(`${sentence} (${code})`, { cause: error });
  };
}

function openDatabase({ databaseUrl, folder }: Settings): Promise<Database> {
  return databaseUrl
    ? openPostgres(databaseUrl).catch(
        blame('DATABASE_URL should name a PostgreSQL database that can be used'),
      )
    : openPglite(folder === inMemory ? undefined : folder);
}

/**
 * Starts an endpoint.
 * @throws {SettingsError} When a survey can't be read, the server can't be reached or the port is taken.
 * @throws {FolderInUse} When another process has PGlite's folder open.
 */
export async function runEndpoint(settings: Settings): Promise<Listening> {
  const { host, port, adminToken, identitySecret, clevertap } = settings;
  const surveys = settings.surveys === undefined ? undefined : await readSurveys(settings.surveys);
  const database = await openDatabase(settings);
  const pace = { requests: settings.relayRequests, lease: settings.relayLease * 1000 };
  const relay = clevertap && startRelay({ database, account: clevertap, surveys, pace });
  const endpoint = createEndpoint({
    answers: createAnswerStore(database),
    surveys,
    identitySecret,
    admin: adminToken === undefined ? undefined : { token: adminToken },
    resultsFiles,
    rateLimit: { requests: settings.rateLimit, window: 60_000 },
    clientAddress: clientAddress(settings.proxies),
    relay,
  });
  const release = async () => {
    await relay?.stop();
    await database.close();
  };
  try {
    const { origin, close } = await listen(endpoint.fetch, host, port).catch(
      blame(`HOST and PORT should be free to listen on, and ${host}:${port} is not`),
    );
    return { origin, close: () => close().then(release) };
  } catch (error) {
    await release();
    throw error;
  }
}
