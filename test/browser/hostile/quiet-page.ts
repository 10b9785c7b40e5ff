import { openPage, type WatchedPage } from '../support/browser';
import type { Browser } from 'playwright-core';

/** A page, and everything that happened on it which nobody may see. */
export interface QuietPage extends WatchedPage {
  /** Exceptions, console lines, calls of the canary, requests to others, pages gone to, prototypes changed. */
  harm(): Promise<readonly string[]>;
}

/**
 * Opens a page that notices harm.
 * @param allowed Origins that may be asked for something.
 */
export async function openQuietPage(browser: Browser, allowed: readonly string[]): Promise<QuietPage> {
  const watched = await openPage(browser);
  const { page, exceptions, console } = watched;
  const seen: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!allowed.some((origin) => url.startsWith(`${origin}/`)) && !/^(data|about):/.test(url))
      seen.push(`asked for ${url.slice(0, 200)}`);
  });
  page.context().on('page', () => seen.push('a window was opened'));
  page.on('framenavigated', (frame) => {
    if (!/^(about:|data:)/.test(frame.url()) && !allowed.some((origin) => frame.url().startsWith(origin)))
      seen.push(`went to ${frame.url()}`);
  });
  page.on('dialog', (dialog) => {
    seen.push('a dialog');
    void dialog.dismiss();
  });
  await page.exposeFunction('canary', () => void seen.push('the canary was called'));
  await page.addInitScript(rememberPrototypes);
  return {
    ...watched,
    harm: async () => [...seen, ...exceptions, ...console, ...(await page.evaluate(changedPrototypes))],
  };
}

interface RememberingWindow extends Window {
  descriptors?: () => string;
  before?: string;
}

/** Runs before the scripts of a page. */
function rememberPrototypes(): void {
  const { getOwnPropertyNames, getOwnPropertyDescriptor } = Object;
  const { stringify } = JSON;
  const prototypes = {
    Object,
    Array,
    String,
    Number,
    Boolean,
    Function,
    Promise,
    Map,
    Set,
    Element,
    Node,
    EventTarget,
  };
  const page = window as RememberingWindow;
  page.descriptors = () =>
    stringify(
      Object.entries(prototypes).map(([name, { prototype }]) =>
        getOwnPropertyNames(prototype).map((key) => [name, key, getOwnPropertyDescriptor(prototype, key)]),
      ),
    );
  page.before = page.descriptors();
}

function changedPrototypes(): readonly string[] {
  const { before, descriptors } = window as RememberingWindow;
  return before === descriptors?.() ? [] : ['a prototype has changed'];
}
