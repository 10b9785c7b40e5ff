import type { Config } from '../config/config';
import { digest } from '../survey/digest';
import { inStorages } from './store';

/**
 * The response id where nothing can be stored: the same for one person, message and day, so that answers given before
 * and after an app turned its message are one response. Nothing where it is not known who answers, or to what: two
 * people must never be one.
 */
export function derivedResponseId({ survey, campaign, identity }: Config): string | undefined {
  const person = identity.external_id || identity.email;
  if (!person || !campaign || inStorages(Boolean)) return undefined;
  return digest([survey, campaign.batch_id, person, new Date().toISOString().slice(0, 10)].join());
}
