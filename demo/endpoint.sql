-- Plain PostgreSQL: the same file runs on a server, the demo runs it embedded.

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

create index if not exists answer_event_by_response on answer_event (response_id, question_id, revision desc);

-- Of all revisions of an answer the highest counts. Answers that the person left behind by going back are kept
-- above and left out here, as soon as a closing event tells the path.
create or replace view effective_response as
select latest.*
from (
  select distinct on (response_id, question_id) response_id, survey_id, question_id, revision, event, arrival
  from answer_event
  where type = 'response'
  order by response_id, question_id, revision desc, arrival desc
) as latest
left join lateral (
  select path
  from answer_event as closing
  where closing.response_id = latest.response_id and closing.path is not null
  order by revision desc, arrival desc
  limit 1
) as closing on true
where closing.path is null or latest.question_id is null or latest.question_id = any (closing.path);
