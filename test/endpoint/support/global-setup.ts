import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensurePostgres, findPostgres } from '../../../scripts/find-postgres';
import { hasty, startCluster } from './cluster';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a PostgreSQL server; nothing where there is none. */
    postgres: string | undefined;
    /** What an empty PGlite begins with: one in memory with a file, one on disk with a copy of a folder. */
    pglite: { readonly file: string; readonly folder: string };
  }
}

/** What all files share: one PostgreSQL server, in which each has databases of its own, and one beginning of a PGlite. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'iterate-pglite-'));
  const pglite = { file: join(folder, 'empty.tar'), folder: join(folder, 'empty') };
  project.provide('pglite', pglite);
  const [stop] = await Promise.all([provideServer(project), makePglite(pglite)]);
  return async () => {
    await stop();
    await rm(folder, { recursive: true });
  };
}

async function makePglite({ file, folder }: { file: string; folder: string }): Promise<void> {
  const database = await PGlite.create(folder);
  await writeFile(file, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()));
  await database.close();
}

async function provideServer(project: TestProject): Promise<() => Promise<void>> {
  const { DATABASE_URL, SURFACES } = process.env;
  const programs = SURFACES === 'all' && !DATABASE_URL ? ensurePostgres() : findPostgres();
  if (DATABASE_URL || !programs) {
    project.provide('postgres', DATABASE_URL || undefined);
    return () => Promise.resolve();
  }
  const cluster = await startCluster(programs, hasty);
  project.provide('postgres', cluster.url);
  return cluster.stop;
}
