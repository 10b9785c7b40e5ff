import { createAnswerStore } from '../answer-store';
import { createEndpoint } from '../endpoint';
import { startRelay } from '../relay/relay';
import { clientAddress } from './client-address';
import { listen, type Listening } from './listen';
import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';
import { readSurveys } from './read-surveys';
import { resultsFiles } from './results-files';
import type { Settings } from './settings';

/** As a folder: nothing outlives the process. */
const inMemory = 'memory:';

/**
 * Starts an endpoint.
 * @throws {SettingsError} When a survey can't be read.
 * @throws {Error} When the database can't be opened or the port is taken.
 */
export async function runEndpoint(settings: Settings): Promise<Listening> {
  const { host, port, databaseUrl, folder, adminToken, identitySecret, clevertap } = settings;
  const surveys = settings.surveys === undefined ? undefined : await readSurveys(settings.surveys);
  const database = await (databaseUrl
    ? openPostgres(databaseUrl)
    : openPglite(folder === inMemory ? undefined : folder));
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
    const { origin, close } = await listen(endpoint.fetch, host, port);
    return { origin, close: () => close().then(release) };
  } catch (error) {
    await release();
    throw error;
  }
}
