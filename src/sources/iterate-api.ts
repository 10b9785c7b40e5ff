import { fetchJson } from '../fetch-json';
import { memberOf, recordOf, textsOf } from '../survey/json';
import type { Traits } from '../survey/model';
import { loadJson } from './load-json';
import type { LoadedSurvey, Source } from './source';

const surveys = 'https://iteratehq.com/api/v1/surveys/';

/**
 * Iterate itself, asked for one survey as its own SDKs ask.
 * @see https://github.com/iteratehq/react-native-iterate/blob/main/src/api.tsx
 */
export const iterateApi: Source = ({ config: { iterateKey, survey, identity, known }, undo }) => {
  if (!iterateKey) return undefined;
  const question = {
    type: 'web',
    trigger: { type: 'manual', survey_id: survey },
    user_traits: { ...known.user, ...identity },
  };
  return loadJson(`${surveys}embed`, undo, post(iterateKey, question)).then((reply): LoadedSurvey => {
    const results = memberOf(reply, 'results');
    const { token = iterateKey } = textsOf(memberOf(results, 'auth'));
    return {
      document: reply && (memberOf(results, 'survey') || null),
      traits: recordOf(memberOf(results, 'event_traits')) as Traits,
      // Dismissing removes the frame that the request comes from.
      tellIterate: (path) => fetchJson(surveys + path, 10_000, { ...post(token, {}), keepalive: true }),
    };
  });
};

function post(token: string, body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  };
}
