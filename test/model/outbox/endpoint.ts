import type { Reply } from '../../../src/fetch-json';
import type { Chance } from './chance';
import type { Timeline } from './timeline';

/** What the way to the endpoint does to requests. */
export type Weather = 'fair' | 'rough' | 'offline' | 'portal';

export interface Sent {
  readonly bodies: readonly string[];
  /** Milliseconds until the sender gives it up. */
  readonly limit: number;
  /** Whether it is still being sent: by its page, or by a browser that keeps it alive. */
  isCarried(): boolean;
  answer(reply: Reply): void;
  /** It was stored, whatever is answered. */
  stored(): void;
}

/** The server of a response endpoint, with everything in between. */
export interface Endpoint {
  weather: Weather;
  take(request: Sent): void;
  /** The answers that count: by response and question the value with the highest revision. */
  effective(): ReadonlyMap<string, string>;
  /** Ids that were stored. */
  has(id: string): boolean;
  /** How many were stored. */
  readonly rows: () => number;
  /** Ids that came with two different bodies. */
  readonly twoBodies: ReadonlySet<string>;
  readonly requests: () => number;
}

interface Row {
  readonly id: string;
  readonly answer: string;
  readonly value: string;
  readonly revision: number;
}

/** What is wrong with a request, out of 100 in rough weather. */
const faults = {
  none: 30,
  lostBefore: 10,
  lostAfter: 12,
  failsBefore: 8,
  failsAfter: 8,
  busy: 6,
  forbidden: 3,
  late: 6,
  silent: 4,
  empty: 4,
  half: 5,
  namesOthers: 4,
};

export function createEndpoint(timeline: Timeline, chance: Chance): Endpoint {
  const store = new Map<string, Row>();
  const bodies = new Map<string, string>();
  const twoBodies = new Set<string>();
  let requests = 0;

  /** Stores what is good. A validator in front of the store refuses a whole batch for one event that is not. */
  function commit(texts: readonly string[]): Reply {
    const rows = texts.map((text) => JSON.parse(text) as Row & { readonly bad: boolean });
    for (const [place, { id }] of rows.entries()) {
      const text = texts[place] ?? '';
      if ((bodies.get(id) ?? text) !== text) twoBodies.add(id);
      bodies.set(id, text);
    }
    if (rows.some(({ bad }) => bad)) return { status: 400 };
    for (const row of rows) if (!store.has(row.id)) store.set(row.id, row);
    return { status: 200, document: { results: { ids: rows.map(({ id }) => id) }, errors: [] } };
  }

  const endpoint: Endpoint = {
    weather: 'fair',
    take: (request) => {
      requests += 1;
      const { weather } = endpoint;
      const reply = (after: number, said: Reply) => timeline.after(after, () => request.answer(said));
      timeline.after(request.limit, () => request.answer({ status: 0 }));
      if (weather === 'offline') return void reply(chance.between(1, 50), { status: 0 });
      const way = chance.between(20, 200);
      if (weather === 'portal') return void reply(way, { status: 200, document: undefined });
      const fault = weather === 'rough' ? chance.pick(faults) : 'none';
      timeline.after(way, () => {
        if (!request.isCarried()) return;
        if (fault === 'lostBefore') return void reply(way, { status: 0 });
        if (fault === 'failsBefore') return void reply(way, { status: 500 });
        if (fault === 'busy')
          return void reply(way, { status: 429, document: { retry_after: chance.between(1, 20) } });
        if (fault === 'forbidden') return void reply(way, { status: 403 });
        const said = commit(request.bodies);
        if (said.status === 200) request.stored();
        if (fault === 'silent') return;
        if (fault === 'late') return void reply(30_000, said);
        if (fault === 'lostAfter') return void reply(way, { status: 0 });
        if (fault === 'failsAfter') return void reply(way, { status: 503 });
        if (fault === 'empty') return void reply(way, { status: 200 });
        if (fault === 'half') return void reply(way, { status: 200, document: undefined });
        if (fault === 'namesOthers')
          return void reply(way, { status: 200, document: { results: { ids: ['1.x'] } } });
        reply(way, said);
      });
    },
    effective: () => {
      const best = new Map<string, Row>();
      for (const row of store.values())
        if (row.revision >= (best.get(row.answer)?.revision ?? 0)) best.set(row.answer, row);
      return new Map([...best].map(([answer, { value }]) => [answer, value]));
    },
    has: (id) => store.has(id),
    rows: () => store.size,
    twoBodies,
    requests: () => requests,
  };
  return endpoint;
}
