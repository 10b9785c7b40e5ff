import { describe, expect } from 'vitest';
import { hash } from '../../src/survey/hash';
import { inputsOf } from '../hostile/hostile-group';
import { storage } from '../hostile/storage';
import { it } from './hostile/hostile-stage';
import { openQuietPage } from './hostile/quiet-page';
import { htmlPage } from './support/site-double';
import { until } from './support/until';

const now = new Date().toISOString();
const good = (id: string): readonly [string, string] => [
  id,
  JSON.stringify({ type: 'response', id, answered_at: now, response: { value: 'good' } }),
];

/** Every input under a key of its own, which it names where it names one, between entries that are as they should be. */
function entriesOf(kind: string): readonly (readonly [string, string])[] {
  const hostile = inputsOf(storage).map(([, text], place): readonly [string, string] => {
    const id = `${kind}-${place}`;
    return [id, text.replaceAll('"id":"1.s.r.q.1"', `"id":"${id}","answered_at":"${now}"`)];
  });
  return [good(`${kind}-good-first`), ...hostile, good(`${kind}-good-last`)];
}

interface Stored {
  readonly local: readonly (readonly [string, string])[];
  readonly database: readonly (readonly [string, unknown])[];
}

/** Runs in the page before the script: fills both stores. */
async function fill({ local, database }: Stored): Promise<void> {
  for (const [key, text] of local) localStorage.setItem(key, text);
  const opening = indexedDB.open('itq1');
  opening.onupgradeneeded = () => opening.result.createObjectStore('q');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const writing = opening.result.transaction('q', 'readwrite');
  for (const [key, value] of database) writing.objectStore('q').put(value, key);
  await new Promise((resolve) => (writing.oncomplete = resolve));
  opening.result.close();
}

describe('what stands where answers are kept', () => {
  it(
    'does no harm, and what is an answer is sent',
    { timeout: 120_000 },
    async ({ browser, site, endpoint, canary }) => {
      const quiet = await openQuietPage(browser, [site.origin, endpoint.url.replace('/responses', '')]);
      const { page } = quiet;
      await page.goto(site.publish(htmlPage('')));
      const prefix = `itq1:${hash(endpoint.url).toString(36)}:`;
      const keyed = <Value>(entries: readonly (readonly [string, Value])[]) =>
        entries.map(([id, value]) => [prefix + id, value] as const);
      const odd = [null, 7, [], { id: 'x' }, ['itq1'], new Date(0)].map(
        (value, place) => [`odd-${place}`, value] as const,
      );
      const stored: Stored = {
        local: [...keyed(entriesOf('local')), ['itq2:later', '{}'], ['shop-cart', '{"items":2}']],
        database: keyed<unknown>([...odd, ...entriesOf('database')]),
      };
      await page.evaluate(fill, stored);
      const container = `<div data-iterate-survey="" data-endpoint="${endpoint.url}"></div>`;
      await page.goto(site.publish(htmlPage(`${container}<script src="${site.scriptUrl}"></script>`)));
      const goods = ['local-good-first', 'local-good-last', 'database-good-first', 'database-good-last'];
      const missing = () => goods.filter((id) => !endpoint.events().some((event) => event.id === id));
      await until(missing, ({ length }) => !length);
      // What was sent is forgotten, and what is no answer is gone; what is not ours stays.
      const keys = await until(
        () => page.evaluate(() => Object.keys(localStorage).sort()),
        ({ length }) => length === 2,
      );
      expect(keys).toEqual(['itq2:later', 'shop-cart']);
      const allowed = /^(local|database)-(good-\w+|\d+)$/;
      expect(endpoint.events().filter(({ id }) => !allowed.test(id))).toEqual([]);
      expect(canary.requests).toEqual([]);
      expect(await quiet.harm()).toEqual([]);
      await page.context().close();
    },
  );
});
