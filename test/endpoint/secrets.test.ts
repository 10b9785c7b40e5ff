import { build } from 'esbuild';
import { sign } from 'hono/jwt';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createAnswerStore } from '../../demo/endpoint/answer-store';
import { createEndpoint } from '../../demo/endpoint/endpoint';
import { resultsFiles } from '../../demo/endpoint/node/results-files';
import { until } from '../browser/support/until';
import { startClevertap } from './support/clevertap-double';
import { anAnswer } from './support/events';
import { pgliteFolder } from './support/pglite-folder';
import { postEvents } from './support/serve';
import { failToStart, startEndpointProcess } from './support/start-process';

const secrets = {
  CLEVERTAP_PASSCODE: 'PASSCODE-that-nobody-may-see',
  IDENTITY_SECRET: 'an-identity-secret-that-nobody-may-see',
  ADMIN_TOKEN: 'an-admin-token-that-nobody-may-see',
};
const headers = { Authorization: `Bearer ${secrets.ADMIN_TOKEN}` };

/** Every path that any endpoint has. */
function everyPath(): readonly string[] {
  const answers = createAnswerStore({
    query: () => Promise.reject(new Error('asked')),
    close: () => Promise.resolve(),
  });
  const { routes } = createEndpoint({ answers, admin: 'open', resultsFiles });
  return [...new Set(routes.map(({ path }) => path))];
}

describe('secrets', () => {
  it('are in nothing that can be fetched, whatever went wrong', async () => {
    const clevertap = await startClevertap();
    const { origin } = await startEndpointProcess({
      ...secrets,
      DATA: await pgliteFolder(),
      CLEVERTAP_PROJECT_ID: 'TEST-PROJECT',
      CLEVERTAP_REGION: 'in1',
      CLEVERTAP_ORIGIN: clevertap.origin,
    });
    clevertap.next({ status: 401 }, { status: 401 }, { status: 401 });
    const exp = Math.floor(Date.now() / 1000) + 60;
    const token = await sign({ sub: 'person-r1', survey: 's1', exp }, secrets.IDENTITY_SECRET, 'HS256');
    await postEvents(origin, [anAnswer()], { envelope: { token }, query: '?relay=clevertap' });
    await until(
      async () => (await fetch(`${origin}/results/summary`, { headers })).text(),
      (summary) => summary.includes('CleverTap answered 401'),
    );
    const paths = everyPath();
    expect(paths).toEqual(
      expect.arrayContaining(['/responses', '/results', '/results.js', '/answers.csv', '/mau.json']),
    );
    const fetched: string[] = [];
    for (const path of [...paths, '/', '/nowhere', '/.env'])
      for (const method of ['GET', 'POST', 'OPTIONS', 'PUT'])
        for (const init of [{ method }, { method, headers }]) {
          const response = await fetch(origin + path, init);
          fetched.push(JSON.stringify([...response.headers]) + (await response.text()));
        }
    expect(fetched.join().length).toBeGreaterThan(20_000);
    for (const secret of Object.values(secrets))
      expect(fetched.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('are not repeated by who refuses them', async () => {
    const { said, code } = await failToStart({
      ADMIN_TOKEN: 'short-secret',
      DATABASE_URL: 'mysql://root:pass-word@x/y',
    });
    expect(said).toBe(
      'DATABASE_URL should begin with postgresql://; ADMIN_TOKEN should have 16 characters at least',
    );
    expect(code).toBe(1);
  });

  it('are not in what is said of a database that is not there', async () => {
    const { said, code } = await failToStart({ DATABASE_URL: 'postgresql://root:pass-word@127.0.0.1:1/x' });
    expect(said).toBe('DATABASE_URL should name a PostgreSQL database that can be used (ECONNREFUSED)');
    expect(code).toBe(1);
  });
});

describe('the endpoint', () => {
  it('needs nothing of Node but what starts it', async () => {
    const entry = fileURLToPath(new URL('../../demo/endpoint/endpoint.ts', import.meta.url));
    const relay = fileURLToPath(new URL('../../demo/endpoint/relay/relay.ts', import.meta.url));
    const jsx = { jsxFactory: 'h', jsxFragment: 'Fragment' };
    const { errors } = await build({
      entryPoints: [entry, relay],
      bundle: true,
      write: false,
      outdir: '/',
      platform: 'browser',
      logLevel: 'silent',
      ...jsx,
    });
    expect(errors).toEqual([]);
  });
});
