import type { Report, TraitValue } from '../survey/model';
import type { Respondent } from './config';
import { parseProperty } from './property';

/** Name and text of a property element, or of a parameter of a link. */
export type RawProperty = readonly [string, string];

/** Sorts properties into who answers and what is known of them; identities are not repeated among the traits. */
export function parseRespondent(properties: readonly RawProperty[], report: Report): Respondent {
  const identity: Record<string, string> = {};
  const traits = { user: {} as Record<string, TraitValue>, response: {} as Record<string, TraitValue> };
  for (const [fullName, text] of properties) {
    const property = parseProperty(fullName, text);
    if (typeof property === 'string')
      report(fullName, `is left out: ${property} is not of the documented form`);
    else if (property) {
      const { scope, name, value } = property;
      if (scope === 'user' && /^(email|external_id|token)$/.test(name)) identity[name] = String(value);
      else traits[scope][name] = value;
    }
  }
  const { email, token } = identity;
  // CleverTap's Identity is pasted as user_email and need not be an address.
  const isEmail = email && email.includes('@');
  return {
    ...traits,
    external_id: identity.external_id || (isEmail ? undefined : email),
    email: isEmail ? email : undefined,
    token,
  };
}
