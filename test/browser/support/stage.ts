import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startDemo, type Demo } from '../../../demo/server';
import { launchBrowser, openPage, type WatchedPage } from './browser';

/** What the cases of a file share: one browser and one demo. */
export interface Stage {
  readonly demo: Demo;
  /** A page without history, and a demo that has received nothing; the page before it is gone. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
}

/** Call it once at the top of a file, whose cases run one after the other. */
export function setStage(): Stage {
  let browser: Browser;
  let demo: Demo;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([launchBrowser(), startDemo()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });
  return {
    get demo() {
      return demo;
    },
    async open(options) {
      await Promise.all(browser.contexts().map((context) => context.close()));
      demo.collector.clear();
      await demo.answers.clear();
      return openPage(browser, options);
    },
  };
}
