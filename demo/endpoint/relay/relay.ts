import type { Database } from '../database';
import type { SurveyBook } from '../survey-book';
import { postpone, settle, takeDue, type TakenAnswer } from './relay-queue';
import { sendAnswers, type HeldAnswer } from './send-answers';
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

/** Starts to send what waits in the queue. */
export function startRelay({ database, account, surveys = new Map(), pace: given }: RelayOptions): Relay {
  const pace = { ...usualPace, ...given };
  const running = new Set<Promise<void>>();
  let isStopped = false;
  let failures = 0;
  let wakeUp: () => void = () => undefined;
  const pause = (milliseconds: number, mayWake: boolean) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        if (!mayWake && !isStopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
  const hold = (held: readonly HeldAnswer[]) =>
    postpone(
      database,
      held.map(({ id, attempts, code, message = '' }) => ({
        id,
        wait: waitAfter(attempts, pace),
        code,
        message,
      })),
    );
  const send = async (taken: readonly TakenAnswer[]) => {
    const repeats = taken.filter((answer) => answer.repeats);
    await settle(
      database,
      repeats.map(({ event: { id } }) => ({ id, state: 'repeated' })),
    );
    const fresh = taken.filter((answer) => !answer.repeats);
    if (fresh.length === 0) return;
    const sent = await sendAnswers(fresh, surveys, (records) => upload(account, records));
    failures = sent.isAway ? failures + 1 : 0;
    await settle(database, sent.settled);
    await hold(sent.held);
  };
  const loop = async () => {
    while (!isStopped) {
      // A database that is away for a moment is asked again, like CleverTap.
      const taken = await takeDue(database, pace.answers, pace.lease).catch(() => []);
      if (taken.length === 0) await pause(pace.idle, true);
      else {
        const sending: Promise<void> = send(taken)
          .catch(() => undefined)
          .finally(() => running.delete(sending));
        running.add(sending);
        if (running.size >= pace.requests) await Promise.race(running);
      }
      if (failures > 0 && !isStopped) await pause(waitAfter(failures, pace), false);
    }
  };
  const ended = loop();
  return {
    wake: () => wakeUp(),
    async stop() {
      isStopped = true;
      wakeUp();
      await ended;
      await Promise.all(running);
    },
  };
}
