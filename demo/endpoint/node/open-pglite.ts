import { PGlite } from '@electric-sql/pglite';
import { join } from 'node:path';
import type { Database } from '../database';
import { lockFolder } from './folder-lock';
import { readSchema } from './read-schema';

/**
 * PostgreSQL inside this process: in `folder`, or in memory. What is missing in it is created.
 * @param snapshot What an empty one in memory begins with; to make that anew takes a second or two.
 * @throws {FolderInUse} When another process has the folder open.
 */
export async function openPglite(folder?: string, snapshot?: Blob): Promise<Database> {
  const unlock = folder === undefined ? undefined : await lockFolder(folder);
  const database = await (folder === undefined
    ? PGlite.create(snapshot ? { loadDataDir: snapshot } : {})
    : PGlite.create(join(folder, 'answers')));
  await database.exec(await readSchema());
  return {
    query: (text, parameters) => database.query(text, parameters),
    async close() {
      await database.close();
      await unlock?.();
    },
  };
}
