import type { Storages } from '../../../src/sinks/store';
import type { Chance } from './chance';
import type { Timeline } from './timeline';

/** Which storage a browser gives to pages here. */
export type StorageKind = 'both' | 'local' | 'database' | 'flaky' | 'none';

/** The storage of one browser profile, which outlives pages and, as far as real ones do, the browser. */
export interface Device {
  /** What a page finds, for as long as it lives. */
  storagesFor(isAlive: () => boolean): Storages;
  /** The process is killed: what `localStorage` was told in the last seconds is forgotten. */
  kill(): void;
  /** How many answers are kept, in either place. */
  kept(): ReadonlySet<string>;
}

/** Desktop Chromium writes `localStorage` to disk up to so many milliseconds later. */
const lateCommit = 5000;

export function createDevice(kind: StorageKind, timeline: Timeline, chance: Chance): Device {
  const local = new Map<string, { readonly text: string; readonly at: number }>();
  const gone: { readonly key: string; readonly text: string; readonly at: number }[] = [];
  const database = new Map<string, string>();

  function localStorageOf(): object {
    if (kind === 'none' || kind === 'database') throw new Error('SecurityError');
    const methods = {
      getItem: (key: string) => local.get(key)?.text ?? null,
      setItem: (key: string, text: string) => {
        if (kind === 'flaky' && chance.happens(0.3)) throw new Error('QuotaExceededError');
        local.set(key, { text, at: timeline.now() });
      },
      removeItem: (key: string) => {
        const entry = local.get(key);
        if (entry) gone.push({ key, text: entry.text, at: timeline.now() });
        local.delete(key);
      },
    };
    return new Proxy(methods, {
      ownKeys: () => [...local.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
  }

  /** As much of IndexedDB as is used, each step some milliseconds later; a page that has gone takes no more steps. */
  function databaseOf(isAlive: () => boolean): object {
    if (kind === 'none' || kind === 'local') throw new Error('SecurityError');
    // In the order in which they were asked for.
    let last = 0;
    const soon = (act: () => void) => {
      last = Math.max(last, timeline.now() + chance.between(1, 10));
      timeline.after(last - timeline.now(), () => {
        if (isAlive()) act();
      });
    };
    const request = <Result>(work: () => Result) => {
      const made: { result?: Result; onsuccess?: () => void } = {};
      soon(() => {
        made.result = work();
        made.onsuccess?.();
      });
      return made;
    };
    const store = {
      put: (text: string, key: string) => request(() => void database.set(key, text)),
      delete: (key: string) => request(() => void database.delete(key)),
      getAll: () => request(() => [...database.values()]),
      getAllKeys: () => request(() => [...database.keys()]),
    };
    const connection = { transaction: () => ({ objectStore: () => store }), close: () => undefined };
    return { open: () => request(() => connection), deleteDatabase: () => request(() => database.clear()) };
  }

  return {
    storagesFor: (isAlive) => {
      const none = (): never => {
        throw new Error('SecurityError');
      };
      // The cast holds as far as the store looks: it finds every member that it uses.
      return Object.defineProperties({} as Storages, {
        localStorage: { get: localStorageOf },
        sessionStorage: { get: none },
        indexedDB: { get: () => databaseOf(isAlive) },
      });
    },
    kill: () => {
      const since = timeline.now() - chance.between(0, lateCommit);
      for (const [key, { at }] of local) if (at > since) local.delete(key);
      for (const { key, text, at } of gone)
        if (at > since && !local.has(key)) local.set(key, { text, at: 0 });
    },
    kept: () =>
      new Set(
        [...local.values(), ...[...database.values()].map((text) => ({ text }))].map(({ text }) => text),
      ),
  };
}
