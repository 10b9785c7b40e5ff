import type { AnswerStore } from '../../../demo/endpoint/answer-store';

/** An answer on its way to CleverTap. */
export interface QueuedAnswer {
  readonly id: string;
  readonly state: string;
  readonly code: number | null;
  readonly error: string | null;
}

/** The queue to CleverTap, in order of arrival. */
export async function readQueue({ database }: AnswerStore): Promise<readonly QueuedAnswer[]> {
  const { rows } = await database.query<QueuedAnswer>(`
    select answer_id as id, state, error_code as code, error
    from relay join answer_event on id = answer_id order by arrival`);
  return rows;
}
