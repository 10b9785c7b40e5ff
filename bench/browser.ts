import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { ensureChromium } from '../scripts/find-chromium';

/** What the protocol answers, whose shape each command has its own of. */
type Result = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly result?: Result;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: Result;
}

/**
 * A Chromium that is spoken to directly. Playwright asks it to report requests and contexts as well, for which V8 parses
 * the script once more at each request: a quarter of what the first question takes.
 */
export interface Browser {
  /** @throws {Error} What the browser has against it. */
  send(method: string, parameters?: object, sessionId?: string): Promise<Result>;
  /** Calls back for every event of one name. @returns How to stop it. */
  on(method: string, act: (parameters: Result) => void): () => void;
  stop(): Promise<void>;
}

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
];

export async function startBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'iterate-bench-'));
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
  const child = spawn(ensureChromium(), [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: [...stdio],
  });
  const { send, on } = speak(child);
  return {
    send,
    on,
    stop: async () => {
      const gone = once(child, 'exit');
      await send('Browser.close');
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages are JSON that a zero byte ends. */
function speak({ stdio }: ChildProcess): Pick<Browser, 'send' | 'on'> {
  // The casts hold because both are pipes.
  const [output, input] = [stdio[3] as Writable, stdio[4] as Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  let count = 0;
  let rest = '';
  input.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      const message = JSON.parse(text) as Message;
      if (message.id === undefined) listeners.forEach((listen) => listen(message));
      else waiting.get(message.id)?.(message);
    }
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = (count += 1);
        waiting.set(id, ({ result = {}, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
        output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    on: (method, act) => {
      const listen = (message: Message) => {
        if (message.method === method) act(message.params ?? {});
      };
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}
