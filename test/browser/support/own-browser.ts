import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureChromium } from '../../../scripts/find-chromium';
import { flags } from './browser';

/** A browser that keeps its profile on disk, and can be killed as the system of a phone kills one. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Ends all its processes at once, with no chance to write anything. */
  kill(): Promise<void>;
}

/** @param profile Folder that this browser finds what an earlier one had written in. */
export async function startOwnBrowser(profile: string): Promise<OwnBrowser> {
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  // Without an address it opens a page of its own, which loads for long.
  const parameters = [...own, ...flags, '--disable-default-apps', 'about:blank'];
  // Detached, so that it leads a group of processes that is killed as one.
  const child = spawn(ensureChromium(), parameters, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no profile');
  return {
    context,
    kill: async () => {
      if (child.signalCode === null) process.kill(-Number(child.pid), 'SIGKILL');
      await gone;
      await browser.close();
    },
  };
}

/** Where it says that it listens. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser has no voice');
  for await (const line of createInterface(stderr)) {
    const [, address] = /^DevTools listening on (.*)$/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('The browser did not start');
}
