import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { storedBy } from './support/arrivals';
import { fourTaps, it, tap } from './support/fixtures';

const everything = ['displayed', 'colour: red', 'size: large', 'time: now', 'place: far', 'survey-complete'];
const before = (script: string) => (html: string) => `<script>${script}</script>${html}`;

/** Runs the file with a window that a page put in the place of its own, as some do to keep scripts apart. */
const enclosed = (scriptUrl: string) => `
  <script>
    const bound = (value) => (typeof value === 'function' && !value.prototype ? value.bind(window) : value);
    const enclosure = new Proxy(window, {
      get: (target, name) => bound(Reflect.get(target, name)),
      set: (target, name, value) => Reflect.set(target, name, value),
    });
    fetch('${scriptUrl}')
      .then((response) => response.text())
      .then((code) => new Function('window', 'self', 'globalThis', code)(enclosure, enclosure, enclosure));
  </script>`;

const noScript = 'data:text/javascript,';

describe.concurrent('a survey is answered to its end on a page that', () => {
  it('has frozen everything that objects inherit', async ({ site, endpoint, visit }) => {
    const frozen = 'Object, Array, Function, String, Number, Promise, Map, Set, RegExp, Date, Error';
    const freeze = `[${frozen}].forEach(({ prototype }) => Object.freeze(prototype));`;
    // An object that inherits such a member can then not have one of its own by assignment.
    const ids = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
    const questions = fourTaps.questions.map((question, index) => ({ ...question, id: ids[index] }));
    const survey = site.publish({ body: JSON.stringify({ ...fourTaps, questions }) });
    const { page } = await visit({ survey, around: before(freeze) });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    const answers = ['constructor: red', 'toString: large', 'valueOf: now', 'hasOwnProperty: far'];
    expect(await storedBy(endpoint, 6)).toEqual(['displayed', ...answers, 'survey-complete']);
    expect(endpoint.events()[5]?.path).toEqual(ids);
  });

  it('gives it another window', async ({ site, endpoint, visit }) => {
    const { page } = await visit({
      scriptUrl: noScript,
      around: (html) => html + enclosed(site.scriptUrl),
    });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await storedBy(endpoint, 6)).toEqual(everything);
  });

  it('gets the script a minute after everything else', async ({ site, endpoint, visit }) => {
    const { page } = await visit({ scriptUrl: noScript, prepare: (page) => page.clock.install() });
    await page.clock.runFor(60_000);
    await page.addScriptTag({ url: site.scriptUrl });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await storedBy(endpoint, 6)).toEqual(everything);
  });

  it('moves it elsewhere', async ({ endpoint, visit }) => {
    const { page } = await visit({ around: (html) => `<aside></aside><main>${html}</main>` });
    await tap(page, 'Red', 'Large');
    await page.evaluate(() =>
      document.querySelector('aside')?.append(...document.querySelectorAll('#contentDiv')),
    );
    await tap(page, 'Now', 'Far');
    expect(await storedBy(endpoint, 6)).toEqual(everything);
  });

  it('copies it', async ({ site, endpoint, visit }) => {
    const { page, card } = await visit();
    await tap(page, 'Red', 'Large');
    await page.evaluate(() => {
      const container = document.querySelector('#contentDiv');
      container?.after(container.cloneNode(true));
    });
    await page.addScriptTag({ url: site.scriptUrl });
    expect(await card.count()).toBe(1);
    await tap(page, 'Now', 'Far');
    expect(await storedBy(endpoint, 6)).toEqual(everything);
  });
});

const removals: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['removes it', (page) => page.evaluate(() => document.querySelector('#contentDiv')?.remove())],
  ['empties it', (page) => page.evaluate(() => document.querySelector('#contentDiv')?.replaceChildren())],
  ['writes itself anew', (page) => page.evaluate(() => void (document.body.innerHTML = '<p>New</p>'))],
];

describe.concurrent('an answer that waits is sent from a page that', () => {
  it.for(removals)('%s', async ([, remove], { endpoint, visit }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    await remove(page);
    await endpoint.start();
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });
});
