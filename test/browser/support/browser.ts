import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ensureChromium } from '../../../scripts/find-chromium';

/** What every browser of ours is started with. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The demo's certificate is made at its start.
  '--ignore-certificate-errors',
  // In-app stand-ins are not a secure context, and Chromium blocks loopback from there.
  '--disable-features=LocalNetworkAccessChecks',
];

export function launchBrowser(moreFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...flags, ...moreFlags] });
}

/** A page, and what went wrong on it: exceptions and console errors. */
export interface WatchedPage {
  readonly page: Page;
  readonly exceptions: string[];
  readonly console: string[];
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  return watchPage(await context.newPage());
}

/** Notes what goes wrong on a page from now on. */
export function watchPage(page: Page): WatchedPage {
  const exceptions: string[] = [];
  const console: string[] = [];
  page.on('pageerror', (error) => exceptions.push(String(error)));
  page.on('console', (message) => console.push(message.text()));
  return { page, exceptions, console };
}
