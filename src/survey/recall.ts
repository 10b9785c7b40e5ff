import { isBlank, memberOf } from './json';
import type { TraitValue } from './model';
import { describeAnswer } from './describe-answer';
import type { Session } from './session';

const placeholder = /\{\{\s*(user|response|question)\.([^|}]+?)\s*(?:\|\s*default:\s*(['"])(.*?)\3\s*)?\}\}/g;

/**
 * Fills `{{user.first_name | default: 'there'}}` in a text, in one pass: what is filled in is not looked at again.
 * Without a session only the defaults are known.
 */
export function fillIn(text: string, session?: Session): string {
  return text.replace(
    placeholder,
    (...[, scope, name, , words = '']: [string, string, string, unknown, string?]) =>
      (session && recall(session, scope, name)) || words,
  );
}

/** What is known of a person, or an answer on the path, in words; nothing where there is none. */
function recall({ known, survey, path, answered }: Session, scope: string, name: string): string | undefined {
  if (scope === 'question') {
    const question = survey.byId.get(name);
    const value = path.includes(name) ? answered.get(name) : undefined;
    return question && value !== undefined ? describeAnswer(value, question).fields.response : undefined;
  }
  const trait = memberOf(known[scope as 'user'], name) as TraitValue | undefined;
  if (isBlank(trait)) return undefined;
  if (typeof trait !== 'object') return String(trait);
  return (new Date(trait.value * 1000).toJSON() || '').slice(0, 10);
}
