import type { Page } from 'playwright-core';

type Entries = Readonly<Record<string, unknown>>;

/** What our script left in a browser for later, by the names of the entries. */
export interface Kept {
  readonly local: Entries;
  readonly session: Entries;
  readonly database: Entries;
  /** Names of all databases, empty ones too. */
  readonly databases: readonly unknown[];
}

/** Whether there is no entry at all. */
export function isNothing({ local, session, database }: Kept): boolean {
  return !Object.keys({ ...local, ...session, ...database }).length;
}

/** What is kept for the origin of this page. */
export async function keptFor(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const ours = (storage: Storage) =>
      Object.fromEntries(Object.entries(storage).filter(([name]) => name.startsWith('itq')));

    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });

    /** Opening what is not there would create it, and be in the way of whoever creates it properly. */
    async function inDatabase(databases: readonly unknown[]): Promise<Record<string, unknown>> {
      if (!databases.includes('itq1')) return {};
      const database = await settled(indexedDB.open('itq1'));
      // A page may have a database of its own under that name.
      if (!database.objectStoreNames.contains('q')) return {};
      const store = database.transaction('q').objectStore('q');
      const [names, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      database.close();
      return Object.fromEntries(names.map((name, index) => [String(name), values[index] as unknown]));
    }

    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const database = await inDatabase(databases);
    return { local: ours(localStorage), session: ours(sessionStorage), database, databases };
  });
}
