import type { Report, TraitValue } from '../survey/model';
import type { Respondent } from './config';
import { parseProperty } from './property';

/** Name and text of a property element, or of a parameter of a link. */
export type RawProperty = readonly [string, string];

/** Sorts properties into who answers and what is known of them; identities are not repeated among the traits. */
export function parseRespondent(properties: readonly RawProperty[], report: Report): Respondent {
  const identities: Record<string, string> = {};
  const known = { user: {} as Record<string, TraitValue>, response: {} as Record<string, TraitValue> };
  for (const [fullName, text] of properties) {
    const property = parseProperty(fullName, text);
    if (typeof property === 'string') report(fullName, property);
    else {
      report(fullName, 'was read');
      const { scope, name, value } = property;
      if (scope === 'user' && /^(email|external_id|token)$/.test(name)) identities[name] = String(value);
      else known[scope][name] = value;
    }
  }
  const { external_id, email, token } = identities;
  // CleverTap's Identity is pasted as user_email and need not be an address.
  const isEmail = email && email.includes('@');
  const identity = isEmail ? { external_id, email } : { external_id: external_id || email };
  return { identity, token, known };
}
