import { hash } from '../survey/hash';
import { parseJson } from '../fetch-json';
import { textsOf } from '../survey/json';
import type { Report } from '../survey/model';
import { attempt } from '../attempt';

/** Where answers are kept until they are acknowledged, over the end of a page. Nothing in it throws or waits. */
export interface Store {
  /** @returns Whether it is kept where the end of the page can't lose it. */
  keep(id: string, body: string): boolean;
  forget(id: string): void;
  /** Gives what earlier pages left: some of it at once, some later, most of it twice. */
  collect(take: (id: string, body: string) => void): void;
}

/** Where a page stores; each access may throw. */
export type Storages = Pick<Window & typeof globalThis, 'localStorage' | 'sessionStorage' | 'indexedDB'>;

/** The format, which is a part of every name: another one never reads these. */
const format = 'itq1';

/** Milliseconds after which an answer is set aside: 30 days. */
const mostAge = 30 * 864e5;

/**
 * A key for each answer, so that two pages never overwrite one another's, in two places: `localStorage` is written at
 * once but forgets the last seconds when the process is killed, IndexedDB forgets nothing that it has written.
 *
 * An entry is the event as it is sent. Where to, and with whose token, never comes from a store.
 */
export function createStore(endpoint: string, report: Report, world: Storages = window): Store {
  const prefix = `${format}:${hash(endpoint).toString(36)}:`;

  /** Opened for each use, so that it keeps no page out of the back/forward cache; made by the first answer alone. */
  function inDatabase(act: (database: IDBObjectStore) => void, isFirst = false): void {
    attempt(() => {
      const opening = world.indexedDB.open(format);
      opening.onupgradeneeded = () =>
        // While it is being made there is a transaction.
        isFirst ? opening.result.createObjectStore('q') : (opening.transaction as IDBTransaction).abort();
      opening.onsuccess = () => {
        attempt(() => act(opening.result.transaction('q', 'readwrite').objectStore('q')));
        // Waits for what was begun.
        opening.result['close']();
      };
    });
  }

  function removeKey(key: string): void {
    inStorages((storage) => storage.removeItem(key), world);
    inDatabase((database) => database.delete(key));
  }

  return {
    keep: (id, body) => {
      const key = prefix + id;
      inDatabase((database) => database.put(body, key), true);
      return inStorages((storage) => {
        storage.setItem(key, body);
        // Some take it and keep nothing.
        return storage.getItem(key) === body;
      }, world);
    },
    forget: (id) => removeKey(prefix + id),
    collect: (take) => {
      const read = (key: string, body: string) => {
        if (!key.startsWith(prefix)) return;
        const { id, answered_at = '' } = textsOf(parseJson(body));
        const age = Date.now() - Date.parse(answered_at);
        if (id && prefix + id === key && age < mostAge) return take(id, body);
        report(key, 'is left out: it is not understood or too old');
        removeKey(key);
      };
      inStorages(
        (storage) => Object.keys(storage).forEach((key) => read(key, String(storage.getItem(key)))),
        world,
      );
      inDatabase((database) => {
        const bodies = database.getAll();
        const keys = database.getAllKeys();
        keys.onsuccess = () =>
          attempt(() => keys.result.forEach((key, place) => read(String(key), String(bodies.result[place]))));
      });
    },
  };
}

/** Does something in one storage after the other, until one says that it did. */
export function inStorages(act: (storage: Storage) => unknown, world: Storages = window): boolean {
  // In-app HTML and sandboxed frames have none, a storage may be full: each access may throw.
  return (['localStorage', 'sessionStorage'] as const).some((name) => attempt(() => act(world[name])));
}
