import type { Page } from 'playwright-core';

type Entries = Readonly<Record<string, unknown>>;

/** What our script left in a browser for later, by the names of the entries. */
export interface Kept {
  readonly local: Entries;
  readonly session: Entries;
  readonly database: Entries;
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
    async function inDatabase(): Promise<Record<string, unknown>> {
      const all = await indexedDB.databases();
      if (!all.some(({ name }) => name === 'itq1')) return {};
      const database = await settled(indexedDB.open('itq1'));
      const store = database.transaction('q').objectStore('q');
      const [names, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      database.close();
      return Object.fromEntries(names.map((name, index) => [String(name), values[index] as unknown]));
    }

    return { local: ours(localStorage), session: ours(sessionStorage), database: await inDatabase() };
  });
}
