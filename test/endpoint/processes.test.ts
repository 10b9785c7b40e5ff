import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnswerStore, type StoredAnswer } from '../../demo/endpoint/answer-store';
import { openPostgres } from '../../demo/endpoint/node/open-postgres';
import { isWholeRun } from '../support/whole-run';
import { until } from '../browser/support/until';
import { percentile, sendLoad, type Load } from './support/clients';
import { startClevertap } from './support/clevertap-double';
import { createDatabase, describeOnServer } from './support/databases';
import { anAnswer } from './support/events';
import { pgliteFolder } from './support/pglite-folder';
import { readQueue } from './support/queue';
import { postEvents } from './support/serve';
import { startEndpointProcess, type EndpointProcess } from './support/start-process';

type Environment = Readonly<Record<string, string>>;

const load: Load = { answers: isWholeRun ? 10_000 : 200, repeats: 0.3, clients: 50 };

const onDisk = async (): Promise<Environment> => ({ DATA: await pgliteFolder() });

async function onServer(): Promise<Environment> {
  const { url: DATABASE_URL, drop } = await createDatabase();
  onTestFinished(drop);
  return { DATABASE_URL };
}

const ADMIN_TOKEN = 'a token of the admin';

/** Ids of all answers that count, sorted. */
async function storedBy({ origin }: EndpointProcess): Promise<readonly string[]> {
  const headers = { Authorization: `Bearer ${ADMIN_TOKEN}` };
  const answers = (await (
    await fetch(`${origin}/answers.json`, { headers })
  ).json()) as readonly StoredAnswer[];
  return answers.map(({ event }) => event.id).sort();
}

function describeProcesses(name: string, environment: () => Promise<Environment>): void {
  it(`stores ${load.answers} answers with repeats from ${load.clients} clients once each, ${name}`, async () => {
    const endpoint = await startEndpointProcess({ ...(await environment()), ADMIN_TOKEN });
    const result = await sendLoad([endpoint.origin], load);
    console.log(
      `${name}: p50 ${percentile(result, 50)} ms, p99 ${percentile(result, 99)} ms, ${load.answers} answers`,
    );
    const stored = await storedBy(endpoint);
    expect(stored.length).toBe(load.answers);
    expect(stored).toEqual([...result.acknowledged].sort());
  });

  it(`has all that it acknowledged after it was killed in the middle, ${name}`, async () => {
    const variables = { ...(await environment()), ADMIN_TOKEN };
    const endpoint = await startEndpointProcess(variables);
    const acknowledged = new Set<string>();
    const sending = sendLoad([endpoint.origin], load, acknowledged);
    await until(
      () => acknowledged.size,
      (count) => count > load.answers / 10,
      30_000,
    );
    await endpoint.kill();
    await sending;
    const again = await startEndpointProcess(variables);
    expect((await postEvents(again.origin, [anAnswer({ response: 'last' })])).status).toBe(200);
    const stored = new Set(await storedBy(again));
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    expect(stored.has('1.s1.last.why.1')).toBe(true);
    expect(acknowledged.size).toBeLessThan(load.answers);
  });
}

describe('an endpoint in a process', () => {
  describeProcesses('with PGlite on disk', onDisk);
});

describeOnServer('endpoints in processes', () => {
  describeProcesses('on a PostgreSQL server', onServer);

  it('store each answer once when three of them share a database', async () => {
    const variables = { ...(await onServer()), ADMIN_TOKEN };
    const endpoints = await Promise.all([1, 2, 3].map(() => startEndpointProcess(variables)));
    const { acknowledged } = await sendLoad(
      endpoints.map(({ origin }) => origin),
      load,
    );
    expect(acknowledged.size).toBe(load.answers);
    const stored = await Promise.all(endpoints.map(storedBy));
    expect(stored).toEqual(Array.from({ length: 3 }, () => [...acknowledged].sort()));
  });

  it('tell CleverTap of an answer under one id when one dies between sending and noting it', async () => {
    const clevertap = await startClevertap();
    const variables: Environment = {
      ...(await onServer()),
      CLEVERTAP_PROJECT_ID: clevertap.account.projectId,
      CLEVERTAP_PASSCODE: clevertap.account.passcode,
      CLEVERTAP_REGION: 'in1',
      CLEVERTAP_ORIGIN: clevertap.origin,
      RELAY_LEASE: '1',
    };
    clevertap.next({ fault: 'silent', takes: true });
    const endpoint = await startEndpointProcess(variables);
    await postEvents(endpoint.origin, [anAnswer()], { query: '?relay=clevertap' });
    await until(
      () => clevertap.requests.length,
      (count) => count === 1,
    );
    await endpoint.kill();
    await startEndpointProcess(variables);
    const answers = createAnswerStore(await openPostgres(variables['DATABASE_URL'] ?? ''));
    onTestFinished(() => answers.close());
    await until(
      () => readQueue(answers),
      ([answer]) => answer?.state === 'sent',
    );
    expect([...clevertap.events].map(([id, { times }]) => [id, times])).toEqual([['1.s1.r1.why.1', 2]]);
  });
});
