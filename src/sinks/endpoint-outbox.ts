import type { Settings } from '../config/config';
import { fetchJson } from '../fetch-json';
import type { Report } from '../survey/model';
import type { Held } from './batch';
import { createOutbox, type Outbox } from './outbox';
import { createStore } from './store';

/** The outbox of the customer's server, which keeps the record of answers. Where the tag names none it stays empty. */
export function endpointOutbox(settings: Settings, report: Report, changed: () => void): Outbox {
  const { storage } = settings;
  const endpoint = settings.endpoint || '';
  let isVerified = true;
  return createOutbox({
    post: async ({ batch, limit, outlives, lastChance }) => {
      // There is one at least.
      const { token } = batch[0] as Held;
      const head = { v: 1, sent_at: new Date().toISOString(), token: isVerified ? token : undefined };
      // Joined by hand: a page may have changed what lists say of themselves in JSON.
      const body = `${JSON.stringify(head).slice(0, -1)},"events":[${batch.map((event) => event.body).join()}]}`;
      // A text goes as `text/plain;charset=UTF-8`, whose preflight is spared; in-app HTML would always pay for one.
      // Whether a beacon arrives is never known, so nothing depends on one.
      if (lastChance && !('keepalive' in Request.prototype)) navigator.sendBeacon(endpoint, body);
      const reply = await fetchJson(endpoint, limit, {
        method: 'POST',
        body,
        redirect: 'error',
        credentials: 'omit',
        keepalive: outlives,
      });
      // A token that is too old must not hold answers back: they go on as said, not as proved.
      if (reply.status === 401) isVerified = false;
      return reply;
    },
    store: endpoint && storage !== 'none' ? createStore(endpoint, report) : undefined,
    report,
    changed,
    world: window,
  });
}
