import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { snippet } from '../../demo/snippet';
import { storedBy } from './support/arrivals';
import { crash } from './support/crash';
import { type EndpointDouble, startEndpoint } from './support/endpoint-double';
import { it as base, tap } from './support/fixtures';
import { isNothing, type Kept } from './support/kept';
import { htmlPage } from './support/site-double';
import { toldStub, withStubCleverTap } from './support/stub-clevertap';

const it = base.extend<{ otherEndpoint: EndpointDouble }>({
  otherEndpoint: async ({}, use) => {
    const endpoint = await startEndpoint();
    await use(endpoint);
    await endpoint.stop();
  },
});

const has = (count: number) => (kept: Kept) => Object.keys(kept.database).length === count;
const nothing = { local: {}, session: {}, database: {}, databases: [] };

const who = {
  user_external_id: 'person-4711',
  user_email: 'ada@example.com',
  user_token: 'signed-by-the-shop',
  'user_Favourite dish': 'goulash',
};

describe.concurrent('a browser keeps', () => {
  it('nothing until something is answered', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('section').waitFor({ state: 'detached' });
    expect(await keptOnce(page.context(), () => true)).toEqual(nothing);
  });

  it('nothing of what the endpoint has', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit();
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    await storedBy(endpoint, 6);
    await keptOnce(page.context(), isNothing);
  });

  it('nothing of a preview', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit({ attributes: { 'data-preview': 'on' } });
    await tap(page, 'Red', 'Large', 'Now', 'Far');
    expect(await keptOnce(page.context(), () => true)).toEqual(nothing);
    expect(endpoint.requests).toEqual([]);
  });

  it('no token, and sends none with what an earlier page left', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit({ properties: who });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red', 'Large');
    const context = page.context();
    expect(JSON.stringify(await keptOnce(context, has(2)))).not.toContain(who.user_token);
    await crash(page);
    await endpoint.start();
    // So that events of both pages wait at the same time.
    endpoint.next({ status: 500 });
    await visit({ context, properties: { user_external_id: 'another', user_token: 'signed-for-another' } });
    await storedBy(endpoint, 4);
    const [first, ...later] = endpoint.requests;
    expect(first?.token).toBe(who.user_token);
    for (const { events, token } of later) {
      const isOwn = events.includes('displayed');
      expect([events.length > 1 && isOwn, token]).toEqual([false, isOwn ? 'signed-for-another' : undefined]);
    }
    const [answer] = endpoint.events().filter(({ type }) => type === 'response');
    expect(answer?.user).toMatchObject({ external_id: who.user_external_id });
  });

  it('no answer back for a token that is refused: it goes on as said, not as proved', async ({
    endpoint,
    visit,
  }) => {
    endpoint.next({ status: 401 });
    const { page } = await visit({ properties: who });
    await storedBy(endpoint, 1);
    await tap(page, 'Red');
    await storedBy(endpoint, 2);
    expect(endpoint.requests.map(({ token }) => token)).toEqual([who.user_token, undefined, undefined]);
    expect(endpoint.events()[1]?.user).toMatchObject({ external_id: who.user_external_id });
  });

  it('names of entries that say nothing of who answered what', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit({ properties: who });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    const { local, database } = await keptOnce(page.context(), has(1));
    const names = Object.keys({ ...local, ...database }).join(' ');
    const said = [...Object.values(who), 'red', '4711', 'ada', endpoint.url, '127.0.0.1'];
    expect(said.filter((word) => names.toLowerCase().includes(word))).toEqual([]);
  });

  it('an answer to a private question for the endpoint alone', async ({
    site,
    endpoint,
    visit,
    comeBack,
    keptOnce,
  }) => {
    const question = { id: 'salary', question_type: 'select', prompt: 'How much?', private: true };
    const questions = [{ ...question, options: { labels: [{ label: 'A lot', value: 'lot' }] } }];
    const survey = site.publish({ body: JSON.stringify({ id: 'private', questions }) });
    const { page } = await visit({ survey, around: withStubCleverTap });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'A lot');
    const context = page.context();
    await keptOnce(context, has(2));
    expect(await toldStub(page)).toEqual([]);
    await crash(page);
    await endpoint.start();
    const { page: later } = await comeBack(context, { around: withStubCleverTap });
    expect((await storedBy(endpoint, 3)).slice(1).sort()).toEqual(['salary: lot', 'survey-complete']);
    expect(await toldStub(later)).toEqual([]);
  });
});

describe.concurrent('data-storage="none"', () => {
  const attributes = { 'data-storage': 'none' };

  it('keeps nothing, and sends as long as the page lives', async ({ endpoint, visit, keptOnce }) => {
    const { page } = await visit({ attributes });
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    expect(await keptOnce(page.context(), () => true)).toEqual(nothing);
    await endpoint.start();
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });

  it('reads nothing either', async ({ endpoint, visit, comeBack, keptOnce }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    const context = page.context();
    await keptOnce(context, has(1));
    await crash(page);
    await endpoint.start();
    const { page: later } = await comeBack(context, { attributes });
    const { page: another } = await visit({ context, attributes });
    await storedBy(endpoint, 2);
    await tap(another, 'Green');
    expect(await storedBy(endpoint, 3)).toEqual(['displayed', 'displayed', 'colour: green']);
    await later.close();
    await keptOnce(context, has(1));
  });
});

const drawn = (page: Page) =>
  page.locator('#contentDiv').evaluate(({ childElementCount }) => childElementCount);

describe.concurrent('an empty container', () => {
  it('draws nothing and tells CleverTap nothing', async ({ endpoint, visit, comeBack, keptOnce }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    const context = page.context();
    await crash(page);
    await endpoint.start();
    const { page: later, console } = await comeBack(context, { around: withStubCleverTap });
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
    await keptOnce(context, isNothing);
    expect(await drawn(later)).toBe(0);
    expect(await toldStub(later)).toEqual([]);
    expect(console).toEqual([]);
  });

  it('delivers to its own endpoint only', async ({ endpoint, otherEndpoint, visit, comeBack, keptOnce }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    const context = page.context();
    await keptOnce(context, has(1));
    await crash(page);
    await endpoint.start();
    await comeBack(context, { endpoint: otherEndpoint.url });
    await comeBack(context);
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
    expect(otherEndpoint.requests).toEqual([]);
  });

  it('waits for an endpoint that is away once more', async ({ endpoint, site, visit, keptOnce }) => {
    const { page } = await visit();
    await storedBy(endpoint, 1);
    await endpoint.stop();
    await tap(page, 'Red');
    const html = snippet({ survey: '', endpoint: endpoint.url, scriptUrl: site.scriptUrl });
    await page.goto(site.publish(htmlPage(html)));
    await keptOnce(page.context(), has(1));
    await endpoint.start();
    expect(await storedBy(endpoint, 2)).toEqual(['displayed', 'colour: red']);
  });
});
