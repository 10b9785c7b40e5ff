import { ConfigError } from '../errors';
import { fetchJson } from '../fetch-json';

/**
 * Fetches a JSON document: nothing where what came is none. Given up after 10 seconds.
 * @throws {ConfigError} When no document came: network, CORS, status, time limit.
 */
export async function loadJson(url: string, undo: (() => void)[], request?: RequestInit): Promise<unknown> {
  const { ok, status, document } = await fetchJson(url, 10_000, request, undo);
  const reason = status || 'nothing (wrong address, CORS?)';
  if (!ok) throw new ConfigError(`${url} answered ${reason}`);
  return document;
}
