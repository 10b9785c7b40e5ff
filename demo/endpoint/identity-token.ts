import { verify } from 'hono/jwt';
import type { AnswerEvent } from './answer-event';

/** Who a token says is answering, and which survey. */
export interface SignedIdentity {
  readonly sub: string;
  readonly survey: string;
}

/**
 * Reads a token, a JWT signed with HS256 and nothing else.
 * @returns Nothing where its signature is another's, it has expired or never expires, or a claim is missing.
 */
export async function readToken(token: unknown, secret: string): Promise<SignedIdentity | undefined> {
  if (typeof token !== 'string') return undefined;
  try {
    const { sub, survey, exp } = await verify(token, secret, 'HS256');
    if (typeof sub !== 'string' || !sub || typeof survey !== 'string' || typeof exp !== 'number')
      return undefined;
    return { sub, survey };
  } catch {
    return undefined;
  }
}

/** Whether the event says it is of the person that the token was made for. */
export function isOf({ sub }: SignedIdentity, { user }: AnswerEvent): boolean {
  return user?.['external_id'] === sub || user?.['email'] === sub;
}
