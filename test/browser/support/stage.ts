import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { AnswerStore } from '../../../demo/endpoint/answer-store';
import { serveDemo, type Demo } from '../../../demo/server';
import { launchBrowser, openPage, type WatchedPage } from './browser';
import { openEmptyStore } from './open-empty-store';

/** What the cases of a file share: one browser and, for one page after the other, a demo. */
export interface Stage {
  /** That of the page opened last; what was pasted before knows another address. */
  readonly demo: Demo;
  /** A page without history, and a demo that has received nothing; the page before it is gone. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
}

/** One for all files that a worker runs: opening it takes seconds, and every page begins without answers. */
let store: Promise<AnswerStore> | undefined;

/** Call it once at the top of a file, whose cases run one after the other. */
export function setStage(): Stage {
  let browser: Browser;
  let answers: AnswerStore;
  let demo: Demo;
  beforeAll(async () => {
    [browser, answers] = await Promise.all([launchBrowser(), (store ??= openEmptyStore())]);
    await answers.clear();
    demo = await serveDemo(answers);
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
      // A page's last requests may still be under way when it is gone. They find nobody at its demo's address, and
      // what its demo has read of them by its end is in line before the clearing.
      await demo.close();
      await answers.clear();
      demo = await serveDemo(answers);
      return openPage(browser, options);
    },
  };
}
