import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { snippet } from '../../demo/snippet';
import { deliveredLater, requestsOf, storedBy } from './support/arrivals';
import { crash } from './support/crash';
import { it, tap } from './support/fixtures';
import { isNothing, type Kept } from './support/kept';
import { htmlPage } from './support/site-double';
import { stopClock } from './support/stop-clock';
import { isWholeRun, sampled } from '../support/whole-run';

const inDatabase = (count: number) => (kept: Kept) => Object.keys(kept.database).length === count;
/** Breaks something of the page before our script runs. */
const breaking = (script: string) => (html: string) => `<script>${script}</script>${html}`;

const refuse = (name: string) => `{ throw new DOMException('No', '${name}'); }`;

type Fault = readonly [string, string];

const localFaults: readonly Fault[] = [
  [
    'localStorage is refused',
    `Object.defineProperty(window, 'localStorage', { get() ${refuse('SecurityError')} });`,
  ],
  ['localStorage is null', `Object.defineProperty(window, 'localStorage', { value: null });`],
  ['storages are full', `Storage.prototype.setItem = () => ${refuse('QuotaExceededError')};`],
  ['storages keep nothing', `Storage.prototype.setItem = () => undefined;`],
  ['storages can’t be read', `Storage.prototype.getItem = () => ${refuse('SecurityError')};`],
];

const databaseFaults: readonly Fault[] = [
  ['indexedDB is not there', `Object.defineProperty(window, 'indexedDB', { value: undefined });`],
  ['no database can be opened', `IDBFactory.prototype.open = () => ${refuse('SecurityError')};`],
  ['a database never opens', `IDBFactory.prototype.open = () => new EventTarget();`],
  ['the database is the page’s own, of a later version', `indexedDB.open('itq1', 9);`],
  [
    'the database closes under its user',
    `IDBDatabase.prototype.transaction = () => ${refuse('InvalidStateError')};`,
  ],
  ['the database takes nothing', `IDBObjectStore.prototype.put = () => ${refuse('DataError')};`],
];

const nothingWorks = [localFaults[2], databaseFaults[1]].map((fault) => fault?.[1]).join('');

describe.concurrent('where', () => {
  const single = isWholeRun ? [...localFaults, ...databaseFaults] : [];
  it.for([...single, ['nothing keeps anything', nothingWorks] as const])(
    '%s, an answer goes out at once',
    async ([, fault], { endpoint, visit }) => {
      const { page } = await visit({ around: breaking(fault), prepare: (page) => page.clock.install() });
      await storedBy(endpoint, 1);
      await stopClock(page);
      await tap(page, 'Red');
      const [, answer] = await requestsOf(endpoint, 2);
      expect(answer?.events).toEqual(['colour: red']);
    },
  );

  it.for(sampled(localFaults, 4))(
    '%s, the database has an answer until another page delivers it',
    async ([, fault], { endpoint, visit, comeBack, keptOnce }) => {
      const { page } = await visit({ around: breaking(fault) });
      await storedBy(endpoint, 1);
      await endpoint.stop();
      await tap(page, 'Red');
      await keptOnce(page.context(), inDatabase(1));
      const context = page.context();
      await crash(page);
      await endpoint.start();
      await comeBack(context);
      expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
      await keptOnce(context, isNothing);
    },
  );

  it.for(sampled(databaseFaults, 3))(
    '%s, localStorage has an answer until another page delivers it',
    async ([, fault], { endpoint, visit, comeBack, keptOnce }) => {
      const { page } = await visit({ around: breaking(fault) });
      await storedBy(endpoint, 1);
      await endpoint.stop();
      await tap(page, 'Red');
      const context = page.context();
      await crash(page);
      await endpoint.start();
      await comeBack(context, { around: breaking(fault) });
      expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
      await keptOnce(context, ({ local }) => !Object.keys(local).length);
    },
  );

  it('only sessionStorage works, it has an answer until the same tab delivers it', async ({
    endpoint,
    site,
    visit,
  }) => {
    const around = breaking([localFaults[0], databaseFaults[1]].map((fault) => fault?.[1]).join(''));
    const { page } = await visit({ around, properties: { user_token: 'signed' } });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await page.goto('about:blank');
    await endpoint.start();
    const html = snippet({ survey: '', endpoint: endpoint.url, scriptUrl: site.scriptUrl });
    await page.goto(site.publish(htmlPage(around(html))));
    await deliveredLater(endpoint, 'colour: red');
    expect(endpoint.stored()).toEqual(['displayed', 'colour: red']);
  });

  it('nothing keeps anything, an answer waits in the page', async ({ endpoint, visit }) => {
    const { page } = await visit({ around: breaking(nothingWorks) });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red', 'Large');
    await endpoint.start();
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
  });
});

