import { onTestFinished } from 'vitest';
import type { UploadRecord } from '../../../demo/endpoint/relay/upload-record';
import { startServer, type Reply, type Received } from '../../browser/support/server-double';
import { codeOf } from './upload-rules';

/** Stands in for CleverTap's upload API and keeps its documented rules. */
export interface ClevertapDouble {
  readonly origin: string;
  readonly account: { readonly projectId: string; readonly passcode: string; readonly origin: string };
  /** Requests that were sent, however they were answered. */
  readonly requests: readonly number[];
  /** The most that were open at a time. */
  readonly atOnce: number;
  /** Requests that were refused because there were too many. */
  readonly refused: number;
  /** Events that were taken, by `answer_id`; a repeat is counted and stored once. */
  readonly events: ReadonlyMap<string, { readonly record: UploadRecord; readonly times: number }>;
  /** Profiles by identity, as they are after all that was taken. */
  readonly profiles: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What happens to the next requests, one each. `takes`: the records are stored all the same. */
  next(...turns: readonly (Reply & { readonly takes?: boolean })[]): void;
  /** Milliseconds before each answer. */
  delay: number;
  /** Says of an event what is wrong with it beside the documented rules. */
  complain(code: (record: UploadRecord) => number | undefined): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const projectId = 'TEST-PROJECT';
const passcode = 'PASS-CODE-7f3a';
const mostRecords = 1000;
const mostRequests = 15;

function refusalOf({ headers, path }: Pick<Received, 'headers' | 'path'>): Reply | undefined {
  if (path !== '/1/upload') return { status: 404 };
  const isKnown =
    headers['x-clevertap-account-id'] === projectId && headers['x-clevertap-passcode'] === passcode;
  return isKnown
    ? undefined
    : { status: 401, body: '{"status":"fail","error":"Invalid credentials","code":401}' };
}

/** Starts one, until the case is over. */
export async function startClevertap(): Promise<ClevertapDouble> {
  const requests: number[] = [];
  const events = new Map<string, { record: UploadRecord; times: number }>();
  const profiles = new Map<string, Record<string, unknown>>();
  const turns: (Reply & { takes?: boolean })[] = [];
  const open = { now: 0, most: 0, refused: 0 };
  let complain = (_: UploadRecord): number | undefined => undefined;
  let delay = 0;

  function take(record: UploadRecord): object | undefined {
    const code = codeOf(record) ?? complain(record);
    if (code !== undefined) return { status: 'fail', code, error: `error ${code}`, record };
    const { identity, objectId, evtData, profileData } = record;
    if (evtData) {
      const id = String(evtData['answer_id']);
      events.set(id, { record, times: (events.get(id)?.times ?? 0) + 1 });
    }
    const person = String(identity ?? objectId);
    if (profileData) profiles.set(person, { ...profiles.get(person), ...profileData });
    return undefined;
  }

  function answer({ headers, body, path }: Received): Reply {
    const records = (JSON.parse(body) as { d: UploadRecord[] }).d;
    requests.push(records.length);
    const turn = turns.shift();
    if (turn?.takes) records.forEach(take);
    if (turn) return turn;
    const refusal = refusalOf({ headers, path });
    if (refusal) return refusal;
    if (records.length > mostRecords) return { status: 400 };
    if (open.now > mostRequests) {
      open.refused += 1;
      return { status: 429 };
    }
    const unprocessed = records.map(take).filter((error) => error !== undefined);
    const processed = records.length - unprocessed.length;
    const status = unprocessed.length === 0 ? 'success' : processed > 0 ? 'partial' : 'fail';
    return { body: JSON.stringify({ status, processed, unprocessed }) };
  }

  const server = await startServer((request) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    const reply = answer(request);
    setTimeout(() => (open.now -= 1), delay);
    return { delay, ...reply };
  });
  onTestFinished(() => server.stop());
  return {
    origin: server.origin,
    account: { projectId, passcode, origin: server.origin },
    requests,
    get atOnce() {
      return open.most;
    },
    get refused() {
      return open.refused;
    },
    events,
    profiles,
    next: (...more) => void turns.push(...more),
    set delay(milliseconds: number) {
      delay = milliseconds;
    },
    complain: (claim) => void (complain = claim),
    stop: server.stop,
    start: server.start,
  };
}
