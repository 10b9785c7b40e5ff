import type { AnswerEvent } from './answer-event';
import type { Database } from './database';
import { nameOf } from './person';

/** In which state an answer joins the queue to CleverTap. */
export type QueuedState = 'waiting' | 'no_identity' | 'unverified';

/** An event and what is known about it beside what it says. */
export interface Arrival {
  readonly event: AnswerEvent;
  /** Whether a signed token said who answers. */
  readonly verified?: boolean;
  /** Absent: CleverTap is not told from here. */
  readonly relay?: QueuedState | undefined;
}

/** A device's clock is believed for as long as the script keeps what it could not send. */
const longestDelay = 31 * 24 * 3600 * 1000;
/** Clocks that are set by hand are ahead by minutes, seldom by more. */
const longestLead = 24 * 3600 * 1000;

/** When it happened, in ISO 8601: the moment of arrival where the event says something that can't be. */
function momentOf({ answered_at }: AnswerEvent, now: number): string {
  const said = typeof answered_at === 'string' ? Date.parse(answered_at) : NaN;
  const isCredible = said > now - longestDelay && said < now + longestLead;
  return new Date(isCredible ? said : now).toISOString();
}

/** The last part of the id; an id of another make has one revision only. */
function revisionOf({ id }: AnswerEvent): number {
  const last = id.slice(id.lastIndexOf('.') + 1);
  return /^\d{1,15}$/.test(last) ? Number(last) : 0;
}

/** In the order of the columns below. */
function rowOf({ event, verified = false, relay }: Arrival, now: number): readonly (string | null)[] {
  const { id, type, survey_id, response_id, question, path, response } = event;
  return [
    id,
    type,
    survey_id,
    response_id,
    question?.id ?? null,
    String(revisionOf(event)),
    path ? JSON.stringify(path) : null,
    JSON.stringify(event),
    response?.value === undefined ? null : JSON.stringify(response.value),
    nameOf(event, 'external_id'),
    nameOf(event, 'email'),
    nameOf(event, 'clevertap_id'),
    momentOf(event, now),
    String(verified),
    relay ?? null,
  ];
}

const columns =
  'id, type, survey_id, response_id, question_id, revision, path, event, value, external_id, email, clevertap_id, happened_at, verified, relay';

/**
 * One statement, so that answer and queue are written together or not at all. Rows go in by their ids: two processes
 * that are given the same events wait for each other in one order, never in a ring. Arrival keeps the order of the
 * request all the same.
 */
const insertion = (onConflict: string) => `
  with given as materialized (
    select nextval(pg_get_serial_sequence('answer_event', 'arrival')) as arrival, ordered.*
    from (
      select * from unnest(${columns
        .split(', ')
        .map((_, index) => `$${index + 1}::text[]`)
        .join(', ')}) with ordinality as row (${columns}, place)
      order by place
    ) as ordered
  ), fresh as (
    insert into answer_event (
      arrival, id, type, survey_id, response_id, question_id, revision, path, event, value,
      external_id, email, clevertap_id, happened_at, verified
    ) overriding system value
    select
      arrival, id, type, survey_id, response_id, question_id, revision::bigint,
      (select array_agg(name) from json_array_elements_text(path::json) as name), event::json, value::json,
      external_id, email, clevertap_id, happened_at::timestamptz, verified::boolean
    from given order by id
    on conflict (id) do ${onConflict}
    returning id
  ), queued as (
    insert into relay (answer_id, state)
    select id, relay from fresh join given using (id) where relay is not null
    on conflict (answer_id) do update set state = excluded.state, due_at = now(), changed_at = now()
    where relay.state = 'unverified'
  )
  select id from fresh`;

const unlessThere = insertion('nothing');

/** Who signed takes the place of who only claimed, so nobody can answer in a person's name before they do. */
const unlessVerified = insertion(`update set
  event = excluded.event, value = excluded.value, path = excluded.path, external_id = excluded.external_id,
  email = excluded.email, clevertap_id = excluded.clevertap_id, verified = true
  where excluded.verified and not answer_event.verified`);

/**
 * Stores all or none; what is already there stays as it is.
 * @returns The events that were new, in order.
 */
export async function insertEvents(
  database: Database,
  arrivals: readonly Arrival[],
): Promise<readonly AnswerEvent[]> {
  const once = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    const first = once.get(arrival.event.id);
    if (!first || (arrival.verified && !first.verified)) once.set(arrival.event.id, arrival);
  }
  if (once.size === 0) return [];
  const now = Date.now();
  const rows = [...once.values()].map((arrival) => rowOf(arrival, now));
  const statement = arrivals.some(({ verified }) => verified) ? unlessVerified : unlessThere;
  const byColumn = columns.split(', ').map((_, column) => rows.map((row) => row[column]));
  const fresh = new Set((await database.query<{ id: string }>(statement, byColumn)).rows.map(({ id }) => id));
  return [...once.values()].map(({ event }) => event).filter(({ id }) => fresh.has(id));
}
