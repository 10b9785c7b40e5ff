import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAnswerStore } from '../answer-store';
import { createEndpoint } from '../endpoint';
import { startRelay } from '../relay/relay';
import { clientAddress } from './client-address';
import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';
import { readSurveys } from './read-surveys';
import { resultsFiles } from './results-files';
import type { Settings } from './settings';

/** An endpoint that listens. */
export interface RunningEndpoint {
  readonly origin: string;
  /** Finishes what it is doing. */
  close(): Promise<void>;
}

/** As a folder: nothing outlives the process. */
const inMemory = 'memory:';

/**
 * Starts an endpoint.
 * @throws {SettingsError} When a survey can't be read.
 * @throws {Error} When the database can't be opened or the port is taken.
 */
export async function runEndpoint(settings: Settings): Promise<RunningEndpoint> {
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
  const server = serve({ fetch: endpoint.fetch, hostname: host, port });
  const release = async () => {
    await relay?.stop();
    await database.close();
  };
  try {
    await once(server, 'listening');
  } catch (error) {
    await release();
    throw error;
  }
  // A listening TCP server has an address with a port; only pipes have a path instead.
  const { port: chosen } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${chosen}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await closed;
      await release();
    },
  };
}
