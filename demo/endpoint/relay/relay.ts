import type { Database } from '../database';
import type { SurveyBook } from '../survey-book';
import { createPause, type Pause } from './pause';
import { postpone, settle, takeDue, type TakenAnswer } from './relay-queue';
import { sendAnswers } from './send-answers';
import { upload, type ClevertapAccount } from './upload';

/** How the relay works; times are milliseconds. */
export interface RelayPace {
  /** Requests at a time. CleverTap takes 15 of an account, so of all processes together. */
  readonly requests: number;
  /** Answers in a request, each of which is two records; CleverTap takes 1,000 records. */
  readonly answers: number;
  /** Until an answer that a process took and never spoke of again is anybody's. */
  readonly lease: number;
  /** Between two looks at an empty queue. */
  readonly idle: number;
  /** After the first failure, doubled after each, */
  readonly firstWait: number;
  /** up to this. */
  readonly longestWait: number;
}

export const usualPace: RelayPace = {
  requests: 5,
  answers: 500,
  lease: 120_000,
  idle: 2000,
  firstWait: 1000,
  longestWait: 300_000,
};

export interface RelayOptions {
  readonly database: Database;
  readonly account: ClevertapAccount;
  readonly surveys?: SurveyBook | undefined;
  readonly pace?: Partial<RelayPace>;
}

interface PacedOptions extends RelayOptions {
  readonly pace: RelayPace;
}

/** Sends queued answers to CleverTap until stopped. */
export interface Relay {
  /** Says that there may be something to send. */
  wake(): void;
  /** What is being sent is finished. */
  stop(): Promise<void>;
}

/** Half of the doubled wait at least, and the rest by chance, so that processes don't come back all at once. */
function waitAfter(failures: number, { firstWait, longestWait }: RelayPace): number {
  return Math.min(longestWait, firstWait * 2 ** Math.min(failures - 1, 30)) * (0.5 + Math.random() / 2);
}

/** Sends answers that were taken. @returns Whether CleverTap took the request. */
async function sendTaken(taken: readonly TakenAnswer[], options: PacedOptions): Promise<boolean> {
  const { database, account, surveys = new Map(), pace } = options;
  const repeats = taken.filter((answer) => answer.repeats);
  await settle(
    database,
    repeats.map(({ event: { id } }) => ({ id, state: 'repeated' })),
  );
  const fresh = taken.filter((answer) => !answer.repeats);
  if (fresh.length === 0) return true;
  const { settled, held, isAway } = await sendAnswers(fresh, surveys, (records) => upload(account, records));
  await settle(database, settled);
  await postpone(
    database,
    held.map(({ id, attempts, code, message = '' }) => ({
      id,
      wait: waitAfter(attempts, pace),
      code,
      message,
    })),
  );
  return !isAway;
}

/** Takes and sends what is due until the pause has ended, and finishes what it began. */
async function sendUntilEnded(options: PacedOptions, pause: Pause): Promise<void> {
  const { database, pace } = options;
  const running = new Set<Promise<void>>();
  let failures = 0;
  const send = async (taken: readonly TakenAnswer[]) => {
    const isTaken = await sendTaken(taken, options).catch(() => false);
    failures = isTaken ? 0 : failures + 1;
  };
  while (!pause.isEnded) {
    // A database that is away for a moment is asked again, like CleverTap.
    const taken = await takeDue(database, pace.answers, pace.lease).catch(() => []);
    if (taken.length === 0) await pause.wait(pace.idle);
    else {
      const sending: Promise<void> = send(taken).finally(() => running.delete(sending));
      running.add(sending);
      if (running.size >= pace.requests) await Promise.race(running);
    }
    if (failures > 0) await pause.wait(waitAfter(failures, pace), true);
  }
  await Promise.all(running);
}

/** Starts to send what waits in the queue. */
export function startRelay(options: RelayOptions): Relay {
  const pause = createPause();
  const ended = sendUntilEnded({ ...options, pace: { ...usualPace, ...options.pace } }, pause);
  return {
    wake: () => pause.wake(),
    stop() {
      pause.end();
      return ended;
    },
  };
}
