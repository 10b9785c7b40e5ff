import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEndpoint } from '../../demo/endpoint/endpoint';
import { openAnswerStore } from '../../demo/endpoint/node/open-answer-store';
import { resultsFiles } from '../../demo/endpoint/node/results-files';
import { until } from '../browser/support/until';
import { startClevertap } from './support/clevertap-double';
import { anAnswer } from './support/events';
import { postEvents } from './support/serve';
import { failToStart, startEndpointProcess } from './support/start-process';

const secrets = {
  CLEVERTAP_PASSCODE: 'PASSCODE-that-nobody-may-see',
  IDENTITY_SECRET: 'an-identity-secret-that-nobody-may-see',
  ADMIN_TOKEN: 'an-admin-token-that-nobody-may-see',
};
const headers = { Authorization: `Bearer ${secrets.ADMIN_TOKEN}` };

/** Every path that any endpoint has. */
async function everyPath(): Promise<readonly string[]> {
  const answers = await openAnswerStore();
  const { routes } = createEndpoint({ answers, admin: 'open', resultsFiles });
  await answers.close();
  return [...new Set(routes.map(({ path }) => path))];
}

describe('secrets', () => {
  it('are in nothing that can be fetched, whatever went wrong', async () => {
    const clevertap = await startClevertap();
    const { origin } = await startEndpointProcess({
      ...secrets,
      DATA: 'memory:',
      CLEVERTAP_PROJECT_ID: 'TEST-PROJECT',
      CLEVERTAP_REGION: 'in1',
      CLEVERTAP_ORIGIN: clevertap.origin,
    });
    await postEvents(origin, [anAnswer()], { query: '?relay=clevertap' });
    const paths = await everyPath();
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

  it('are not what a browser is given when a wrong one is sent to CleverTap', async () => {
    const clevertap = await startClevertap();
    const { origin } = await startEndpointProcess({
      ADMIN_TOKEN: secrets.ADMIN_TOKEN,
      CLEVERTAP_PASSCODE: secrets.CLEVERTAP_PASSCODE,
      DATA: 'memory:',
      CLEVERTAP_PROJECT_ID: 'TEST-PROJECT',
      CLEVERTAP_REGION: 'in1',
      CLEVERTAP_ORIGIN: clevertap.origin,
    });
    await postEvents(origin, [anAnswer()], { query: '?relay=clevertap' });
    const summary = await until(
      async () => (await fetch(`${origin}/results/summary`, { headers })).text(),
      (text) => text.includes('CleverTap answered 401'),
    );
    expect(summary).not.toContain(secrets.CLEVERTAP_PASSCODE);
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
