import type { Database } from './database';

/** How many people were shown a survey in a month. */
export interface MonthlyPeople {
  /** `2026-01`, of the calendar in UTC. */
  readonly month: string;
  readonly people: number;
}

/** In SQL: a person is the surest name they have; who has none is as many people as responses. */
export const person = `coalesce('x:' || external_id, 'e:' || email, 'c:' || clevertap_id, 'r:' || response_id)`;

/** Every month in which a survey was shown, the latest first; a person counts once in each. */
export async function monthlyPeople(database: Database): Promise<readonly MonthlyPeople[]> {
  const { rows } = await database.query<MonthlyPeople>(`
    select to_char(happened_at at time zone 'UTC', 'YYYY-MM') as month, count(distinct ${person})::int as people
    from answer_event where type = 'displayed' group by 1 order by 1 desc`);
  return rows;
}