/** Leaves room for nothing in `localStorage`. */
function fill(): void {
  for (let size = 2 ** 20, number = 0; size >= 1; number += 1) {
    try {
      localStorage.setItem(`host-${number}`, 'x'.repeat(size));
    } catch {
      size /= 2;
    }
  }
}

describe.concurrent('an answer that found no endpoint', () => {
  it('is kept like the one before it, though the page took all room between them', async ({
    endpoint,
    visit,
    comeBack,
    keptOnce,
  }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await page.evaluate(fill);
    await tap(page, 'Large');
    const kept = await keptOnce(page.context(), inDatabase(2));
    expect(Object.keys(kept.local)).toHaveLength(1);
    const context = page.context();
    await crash(page);
    await endpoint.start();
    await comeBack(context);
    expect((await storedBy(endpoint, 3)).slice().sort()).toEqual(['colour: red', 'displayed', 'size: large']);
  });

  it('arrives from a page that has cleared what was kept', async ({ endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
      indexedDB.deleteDatabase('itq1');
    });
    await tap(page, 'Large');
    await endpoint.start();
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'colour: red', 'size: large']);
  });

  it('is kept together with how the survey ended, in both stores letter by letter', async ({
    endpoint,
    visit,
    comeBack,
    keptOnce,
  }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    const context = page.context();
    const { local, database } = await keptOnce(context, inDatabase(5));
    expect(database).toEqual(local);
    await crash(page);
    await endpoint.start();
    await comeBack(context);
    const given = ['colour: red', 'size: large', 'time: now', 'place: far', 'survey-complete'];
    expect((await storedBy(endpoint, 6)).slice().sort()).toEqual(['displayed', ...given].sort());
    expect(endpoint.events().slice(1)).toEqual(
      expect.arrayContaining(Object.values(local).map((text) => JSON.parse(String(text)) as unknown)),
    );
    await keptOnce(context, isNothing);
    // Both stores had each of them.
    const sent = endpoint.requests.flatMap(({ ids }) => ids);
    expect(sent).toHaveLength(new Set(sent).size);
  });
});

describe.concurrent('a store that forgets nothing', () => {
  it.for<Fault>([
    ['throws', `Storage.prototype.removeItem = () => ${refuse('SecurityError')};`],
    ['says nothing', `Storage.prototype.removeItem = () => undefined;`],
  ])(
    'and %s makes no page send twice, and the next one harmlessly',
    async ([, fault], { endpoint, visit, comeBack, keptOnce }) => {
      const { page } = await visit({ around: breaking(fault) });
      await storedBy(endpoint, 1);
      await tap(page, 'Red');
      await storedBy(endpoint, 2);
      await tap(page, 'Large');
      await storedBy(endpoint, 3);
      expect(endpoint.requests.map(({ events }) => events)).toEqual([
        ['displayed'],
        ['colour: red'],
        ['size: large'],
      ]);
      await comeBack(page.context());
      await keptOnce(page.context(), isNothing);
      expect(endpoint.stored()).toEqual(['displayed', 'colour: red', 'size: large']);
    },
  );
});

