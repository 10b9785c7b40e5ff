import pg from 'pg';
import type { Database } from '../database';
import { readSchema } from './read-schema';

/** Connections of one process; a server takes a hundred by default. */
const connections = 10;

/**
 * A PostgreSQL server. What is missing in the database is created.
 * @param url `postgresql://user:password@host:5432/database`.
 * @throws {Error} When it can't be reached.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that the server ends while nobody uses it is replaced at the next query.
  pool.on('error', () => undefined);
  try {
    await pool.query(await readSchema());
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    // The cast holds because rows are what the statement says, as with PGlite.
    query: async <Row>(text: string, parameters?: unknown[]) => ({
      rows: (await pool.query(text, parameters)).rows as Row[],
    }),
    close: () => pool.end(),
  };
}
