import type { RawProperty } from '../../src/config/respondent';

/** A parameter, or a question's id and the text of an answer. */
type NamedText = readonly [name: string, text: string];

/** What a link to the survey's own page says. */
export interface SurveyLink {
  /** Name of a document, or an Iterate survey id. */
  readonly survey: string;
  readonly campaign: string | undefined;
  readonly language: string | undefined;
  /** `user_…` and `response_…`, not yet understood. */
  readonly properties: readonly RawProperty[];
  /** Answers that following the link gives: question id and text, in the order written. */
  readonly answers: readonly NamedText[];
  /** Answers that the message with the link has delivered, in the order of the survey. */
  readonly earlier: readonly NamedText[];
}

/** Addresses of people may hold a `+`, and CleverTap writes them as they are. */
const keepsPlus = ['user_email', 'user_external_id'];

/**
 * Reads Iterate's grammar, `?survey=…&user_email=…&user_number_age=…&response_order_id=…`, and ours beside it.
 *
 * CleverTap encodes no value, so an `&` that begins no parameter, a `#` and a `%` without digits are parts of a value.
 * Of two parameters with one name the first counts: what a value smuggles in comes after it.
 * @param address What follows the path: search and hash.
 * @see https://help.iteratehq.com/en/articles/3276421-query-parameters
 */
export function readLink(address: string): SurveyLink {
  const parameters = splitParameters(address.replace(/^\?/, ''));
  const valueOf = (name: string) =>
    parameters.find(([known, text]) => known === name && text.trim())?.[1].trim();
  return {
    survey: valueOf('survey') ?? '',
    campaign: valueOf('campaign'),
    language: valueOf('language'),
    properties: parameters.filter(([name]) => /^(user|response)_/.test(name)),
    answers: namedBy('answer_', parameters),
    earlier: namedBy('earlier_', parameters),
  };
}

const namedBy = (prefix: string, parameters: readonly NamedText[]): readonly NamedText[] =>
  parameters
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, text]) => [name.slice(prefix.length), text]);

function splitParameters(query: string): readonly NamedText[] {
  const parts: string[] = [];
  for (const part of query.split('&')) {
    const isContinued = parts.length > 0 && !/^[^\s=]+=/.test(part);
    if (isContinued) parts.push(`${parts.pop()}&${part}`);
    else parts.push(part);
  }
  const parameters = parts.map((part): NamedText => {
    const [written = ''] = part.split('=', 1);
    const name = decode(written.replace(/\+/g, ' '));
    const value = part.slice(written.length + 1);
    return [name, decode(keepsPlus.includes(name) ? value : value.replace(/\+/g, ' '))];
  });
  return parameters.filter(([name], place) => place === parameters.findIndex(([first]) => first === name));
}

/** Decodes each run of codes by itself, so that a bare `%` beside them does no harm. */
function decode(text: string): string {
  return text.replace(/(%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
