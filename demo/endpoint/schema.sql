-- Plain PostgreSQL, run at every start: the same text on a server and in PGlite.

-- Processes that start together take turns; the lock ends with the transaction that these statements share.
select pg_advisory_xact_lock(7310412);

create table if not exists answer_event (
  arrival bigint generated always as identity,
  -- The idempotency key: a repeated delivery meets the row that is already there.
  id text primary key,
  type text not null check (type in ('displayed', 'response', 'dismiss', 'survey-complete')),
  survey_id text not null,
  response_id text not null,
  question_id text,
  -- Grows with every change of an answer, so that a late arrival never overwrites a newer one.
  revision bigint not null,
  -- The answered questions that count; only closing events know them.
  path text[],
  -- json and not jsonb: what was frozen at the press is kept letter by letter, also a \u0000 in a text.
  event json not null,
  received_at timestamptz not null default now()
);

-- Columns and not members of the event: SQL cannot look into json that holds a \u0000.
alter table answer_event
  -- Whether a signed token said who answers.
  add column if not exists verified boolean not null default false,
  add column if not exists value json,
  add column if not exists external_id text,
  add column if not exists email text,
  add column if not exists clevertap_id text,
  -- When the person did it: the device's clock as far as it can be believed.
  add column if not exists happened_at timestamptz not null default now();

create index if not exists answer_event_by_response on answer_event (response_id, question_id, revision desc);
create index if not exists answer_event_by_survey on answer_event (survey_id, arrival) where type = 'response';
create index if not exists answer_event_by_month on answer_event (happened_at) where type = 'displayed';
create index if not exists answer_event_by_external_id on answer_event (external_id) where external_id is not null;
create index if not exists answer_event_by_email on answer_event (email) where email is not null;
create index if not exists answer_event_by_clevertap_id on answer_event (clevertap_id) where clevertap_id is not null;

-- Of all revisions of an answer the highest counts, and one that a token vouches for before any that none does.
-- Answers that the person left behind by going back are kept above and left out here, as soon as a closing event
-- tells the path; one without a token says nothing about answers with one.
create or replace view effective_response as
select latest.*
from (
  select distinct on (response_id, question_id)
    response_id, survey_id, question_id, revision, event, arrival, verified, happened_at
  from answer_event
  where type = 'response'
  order by response_id, question_id, verified desc, revision desc, arrival desc
) as latest
left join lateral (
  select path
  from answer_event as closing
  where closing.response_id = latest.response_id and closing.path is not null and closing.verified >= latest.verified
  order by revision desc, arrival desc
  limit 1
) as closing on true
where closing.path is null or latest.question_id is null or latest.question_id = any (closing.path);

-- Answers on their way to CleverTap, written in the same statement as the answer.
create table if not exists relay (
  answer_id text primary key references answer_event (id) on delete cascade,
  state text not null check (
    state in ('waiting', 'sent', 'failed', 'repeated', 'no_identity', 'unverified')
  ),
  attempts integer not null default 0,
  -- A process that sends it moves this ahead: if it dies, the answer is due again.
  due_at timestamptz not null default now(),
  -- What CleverTap said last, where it was not yes.
  error_code integer,
  error text,
  changed_at timestamptz not null default now()
);

create index if not exists relay_due on relay (due_at) where state = 'waiting';
