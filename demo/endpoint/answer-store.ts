import { createTopic, type Topic } from '../topic';
import type { AnswerEvent } from './answer-event';
import type { Database } from './database';
import { gatherWrites } from './gather-writes';
import { insertEvents, type Arrival } from './insert-events';
import { columnText, type Identity } from './person';

/** An event as it was received, letter by letter. */
export type StoredEvent = AnswerEvent;

/** An answer that counts, or one that did. */
export interface StoredAnswer {
  readonly event: StoredEvent;
  /** Whether a signed token said who answers. */
  readonly verified: boolean;
}

/** Where answers are kept. */
export interface AnswerStore {
  /**
   * Stores all or none; what is already there stays as it is. When this resolves the events are on disk.
   */
  add(events: readonly AnswerEvent[]): Promise<void>;
  /** The same for events of which more is known. */
  addArrivals(arrivals: readonly Arrival[]): Promise<void>;
  /** In order of arrival. */
  events(): Promise<readonly StoredEvent[]>;
  /**
   * The answers that count: of each question of each response the highest revision, without those that the
   * person left behind by going back. In order of arrival.
   */
  responses(): Promise<readonly StoredEvent[]>;
  /** The same with what is known about them; of one survey, where one is named. */
  answers(survey?: string): Promise<readonly StoredAnswer[]>;
  /** Removes every event of each response that is so named, and what waits for CleverTap. @returns How many. */
  erase(by: Identity | 'response_id', name: string): Promise<number>;
  clear(): Promise<void>;
  close(): Promise<void>;
  readonly database: Database;
  /** Every event once, when it is stored first; what another process stored is not heard here. */
  readonly added: Topic<StoredEvent>;
}

interface Row {
  /** JSON, which not every driver reads alike. */
  readonly event: string;
  readonly verified: boolean;
}

const answerOf = ({ event, verified }: Row): StoredAnswer => ({ event: JSON.parse(event), verified });
const eventOf = (row: Row): StoredEvent => answerOf(row).event;

/** Answers in a database that has the schema. */
export function createAnswerStore(database: Database): AnswerStore {
  const added = createTopic<StoredEvent>();
  const select = async (rest: string, parameters?: unknown[]) =>
    (await database.query<Row>(`select event::text as event, verified from ${rest}`, parameters)).rows;
  const addArrivals = gatherWrites<Arrival>(async (arrivals) =>
    (await insertEvents(database, arrivals)).forEach((event) => added.publish(event)),
  );
  return {
    database,
    added,
    addArrivals,
    add: (events) => addArrivals(events.map((event) => ({ event }))),
    events: async () => (await select('answer_event order by arrival')).map(eventOf),
    responses: async () => (await select('effective_response order by arrival')).map(eventOf),
    async answers(survey) {
      const rest = survey === undefined ? '' : 'where survey_id = $1';
      const parameters = survey === undefined ? [] : [survey];
      return (await select(`effective_response ${rest} order by arrival`, parameters)).map(answerOf);
    },
    async erase(by, name) {
      // `by` is one of four names of columns and nobody's text.
      const named = `select response_id from answer_event where ${by} = $1`;
      const deletion = `delete from answer_event where response_id in (${named}) returning id`;
      return (await database.query(deletion, [columnText(name)])).rows.length;
    },
    clear: async () => void (await database.query('delete from answer_event')),
    close: () => database.close(),
  };
}
