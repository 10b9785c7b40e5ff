import type { EventError } from './answer-event';

/** What a whole request is answered with when nothing of it was done. */
export const failure = (
  code: number,
  type: string,
  message: string,
): { readonly errors: readonly Omit<EventError, 'id'>[] } => ({ errors: [{ code, type, message }] });
