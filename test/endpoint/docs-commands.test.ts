import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { readCommands } from '../docs/read-commands';
import { createDatabase } from './support/databases';
import { anAnswer } from './support/events';
import { postEvents } from './support/serve';

const lines = await readCommands(/npm run endpoint$/);

let folder: string;
let database: Awaited<ReturnType<typeof createDatabase>> | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iterate-docs-'));
  const survey = { id: 's1', questions: [{ id: 'why', question_type: 'freeform', prompt: 'Why?' }] };
  await mkdir(join(folder, 'surveys'));
  await writeFile(join(folder, 'surveys/s1.json'), JSON.stringify(survey));
  // Making a database takes seconds: both begin with a copy of an empty one.
  await Promise.all(
    ['.endpoint-data', '.demo-data'].map((name) =>
      cp(inject('pglite').folder, join(folder, name), { recursive: true }),
    ),
  );
  database = inject('postgres') === undefined ? undefined : await createDatabase();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database?.drop();
});

/** What a reader puts in the place of what the documents make up. */
const own = (line: string): string =>
  line
    .replace(/DATABASE_URL=\S+ /, () => (database ? `DATABASE_URL='${database.url}' ` : ''))
    .replace(/SURVEYS=\S+/, () => `SURVEYS='${folder}/surveys'`)
    .replace(/HOST=\S+/, 'HOST=127.0.0.1')
    .replace(/PORT=\S+/, 'PORT=0');

/** Types a line. @returns Where the endpoint says that it listens. */
async function type(line: string): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: '0', DATA: join(folder, '.endpoint-data') };
  // A group of its own, so that the shell, npm and what they start end together.
  const child = spawn('sh', ['-c', line], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  onTestFinished(async () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await exit;
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const [, origin] = /at (http:\S+)\/responses/.exec(said) ?? [];
    if (origin) {
      child.stdout.resume();
      return origin;
    }
  }
  throw new Error(`${line} does not start an endpoint: ${said}`);
}

describe('what the documents say to type', () => {
  it.each(lines)('$place: $line starts an endpoint that takes an answer', async ({ line }) => {
    const event = anAnswer();
    const { status, body } = await postEvents(await type(own(line)), [event]);
    expect([status, body.results?.ids]).toEqual([200, [event.id]]);
  });

  it('is told from what starts none', async () => {
    await expect(type('ADMIN_TOKEN=short npm run endpoint')).rejects.toThrow('ADMIN_TOKEN should have');
  });
});

describe('`npm run demo`', () => {
  it('is a build, which tests in browsers begin with, and a start', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { demo: string } };
    expect(scripts.demo).toBe('npm run --silent build -- --silent && tsx demo/start.ts');
  });

  it('shows the playground where it says, until it is told to stop', async () => {
    const parameters = ['--import', import.meta.resolve('tsx'), resolve('demo/start.ts')];
    const env = { ...process.env, PORT: '0' };
    const child = spawn(process.execPath, parameters, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    onTestFinished(() => void child.kill('SIGKILL'));
    let origin: string | undefined;
    for await (const chunk of child.stdout) {
      origin = /The playground is at (https:\S+),/.exec(String(chunk))?.[1];
      if (origin) break;
    }
    expect(await titleOf(`${origin}/`)).toBe('iterate-clevertap playground');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });
});

/** Of a page whose certificate was made a moment ago. */
async function titleOf(address: string): Promise<string | undefined> {
  const [response] = await once(get(address, { rejectUnauthorized: false, agent: false }), 'response');
  let html = '';
  for await (const chunk of response) html += String(chunk);
  return /<title>(.*)<\/title>/.exec(html)?.[1];
}
