import type { StoredEvent } from '../../../demo/endpoint/answer-store';
import type { Demo } from '../../../demo/server';
import { until } from './until';

/**
 * The answers at the endpoint, in order of arrival, once there are so many.
 * @throws {Error} When there are fewer for too long, or more.
 */
export async function answers({ answers: store }: Demo, count: number): Promise<readonly StoredEvent[]> {
  const isAnswer = ({ type }: StoredEvent) => type === 'response';
  return until(
    async () => (await store.events()).filter(isAnswer),
    ({ length }) => length === count,
  );
}

/** The typed fields of answers, by question. */
export function fieldsOf(answers: readonly StoredEvent[]): Record<string, unknown> {
  return Object.fromEntries(answers.map(({ question, fields }) => [question?.id, fields]));
}
