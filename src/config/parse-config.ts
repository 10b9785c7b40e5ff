import { ConfigError } from '../errors';
import type { Report } from '../survey/model';
import type { Config, Settings } from './config';
import { isAbsent } from './property';
import { parseRespondent, type RawProperty } from './respondent';

/**
 * Makes sense of what was pasted.
 * @throws {ConfigError} When there is no way to find the survey, or the endpoint can't be used.
 */
export function parseConfig(settings: Settings, properties: readonly RawProperty[], report: Report): Config {
  const { survey, iterateKey, endpoint, campaign = '' } = settings;
  const batch_id = campaign.trim();
  const [id = ''] = batch_id.split('_');
  if (typeof survey === 'string' && !iterateKey && survey[0] !== '#')
    requireUrl(survey, 'data-iterate-survey');
  if (endpoint) requireUrl(endpoint, 'data-endpoint');
  return {
    ...settings,
    // CleverTap fills the macro in some kinds of pop-up and leaves it as it stands in others.
    campaign: isAbsent(batch_id) ? undefined : { id, batch_id },
    ...parseRespondent(properties, report),
  };
}

/** Answers and surveys travel encrypted; on loopback there is no one to listen. */
function requireUrl(url: string, attribute: string): void {
  if (!/^\s*(https:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])/i.test(url)) {
    throw new ConfigError(`${attribute} should be an absolute https: URL, got ${url}`);
  }
}
