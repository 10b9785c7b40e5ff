import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createBuilder } from './builder';
import { createPreviews } from './builder/previews';
import { createCertificate } from './certificate';
import { createCollector, type Collector } from './collector';
import { createDocs } from './docs';
import type { AnswerStore } from './endpoint/answer-store';
import { createEndpoint } from './endpoint/endpoint';
import { readSurveys } from './endpoint/node/read-surveys';
import { resultsFiles } from './endpoint/node/results-files';
import { openAnswerStore } from './endpoint/node/open-answer-store';
import { startRelay } from './endpoint/relay/relay';
import type { SurveyBook } from './endpoint/survey-book';
import { createLive } from './live';
import { createPlayground } from './playground';
import { scenarioCampaigns } from './scenario';
import { createSite } from './site';
import { startUploadStandIn } from './upload-stand-in';

/** A running demo: one https origin that plays the shop, the response endpoint and CleverTap's servers. */
export interface Demo {
  readonly origin: string;
  readonly answers: AnswerStore;
  readonly collector: Collector;
  /** Ends every connection, so that the process can end. */
  close(): Promise<void>;
}

/** What can be chosen at start. */
export interface DemoOptions {
  /** Absent or 0: any free port. */
  readonly port?: number;
  /** Folder of the database; absent: in memory. */
  readonly storage?: string;
}

/** The SDK sends its payloads in the URL, which Node cuts off at 16 KiB. */
const maxHeaderSize = 262_144;

/**
 * Starts the demo on the loopback address.
 * @throws {Error} With `code` `EADDRINUSE` when the port is taken.
 */
export async function startDemo({ port = 0, storage }: DemoOptions = {}): Promise<Demo> {
  const answers = await openAnswerStore(storage);
  try {
    const demo = await serveDemo(answers, port, { passcode: randomBytes(12).toString('hex') });
    return { ...demo, close: () => demo.close().then(() => answers.close()) };
  } catch (error) {
    await answers.close();
    throw error;
  }
}

interface ServeOptions {
  /** Of CleverTap's stand-in, which is told of answers from where no SDK is; absent: nobody is told. */
  readonly passcode?: string;
}

interface Sending {
  readonly collector: Collector;
  readonly answers: AnswerStore;
  readonly surveys: SurveyBook;
}

/** The relay of the endpoint, which sends to a stand-in and not to CleverTap. */
async function startSending(passcode: string, { collector, answers, surveys }: Sending) {
  const { account, close } = await startUploadStandIn(passcode, collector.take);
  const relay = startRelay({ database: answers.database, account, surveys });
  return { relay, stop: () => relay.stop().then(close) };
}

/**
 * Starts the demo over a store that is open and stays so when the demo closes: a database takes a second or two to
 * start, the rest takes milliseconds.
 * @throws {Error} With `code` `EADDRINUSE` when the port is taken.
 */
export async function serveDemo(
  answers: AnswerStore,
  port = 0,
  { passcode }: ServeOptions = {},
): Promise<Demo> {
  const previews = createPreviews();
  const { collector, routes } = createCollector({
    campaignsFor: (page) => [...scenarioCampaigns(page), ...previews.campaignsFor(page)],
  });
  const app = new Hono();
  // Whoever can reach the demo is on this machine, so its results are open.
  const folder = fileURLToPath(new URL('./surveys', import.meta.url));
  const surveys = await readSurveys(folder, (name) => name !== 'unreadable.json');
  const sending = passcode ? await startSending(passcode, { collector, answers, surveys }) : undefined;
  const kept = { answers, surveys, takesOtherSurveys: true, admin: 'open', resultsFiles } as const;
  app.route('/', createEndpoint({ ...kept, relay: sending?.relay }));
  app.route('/', routes);
  app.route('/', createSite());
  app.route('/', createPlayground());
  app.route('/', createBuilder(previews));
  app.route('/', createDocs());
  app.route('/', createLive(answers, collector));
  const serverOptions = { ...(await createCertificate()), maxHeaderSize };
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port, createServer, serverOptions });
  await once(server, 'listening');
  // A listening TCP server has an address with a port; only pipes have a path instead.
  const { port: chosen } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${chosen}`,
    answers,
    collector,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await sending?.stop();
    },
  };
}
