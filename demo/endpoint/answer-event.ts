/** Iterate's own four kinds of events. */
export const eventTypes = ['displayed', 'response', 'dismiss', 'survey-complete'] as const;

/**
 * One event as the survey script sends it. Only these members are relied on here; the others are stored
 * and given back as they came.
 */
export interface AnswerEvent {
  readonly type: (typeof eventTypes)[number];
  /** Idempotency key, the same on every retry: parts joined by `.`, the last one is the revision. */
  readonly id: string;
  readonly response_id: string;
  readonly survey_id: string;
  readonly survey_name?: string;
  readonly question?: { readonly id: string; readonly prompt?: string; readonly label?: string };
  readonly response?: { readonly value: unknown };
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly user?: Readonly<Record<string, string>>;
  /** On closing events: the answered questions that count. */
  readonly path?: readonly string[];
  readonly [member: string]: unknown;
}

/** Iterate's description of what is wrong; `code` is an HTTP status, so the sender knows whether to retry. */
export interface EventError {
  readonly id: string | null;
  readonly code: number;
  readonly type: string;
  readonly message: string;
}
