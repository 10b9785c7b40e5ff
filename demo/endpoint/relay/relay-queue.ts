import type { AnswerEvent } from '../answer-event';
import type { Database } from '../database';

/** An answer that this process has the task to send, for as long as it was taken for. */
export interface TakenAnswer {
  readonly event: AnswerEvent;
  /** When it was given, in Unix seconds. */
  readonly seconds: number;
  /** How often it was taken, this time included. */
  readonly attempts: number;
  /** CleverTap has the same answer to the same question already. */
  readonly repeats: boolean;
  /** No later one was given; only then it is what the profile should say. */
  readonly latest: boolean;
}

/** What became of an answer. */
export interface RelayOutcome {
  readonly id: string;
  readonly state: 'sent' | 'failed' | 'repeated';
  /** CleverTap's, of one record. */
  readonly code?: number | undefined;
  readonly message?: string | undefined;
}

interface Row extends Omit<TakenAnswer, 'event'> {
  /** JSON, which not every driver reads alike. */
  readonly event: string;
}

/** Others pass over rows that are being taken, and over taken ones until they are due again. */
const taking = `
  with due as materialized (
    select answer_id from relay where state = 'waiting' and due_at <= now()
    order by due_at limit $1 for update skip locked
  ), taken as (
    update relay set due_at = now() + $2 * interval '1 millisecond', attempts = attempts + 1
    from due where relay.answer_id = due.answer_id
    returning relay.answer_id, relay.attempts
  )
  select
    mine.event::text as event, extract(epoch from mine.happened_at)::int as seconds, taken.attempts,
    coalesce((
      select before.value::text = mine.value::text and coalesce(told.state in ('waiting', 'sent', 'repeated'), true)
      from answer_event as before left join relay as told on told.answer_id = before.id
      where before.type = 'response' and before.response_id = mine.response_id
        and before.question_id = mine.question_id and before.revision < mine.revision
        and before.verified >= mine.verified
      order by before.revision desc limit 1
    ), false) as repeats,
    not exists (
      select from answer_event as later
      where later.type = 'response' and later.response_id = mine.response_id
        and later.question_id = mine.question_id and later.revision > mine.revision
        and later.verified >= mine.verified
    ) as latest
  from taken join answer_event as mine on mine.id = taken.answer_id
  order by mine.arrival`;

/**
 * Takes the answers that have been due longest.
 * @param lease Milliseconds after which they are due again, if nothing is said of them.
 */
export async function takeDue(
  database: Database,
  most: number,
  lease: number,
): Promise<readonly TakenAnswer[]> {
  const { rows } = await database.query<Row>(taking, [most, lease]);
  return rows.map((row) => ({ ...row, event: JSON.parse(row.event) }));
}

/** Says what became of answers; of those that were erased meanwhile nothing remains to be said. */
export async function settle(database: Database, outcomes: readonly RelayOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await database.query(
    `update relay set state = outcome.state, error_code = outcome.code::int, error = outcome.message, changed_at = now()
    from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as outcome (id, state, code, message)
    where relay.answer_id = outcome.id`,
    [
      outcomes.map(({ id }) => id),
      outcomes.map(({ state }) => state),
      outcomes.map(({ code }) => (code === undefined ? null : String(code))),
      outcomes.map(({ message }) => message ?? null),
    ],
  );
}

/** An answer that is due again, in how many milliseconds and why. */
export interface Postponement {
  readonly id: string;
  readonly wait: number;
  readonly code?: number | undefined;
  readonly message: string;
}

/** Makes answers due again. */
export async function postpone(database: Database, postponed: readonly Postponement[]): Promise<void> {
  if (postponed.length === 0) return;
  await database.query(
    `update relay set
      due_at = now() + later.wait::int * interval '1 millisecond',
      error_code = later.code::int, error = later.message, changed_at = now()
    from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as later (id, wait, code, message)
    where relay.answer_id = later.id and relay.state = 'waiting'`,
    [
      postponed.map(({ id }) => id),
      postponed.map(({ wait }) => String(Math.round(wait))),
      postponed.map(({ code }) => (code === undefined ? null : String(code))),
      postponed.map(({ message }) => message),
    ],
  );
}
