import { ConfigError } from '../errors';
import { describeReply, fetchJson } from '../fetch-json';

/**
 * Fetches a JSON document: nothing where what came is none. Given up after 10 seconds.
 * @throws {ConfigError} When no document came: network, CORS, status, time limit.
 */
export async function loadJson(url: string, undo: (() => void)[], request?: RequestInit): Promise<unknown> {
  const reply = await fetchJson(url, 10_000, request, undo);
  if (!reply.ok) throw new ConfigError(`${url} ${describeReply(reply)}`);
  return reply.document;
}
