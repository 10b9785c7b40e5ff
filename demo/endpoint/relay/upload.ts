import type { UploadRecord } from './upload-record';

/** Whose account records go to. */
export interface ClevertapAccount {
  readonly projectId: string;
  readonly passcode: string;
  /** `https://in1.api.clevertap.com` */
  readonly origin: string;
}

/** What was wrong with one record. */
export interface RecordError {
  readonly code: number;
  readonly message: string;
}

/**
 * What became of a request. `later`: nothing is wrong with the records, so the same request may succeed. `refused`:
 * something is, and CleverTap did not say with which.
 */
export type UploadReply =
  | { readonly type: 'taken'; readonly errors: ReadonlyMap<UploadRecord, RecordError> }
  | { readonly type: 'later' | 'refused'; readonly code?: number; readonly message: string };

interface Unprocessed {
  readonly code?: unknown;
  readonly error?: unknown;
  readonly record?: UploadRecord;
}

/** Milliseconds; CleverTap answers within a second. */
const timeLimit = 30_000;

/** Account or passcode are wrong, or CleverTap is busy: all that will have passed when somebody mended it. */
const passing = [401, 403, 407, 408, 425, 429];

/**
 * Sends records to CleverTap, at most 1,000. Never throws.
 * @see https://developer.clevertap.com/docs/upload-events-api
 */
export async function upload(
  { projectId, passcode, origin }: ClevertapAccount,
  records: readonly UploadRecord[],
): Promise<UploadReply> {
  try {
    const response = await fetch(`${origin}/1/upload`, {
      method: 'POST',
      headers: {
        'X-CleverTap-Account-Id': projectId,
        'X-CleverTap-Passcode': passcode,
        'Content-Type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ d: records }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeLimit),
    });
    return await read(response, records);
  } catch (error) {
    // The name alone: what an error says may hold the address, and nothing of a request should reach a page.
    return { type: 'later', message: `no answer: ${error instanceof Error ? error.name : 'unknown'}` };
  }
}

async function read(response: Response, records: readonly UploadRecord[]): Promise<UploadReply> {
  const { status } = response;
  const message = `CleverTap answered ${status}`;
  if (status >= 500 || passing.includes(status)) return { type: 'later', code: status, message };
  if (!response.ok) return { type: 'refused', code: status, message };
  const body = (await response.json()) as { status?: unknown; unprocessed?: readonly Unprocessed[] } | null;
  const unprocessed = body?.unprocessed ?? [];
  if (body?.status === 'success' && unprocessed.length === 0) return { type: 'taken', errors: new Map() };
  if (unprocessed.length === 0) return { type: 'later', message: 'CleverTap said neither yes nor no' };
  const errors = matched(unprocessed, records);
  const [first] = unprocessed;
  return errors ? { type: 'taken', errors } : { type: 'refused', ...errorOf(first) };
}

function errorOf({ code, error }: Unprocessed = {}): RecordError {
  return { code: Number(code) || 0, message: String(error ?? '').slice(0, 500) };
}

/** An answer's event is known by its id, a profile by whose it is and what is set. */
function nameOf({ evtData, identity, objectId, profileData = {} }: Partial<UploadRecord>): string {
  const answer = evtData?.['answer_id'];
  return answer === undefined ? `${identity ?? objectId} ${Object.keys(profileData)}` : String(answer);
}

/** Nothing where a record that was not processed is not told. One by itself needs not be. */
function matched(
  unprocessed: readonly Unprocessed[],
  records: readonly UploadRecord[],
): ReadonlyMap<UploadRecord, RecordError> | undefined {
  const errors = new Map<UploadRecord, RecordError>();
  for (const entry of unprocessed) {
    const meant = records.filter(
      (record) =>
        entry.record && record.type === entry.record.type && nameOf(record) === nameOf(entry.record),
    );
    if (meant.length === 0) return undefined;
    for (const record of meant) errors.set(record, errorOf(entry));
  }
  return errors;
}
