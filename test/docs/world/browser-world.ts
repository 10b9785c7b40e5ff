import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { StoredEvent } from '../../../demo/endpoint/answer-store';
import { launchBrowser, openPage, type WatchedPage } from '../../browser/support/browser';
import { openEmptyStore } from '../../browser/support/open-empty-store';
import { until } from '../../browser/support/until';
import { watchViolations, type Violation } from '../../browser/support/violations';
import type { AnswerStore } from '../../../demo/endpoint/answer-store';
import { createInternet, type Internet } from './internet';
import { readTold, type Told } from './told';

/** What a sample is served as. */
export interface Served {
  readonly html: string;
  /** Where; a page of the site if absent. */
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further files, by their paths on the site or their whole addresses: scripts, and documents of others. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A page with a sample, and what went wrong on it. */
export interface SamplePage extends WatchedPage {
  /** What its policy forbade. */
  readonly violations: readonly Violation[];
  /** Addresses that it asked for and that lead nowhere. */
  readonly unknown: readonly string[];
}

/** What samples run in: one browser, one endpoint, and the addresses of the documents. */
export interface BrowserWorld {
  readonly answers: AnswerStore;
  readonly internet: Internet;
  /** Opens a sample on a page without history; the page before it is gone, and what it sent. */
  open(served: Served): Promise<SamplePage>;
  /** Who is told what; found out once. */
  told(): Promise<Told>;
  /** The answers at the endpoint, once there is one. */
  answered(): Promise<readonly StoredEvent[]>;
}

const site = 'https://shop.example.com';

/** Call it once at the top of a file, whose cases run one after the other. */
export function setWorld(): BrowserWorld {
  let browser: Browser;
  let answers: AnswerStore;
  let internet: Internet;
  let told: Promise<Told> | undefined;
  beforeAll(async () => {
    [browser, answers] = await Promise.all([launchBrowser(), openEmptyStore()]);
    internet = createInternet(answers);
  });
  afterAll(() => Promise.all([browser.close(), answers.close()]));
  const world: BrowserWorld = {
    get answers() {
      return answers;
    },
    get internet() {
      return internet;
    },
    async open(served) {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await answers.clear();
      internet.collector.clear();
      return openSample(await openPage(browser), served, internet);
    },
    told: () => (told ??= readTold(world)),
    answered: () =>
      until(
        async () => (await answers.events()).filter(({ type }) => type === 'response'),
        ({ length }) => length > 0,
        5000,
      ),
  };
  return world;
}

async function openSample(watched: WatchedPage, served: Served, internet: Internet): Promise<SamplePage> {
  const { page } = watched;
  const { address = `${site}/`, html, headers = {}, files = {} } = served;
  const unknown: string[] = [];
  page.setDefaultTimeout(10_000);
  const violations = await watchViolations(page);
  await page.route('**/*', async (route) => {
    const asked = route.request();
    const url = asked.url();
    const { pathname } = new URL(url);
    if (url === address)
      return route.fulfill({
        body: html,
        headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
      });
    const file = files[url] ?? (url.startsWith(site) ? files[pathname] : undefined);
    if (file !== undefined)
      return route.fulfill({
        body: file,
        contentType: 'text/javascript; charset=utf-8',
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
    const body = asked.postDataBuffer();
    const request = new Request(url, {
      method: asked.method(),
      headers: asked.headers(),
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    const response = await internet.answer(request);
    if (response) return route.fulfill(await fulfilment(response));
    if (!pathname.endsWith('/favicon.ico')) unknown.push(url);
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(address);
  return { ...watched, violations, unknown };
}

async function fulfilment(response: Response) {
  const { status } = response;
  return {
    status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
