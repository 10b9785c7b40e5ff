import { ConfigError } from '../errors';
import type { Report } from '../survey/model';
import type { Config, Settings } from './config';
import { isAbsent } from './property';
import { parseRespondent, type RawProperty } from './respondent';

/**
 * Makes sense of what was pasted.
 * @param shown Campaign and batch that CleverTap says it shows, for a tag that was not told.
 * @throws {ConfigError} When there is no way to find the survey, or an address can't be used.
 */
export function parseConfig(
  settings: Settings,
  properties: readonly RawProperty[],
  report: Report,
  shown?: unknown,
): Config {
  const { survey, iterateKey, endpoint, campaign, link, clevertap } = settings;
  // CleverTap fills the macro in some kinds of pop-up and leaves it as it stands in others.
  const batch_id = [campaign, shown].map((text) => String(text).trim()).find((text) => !isAbsent(text));
  if (typeof survey === 'string' && survey[0] !== '#' && !iterateKey)
    requireUrl(survey, 'data-iterate-survey');
  requireUrl(endpoint, 'data-endpoint');
  requireUrl(link, 'data-link');
  return {
    ...settings,
    clevertap: clevertap || 'events properties',
    campaign: batch_id ? { id: batch_id.replace(/_.*/, ''), batch_id } : undefined,
    ...parseRespondent(properties, report),
  };
}

/** Answers and surveys travel encrypted; on loopback there is no one to listen. */
function requireUrl(url: string | undefined, attribute: string): void {
  if (url && !/^\s*(https:\/\/|http:\/\/(localhost|127\.[\d.]+|\[::1])[:/])/i.test(url)) {
    throw new ConfigError(`${attribute} should be an https: URL, got ${url}`);
  }
}
