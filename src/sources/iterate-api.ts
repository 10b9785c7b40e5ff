import type { Config } from '../config/config';
import { isRecord, memberOf, textOf } from '../survey/json';
import type { Traits, TraitValue } from '../survey/model';
import { fetchJson } from './fetch-json';
import type { Source } from './source';

const origin = 'https://iteratehq.com';

/**
 * Iterate itself, asked for one survey as its own SDKs ask.
 * @see https://github.com/iteratehq/react-native-iterate/blob/main/src/api.tsx
 */
export const iterateApi: Source = ({ config, signal }) =>
  config.iterateKey ? load(config, config.iterateKey, signal) : undefined;

async function load({ survey, respondent }: Config, key: string, signal: AbortSignal | null) {
  const { external_id, email, user } = respondent;
  const reply = await fetchJson(`${origin}/api/v1/surveys/embed`, {
    signal,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({
      type: 'web',
      trigger: { type: 'manual', survey_id: survey },
      user_traits: { ...user, external_id, email },
    }),
  });
  const results = memberOf(reply, 'results');
  return {
    document: memberOf(results, 'survey'),
    traits: traitsOf(memberOf(results, 'event_traits')),
    iterate: { origin, token: textOf(memberOf(memberOf(results, 'auth'), 'token')) || key },
  };
}

function traitsOf(document: unknown): Traits {
  const traits: Record<string, TraitValue> = {};
  if (!isRecord(document)) return traits;
  for (const [name, value] of Object.entries(document)) {
    if (isTrait(value) && !(name in {})) traits[name] = value;
  }
  return traits;
}

function isTrait(value: unknown): value is TraitValue {
  const isDate = memberOf(value, 'type') === 'date' && typeof memberOf(value, 'value') === 'number';
  return isDate || /^(string|number|boolean)$/.test(typeof value);
}
