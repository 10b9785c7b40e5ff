import { PGlite, type Transaction } from '@electric-sql/pglite';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerEvent } from './answer-event';
import { lockFolder } from './folder-lock';
import { createTopic, type Topic } from './topic';

/** An event as it was received, letter by letter. */
export type StoredEvent = AnswerEvent;

/** Where answers are kept. */
export interface AnswerStore {
  /**
   * Stores all or none; what is already there stays as it is. When this resolves the events are on disk.
   */
  add(events: readonly AnswerEvent[]): Promise<void>;
  /** In order of arrival. */
  events(): Promise<readonly StoredEvent[]>;
  /**
   * The answers that count: of each question of each response the highest revision, without those that the
   * person left behind by going back. In order of arrival.
   */
  responses(): Promise<readonly StoredEvent[]>;
  clear(): Promise<void>;
  close(): Promise<void>;
  /** Every event once, when it is stored first. */
  readonly added: Topic<StoredEvent>;
}

interface Row {
  event: AnswerEvent;
}

const insertion = `
  insert into answer_event (id, type, survey_id, response_id, question_id, revision, path, event)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning event`;

/** The last part of the id; an id of another make has one revision only. */
function revisionOf({ id }: AnswerEvent): number {
  const last = id.slice(id.lastIndexOf('.') + 1);
  return /^\d{1,15}$/.test(last) ? Number(last) : 0;
}

async function insert(transaction: Transaction, event: AnswerEvent): Promise<readonly Row[]> {
  const { id, type, survey_id, response_id, question, path = null } = event;
  const values = [id, type, survey_id, response_id, question?.id ?? null, revisionOf(event), path, event];
  return (await transaction.query<Row>(insertion, values)).rows;
}

/** Opens the database in `folder`, or one in memory, and creates what is missing in it. */
export async function openAnswerStore(folder?: string): Promise<AnswerStore> {
  const unlock = folder === undefined ? undefined : await lockFolder(folder);
  const database = await (folder === undefined ? PGlite.create() : PGlite.create(join(folder, 'answers')));
  await database.exec(await readFile(new URL('./endpoint.sql', import.meta.url), 'utf8'));
  const added = createTopic<StoredEvent>();
  const select = async (from: string) =>
    (await database.query<Row>(`select event from ${from} order by arrival`)).rows.map(({ event }) => event);
  return {
    added,
    async add(events) {
      const fresh = await database.transaction(async (transaction) => {
        const rows: Row[] = [];
        for (const event of events) rows.push(...(await insert(transaction, event)));
        return rows;
      });
      fresh.forEach(({ event }) => added.publish(event));
    },
    events: () => select('answer_event'),
    responses: () => select('effective_response'),
    async clear() {
      await database.exec('truncate answer_event');
    },
    async close() {
      await database.close();
      await unlock?.();
    },
  };
}
