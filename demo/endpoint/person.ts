import type { AnswerEvent } from './answer-event';

/** By what a person is known, the surest first. */
export const identities = ['external_id', 'email', 'clevertap_id'] as const;
export type Identity = (typeof identities)[number];

/** The name of a person, which a column can keep: PostgreSQL's text refuses NUL and half characters. */
export function columnText(text: string): string {
  return text.replace(/\u0000|\p{Surrogate}/gu, '\ufffd');
}

/** One of a person's names, as its column keeps it. */
export function nameOf({ user }: AnswerEvent, identity: Identity): string | null {
  const name = user?.[identity];
  return name ? columnText(name) : null;
}

/** Whether anything says who answered. */
export function isKnown({ user }: AnswerEvent): boolean {
  return identities.some((identity) => user?.[identity]);
}
