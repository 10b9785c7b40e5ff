import type { Config } from '../config/config';
import { hash } from '../survey/hash';
import { inStorages } from './store';

/**
 * The response id where nothing can be stored: the same for one person, message and day, so that answers given before
 * and after an app turned its message are one response. Nothing where it is not known who answers, or to what: two
 * people must never be one.
 *
 * Some 30 letters and digits, 155 bits, that these decide: the same for equal ones, and different for others but by
 * chance. It keeps no secret: in-app HTML has no secure context, so `crypto.subtle` is missing there.
 */
export function derivedResponseId({ survey, campaign, identity }: Config): string | undefined {
  const person = identity.external_id || identity.email;
  if (!person || !campaign || inStorages(Boolean)) return undefined;
  const known = [survey, campaign.batch_id, person, new Date().toISOString().slice(0, 10)].join();
  return [1, 2, 3, 4, 5].map((turn) => hash(known, 48_271 * turn).toString(36)).join('');
}
