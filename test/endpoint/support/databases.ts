import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest';
import { createAnswerStore, type AnswerStore } from '../../../demo/endpoint/answer-store';
import type { Database } from '../../../demo/endpoint/database';
import { openPglite } from '../../../demo/endpoint/node/open-pglite';
import { openPostgres } from '../../../demo/endpoint/node/open-postgres';

const server = inject('postgres');

/** Makes an empty database on the server. @returns Its URL, and how to remove it. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(`create database ${name}`);
  const url = new URL(server ?? '');
  url.pathname = name;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function openInMemory(): Promise<Database> {
  return openPglite(undefined, new Blob([await readFile(inject('pglite').file)]));
}

async function openOnServer(): Promise<Database> {
  const { url, drop } = await createDatabase();
  const database = await openPostgres(url);
  return { ...database, close: () => database.close().then(drop) };
}

/** What a case finds: an empty store. */
export interface Stored {
  readonly answers: AnswerStore;
}

/** Says what needs a PostgreSQL server; skipped, and seen to be, where there is none. */
export const describeOnServer = describe.skipIf(server === undefined);

/** The same cases on both databases. */
export function describeOnBoth(name: string, cases: (stored: Stored) => void): void {
  describe(`${name}, on PGlite`, () => withDatabase(openInMemory, cases));
  describeOnServer(`${name}, on a PostgreSQL server`, () => withDatabase(openOnServer, cases));
}

function withDatabase(open: () => Promise<Database>, cases: (stored: Stored) => void): void {
  let answers: AnswerStore;
  beforeAll(async () => void (answers = createAnswerStore(await open())));
  beforeEach(() => answers.clear());
  afterAll(() => answers.close());
  cases({
    get answers() {
      return answers;
    },
  });
}
