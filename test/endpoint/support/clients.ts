import type { AnswerEvent } from '../../../demo/endpoint/answer-event';
import { anAnswer } from './events';
import { postEvents } from './serve';

/** What many clients are to send. */
export interface Load {
  readonly answers: number;
  /** Of all requests, how many are sent once more. */
  readonly repeats: number;
  readonly clients: number;
  readonly query?: string;
}

export interface LoadResult {
  /** Ids that an endpoint said it has. */
  readonly acknowledged: ReadonlySet<string>;
  /** Milliseconds of each request that was answered, the shortest first. */
  readonly times: readonly number[];
}

/** So many answers, and repeats of some of them after all. */
export function eventsOf({ answers, repeats }: Load): readonly AnswerEvent[] {
  const once = Array.from({ length: answers }, (_, index) =>
    anAnswer({ response: `r${Math.floor(index / 5)}`, question: `q${index % 5}`, value: `words ${index}` }),
  );
  const twice = once.filter((_, index) => (index * 7) % 10 < repeats * 10);
  // Repeats stand half a round away from what they repeat, so that two clients have them at about the same time.
  const middle = Math.floor(twice.length / 2);
  return [...once, ...twice.slice(middle), ...twice.slice(0, middle)];
}

/**
 * Sends each event in a request of its own, from so many clients at once and to the origins in turn. A request that
 * fails is not sent again.
 * @param acknowledged Grows meanwhile.
 */
export async function sendLoad(
  origins: readonly string[],
  load: Load,
  acknowledged = new Set<string>(),
): Promise<LoadResult> {
  const waiting = eventsOf(load).map((event, index) => ({
    event,
    origin: origins[index % origins.length] ?? '',
  }));
  const times: number[] = [];
  const client = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const began = performance.now();
      const reply = await postEvents(next.origin, [next.event], { query: load.query }).catch(() => undefined);
      if (!reply) continue;
      times.push(performance.now() - began);
      reply.body.results?.ids.forEach((id) => acknowledged.add(id));
    }
  };
  await Promise.all(Array.from({ length: load.clients }, client));
  return { acknowledged, times: times.sort((one, other) => one - other) };
}

/** The time in which so many in a hundred requests were answered, in whole milliseconds. */
export const percentile = ({ times }: LoadResult, hundredths: number): number =>
  Math.round(times[Math.min(times.length - 1, Math.floor((times.length * hundredths) / 100))] ?? 0);
