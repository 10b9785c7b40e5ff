import type { TestProject } from 'vitest/node';
import { ensurePostgres, findPostgres } from '../../../scripts/find-postgres';
import { startCluster } from './cluster';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a PostgreSQL server; nothing where there is none. */
    postgres: string | undefined;
  }
}

/** One server for all files, each of which has databases of its own in it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { DATABASE_URL, SURFACES } = process.env;
  const programs = SURFACES === 'all' && !DATABASE_URL ? ensurePostgres() : findPostgres();
  if (DATABASE_URL || !programs) {
    project.provide('postgres', DATABASE_URL || undefined);
    return undefined;
  }
  const cluster = await startCluster(programs);
  project.provide('postgres', cluster.url);
  return cluster.stop;
}
