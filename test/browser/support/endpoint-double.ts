import { setTimeout } from 'node:timers/promises';
import type { AnswerEvent } from '../../../demo/endpoint/answer-event';
import { startServer, type Reply, type ServerDouble, type ServerOptions } from './server-double';

/** What happens to one request in place of what the contract says. */
export interface Turn extends Reply {
  /** The events are stored all the same. */
  readonly commits?: boolean;
}

export interface EndpointRequest {
  readonly ids: readonly string[];
  readonly events: readonly string[];
  readonly token: unknown;
  /** Of the whole body. */
  readonly bytes: number;
  /** Milliseconds since 1970 at its arrival. */
  readonly at: number;
}

/** An answer that counts. */
export interface EffectiveAnswer {
  readonly response: string;
  readonly question: string;
  readonly value: unknown;
}

/** A response endpoint that keeps the contract, except where it is told to fail. */
export interface EndpointDouble extends ServerDouble {
  readonly url: string;
  /** All that arrived, stored or not. */
  readonly requests: readonly EndpointRequest[];
  /** Ids that came with two different bodies: always the sender's mistake. */
  readonly alarms: readonly string[];
  /** What happens to the next requests, one each; after them the contract holds again. */
  next(...turns: readonly Turn[]): void;
  /** Answers 400 to every request with such an event, as a validator in front of the store does. */
  refuse(isBad: (event: AnswerEvent) => boolean): void;
  /** Refuses connections for so many milliseconds. @returns When it is back, on the same port. */
  goAway(milliseconds: number): Promise<void>;
  /** Every event that was stored, once per id, in order. */
  events(): readonly AnswerEvent[];
  /** The same in few words: `displayed`, `colour: red` … */
  stored(): readonly string[];
  /** The answer with the highest revision to each question of each response. */
  effective(): readonly EffectiveAnswer[];
}

export async function startEndpoint(options: ServerOptions = {}): Promise<EndpointDouble> {
  const requests: EndpointRequest[] = [];
  const turns: Turn[] = [];
  const alarms: string[] = [];
  const bodies = new Map<string, string>();
  const store = new Map<string, AnswerEvent>();
  let isBad = (_: AnswerEvent) => false;

  function take(events: readonly AnswerEvent[]): Reply {
    for (const event of events) if (!store.has(event.id)) store.set(event.id, event);
    return { body: JSON.stringify({ results: { ids: events.map(({ id }) => id) }, errors: [] }) };
  }

  function replyTo({ body }: { body: string }): Reply {
    const envelope = readEnvelope(body);
    if (!envelope) return { status: 400 };
    const { events, token } = envelope;
    const ids = events.map(({ id }) => id);
    const bytes = Buffer.byteLength(body);
    requests.push({ ids, events: events.map(nameOf), token, bytes, at: Date.now() });
    for (const event of events) {
      const text = JSON.stringify(event);
      if (text !== (bodies.get(event.id) ?? text)) alarms.push(event.id);
      bodies.set(event.id, text);
    }
    const turn = turns.shift();
    if (turn?.commits) take(events);
    return turn || (events.some((event) => isBad(event)) ? { status: 400 } : take(events));
  }

  const server = await startServer(replyTo, options);
  return {
    ...server,
    url: `${server.origin}/responses`,
    requests,
    alarms,
    next: (...more) => void turns.push(...more),
    refuse: (claim) => void (isBad = claim),
    goAway: async (milliseconds) => {
      await server.stop();
      await setTimeout(milliseconds);
      await server.start();
    },
    events: () => [...store.values()],
    stored: () => [...store.values()].map(nameOf),
    effective: () => effectiveOf([...store.values()]),
  };
}

interface Envelope {
  readonly events: readonly AnswerEvent[];
  readonly token?: unknown;
}

/** Nothing where a body is no envelope. */
function readEnvelope(body: string): Envelope | undefined {
  try {
    const envelope = JSON.parse(body) as Partial<Envelope>;
    return envelope.events ? { ...envelope, events: envelope.events } : undefined;
  } catch {
    return undefined;
  }
}

function nameOf({ type, question, response }: AnswerEvent): string {
  return question ? `${question.id}: ${String(response?.value)}` : type;
}

function effectiveOf(events: readonly AnswerEvent[]): readonly EffectiveAnswer[] {
  const rows = new Map<string, EffectiveAnswer>();
  const revision = ({ id }: AnswerEvent) => Number(id.split('.').pop());
  for (const event of [...events].sort((one, other) => revision(one) - revision(other))) {
    const { question, response_id: response } = event;
    if (!question) continue;
    rows.set(`${response} ${question.id}`, { response, question: question.id, value: event.response?.value });
  }
  return [...rows.values()];
}
