import { Hono } from 'hono';
import type { CollectedMessage } from './collected-message';
import type { ClevertapAccount } from './endpoint/relay/upload';
import type { UploadRecord } from './endpoint/relay/upload-record';
import { listen } from './endpoint/node/listen';

/** Plays CleverTap's upload API for the demo, on an address of its own. */
export interface UploadStandIn {
  readonly account: ClevertapAccount;
  close(): Promise<void>;
}

/** A record, as if the web SDK had sent it. */
const messageOf = (record: UploadRecord): CollectedMessage => ({
  type: record.type,
  ...(record.evtName === undefined ? {} : { name: record.evtName }),
  properties: record.evtData ?? record.profileData ?? {},
  number: 0,
  raw: { ...record },
  at: new Date().toISOString(),
});

/** Starts it, for who knows the passcode, and tells of every record that it takes. */
export async function startUploadStandIn(
  passcode: string,
  take: (message: CollectedMessage) => void,
): Promise<UploadStandIn> {
  const projectId = 'DEMO-PROJECT';
  const routes = new Hono();
  routes.post('/1/upload', async (context) => {
    if (context.req.header('X-CleverTap-Passcode') !== passcode) return context.json({ status: 'fail' }, 401);
    const { d: records } = await context.req.json<{ d: readonly UploadRecord[] }>();
    records.map(messageOf).forEach(take);
    return context.json({ status: 'success', processed: records.length, unprocessed: [] });
  });
  const { origin, close } = await listen((request) => routes.fetch(request), '127.0.0.1', 0);
  return { account: { projectId, passcode, origin }, close };
}