/** One answer as both stores have it. */
interface Entry {
  readonly name: string;
  readonly text: string;
}

const day = 24 * 60 * 60 * 1000;

/** Another answer like this one, under a name that fits. */
function another({ name, text }: Entry, value: string, age = 0): Entry {
  const event = JSON.parse(text) as Record<string, unknown>;
  const at = Date.now() - age * day;
  const id = ['1', 'four-taps', value, 'colour', at].join('.');
  const fresh = { ...event, id, response: { value }, answered_at: new Date(at).toISOString() };
  return { name: name.replace(String(event['id']), id), text: JSON.stringify(fresh) };
}

/** What may lie beside good entries, under names that look like theirs. */
function spoiltBeside(good: Entry): readonly Entry[] {
  const named = (response: string, text: string) => ({ ...another(good, response), text });
  return [
    named('torn', good.text.slice(0, 100)),
    named('empty', ''),
    ...['null', '7', 'true', '"text"', '[]', '{}', '[[1]]'].map((text, index) => named(`odd-${index}`, text)),
    named('deep', '['.repeat(50_000)),
    named('proto', `{"__proto__":${good.text}}`),
    named('other', good.text),
    named('long', `{"id":"${'x'.repeat(200_000)}"}`),
    another(good, 'old', 31),
  ];
}

async function plant(page: Page, entries: readonly Entry[], database: boolean): Promise<void> {
  await page.evaluate(
    async ([all, isDatabase]) => {
      if (!isDatabase) return all.forEach(({ name, text }) => localStorage.setItem(name, text));
      const opening = indexedDB.open('itq1');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const writing = opening.result.transaction('q', 'readwrite');
      const store = writing.objectStore('q');
      all.forEach(({ name, text }) => store.put(text, name));
      // What no string is, and what no string names.
      const [first] = all;
      [{ id: 1 }, 7, null, new Blob(['x'])].forEach((value, index) =>
        store.put(value, `${first?.name ?? ''}-${index}`),
      );
      store.put('x', 7);
      store.put('x', ['itq1', 'x']);
      await new Promise((resolve) => (writing.oncomplete = resolve));
      opening.result.close();
    },
    [entries, database] as const,
  );
}

describe.concurrent('entries that are not ours to read', () => {
  it.for([
    ['localStorage', false],
    ['the database', true],
  ] as const)(
    'in %s don’t keep their neighbours from arriving',
    async ([, isDatabase], { endpoint, visit, comeBack, keptOnce }) => {
      const { page } = await visit();
      await storedBy(endpoint, 1);
      await endpoint.stop();
      await tap(page, 'Red');
      const context = page.context();
      const { local } = await keptOnce(context, inDatabase(1));
      const [[name, text] = ['', '']] = Object.entries(local);
      const good = { name, text: String(text) };
      const [, hash = ''] = name.split(':');
      const later = { name: name.replace('itq1', 'itq2'), text: 'of a later release' };
      const elsewhere = { name: name.replace(hash, 'elsewhere'), text: good.text };
      const spoilt = spoiltBeside(good);
      await plant(page, [...spoilt, later, elsewhere, another(good, 'recent', 29)], isDatabase);
      await crash(page);
      await endpoint.start();
      await comeBack(context);
      const arrived = await storedBy(endpoint, 3);
      expect(arrived.slice().sort()).toEqual(['colour: recent', 'colour: red', 'displayed']);
      const rest = await keptOnce(context, (kept) => {
        const names = Object.keys({ ...kept.local, ...kept.database });
        return names.every((left) => !left.startsWith(`itq1:${hash}:`));
      });
      expect(isDatabase ? rest.database : rest.local).toMatchObject({
        [later.name]: later.text,
        [elsewhere.name]: elsewhere.text,
      });
      expect(endpoint.stored()).toHaveLength(3);
    },
  );
});
