import { readFile } from 'node:fs/promises';
import { startServer, type Reply, type ServerDouble, type ServerOptions } from './server-double';

/** A site with the built script on it. */
export interface SiteDouble extends ServerDouble {
  readonly scriptUrl: string;
  /** Puts something on the site. @returns Its URL. */
  publish(reply: Reply): string;
}

const builtFile = new URL('../../../dist/iterate-clevertap.js', import.meta.url);

export async function startSite(options: ServerOptions = {}): Promise<SiteDouble> {
  const script = await readFile(builtFile, 'utf8');
  const published: Reply[] = [{ body: script, headers: { 'Content-Type': 'text/javascript' } }];
  const server = await startServer(
    ({ path }) => published[parseInt(path.slice(1), 10)] ?? { status: 404 },
    options,
  );
  return {
    ...server,
    scriptUrl: `${server.origin}/0`,
    publish: (reply) => `${server.origin}/${published.push(reply) - 1}`,
  };
}

/** A page whose visitors a customer asks. */
export const htmlPage = (snippet: string, headers: Reply['headers'] = {}): Reply => ({
  body: `<!doctype html><title>Customer</title><link rel="icon" href="data:,">${snippet}`,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
});
