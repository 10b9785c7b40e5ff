import type { Reply } from '../../../src/fetch-json';
import { createOutbox, type Outbox, type Post } from '../../../src/sinks/outbox';
import { createStore, type Store } from '../../../src/sinks/store';
import { type Chance, createChance } from './chance';
import { createDevice, type StorageKind } from './device';
import { createEndpoint, type Endpoint } from './endpoint';
import { createTimeline, type Timeline } from './timeline';

/** The rules of the outbox that can be taken away, to see that each is needed. */
export const rules = [
  'id',
  'keepalive',
  'store first',
  'database copy',
  'all in every request',
  'native copy',
] as const;
export type Rule = (typeof rules)[number];

export interface Outcome {
  answers: number;
  /** Answers that are nowhere, where the promise says that they arrive. */
  lost: number;
  /** Rows that count a press twice. */
  doubled: number;
  /** Ids that came with two bodies. */
  twoBodies: number;
  /** Answers that only CleverTap's native queue has. */
  native: number;
  /** Answers without storage or network, of which the person is told. */
  told: number;
  /** Answers that the endpoint refuses for good. */
  refused: number;
  requests: number;
}

/** A press, as the person remembers it. */
interface Press {
  readonly id: string;
  readonly answer: string;
  readonly value: string;
  readonly at: number;
  readonly bad: boolean;
}

/** How a page ends: `leave` and `remove` are told to it, the others are not. */
type End = 'leave' | 'remove' | 'crash' | 'kill' | 'swipe';

interface Page {
  readonly outbox: Outbox;
  press(question: number): void;
  end(how: End): void;
}

/** One person with one browser, or one app, who is asked several times. */
interface Life {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly endpoint: Endpoint;
  readonly device: ReturnType<typeof createDevice>;
  /** What the browser has, and what of it is used. */
  readonly given: StorageKind;
  readonly kind: StorageKind;
  readonly isApp: boolean;
  readonly without: Rule | undefined;
  readonly presses: Press[];
  /** The answers that are promised to arrive though nothing is stored. */
  readonly carried: Set<string>;
  readonly queued: Set<string>;
}

/** The store looks at the real clock, by which all of it happens at once. */
const day = new Date().toISOString();
const minute = 60_000;

function openPage(life: Life, name: string): Page {
  const { timeline, chance, endpoint, device, without } = life;
  let isAlive = true;
  // A browser that is killed carries nothing on; a page that has gone leaves behind what outlives it.
  let isRunning = true;
  let visibility = 'visible';
  let revision = 0;
  const firstPress = life.presses.length;
  const openedAt = timeline.now();
  const listeners = new Set<(event: Event) => void>();
  const tell = (type: string) => [...listeners].forEach((listener) => listener(new Event(type)));

  const post = ({ batch, limit, outlives }: Post) =>
    new Promise<Reply>((resolve) => {
      const carries = outlives && without !== 'keepalive';
      const sent = without === 'all in every request' ? batch.slice(-1) : batch;
      // What one request brings that gets through, it brings of everything before it.
      const before = life.presses.slice(firstPress).map(({ id }) => id);
      endpoint.take({
        bodies: sent.map(({ body }) => (without === 'id' ? renewed(body, chance) : body)),
        limit,
        isCarried: () => isRunning && (isAlive || carries),
        stored: () => {
          // One that is refused for good has those beside it tried one by one.
          const isSpoilt = life.presses.slice(firstPress).some(({ bad }) => bad);
          if (!isSpoilt) before.forEach((id) => life.carried.add(id));
        },
        answer: (reply) => {
          if (isAlive) resolve(without === 'id' ? sayOwn(reply, sent) : reply);
        },
      });
    });

  const storages = device.storagesFor(() => isAlive);
  const real = createStore('https://example.com/responses', () => undefined, storages);
  const outbox = createOutbox({
    post,
    store: storeWithout(without, real, listeners),
    report: () => undefined,
    changed: () => undefined,
    // The cast holds as far as the outbox looks.
    world: {
      setTimeout: (act: () => void, wait: number) => timeline.after(wait, () => isAlive && act()),
      clearTimeout: (callOff?: () => void) => callOff?.(),
      performance: { now: () => timeline.now() - openedAt },
      Math: { random: chance },
      document: {
        get visibilityState() {
          return visibility;
        },
      },
      addEventListener: (_: string, listener: (event: Event) => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: (event: Event) => void) => listeners.delete(listener),
    } as unknown as typeof globalThis,
  });
  timeline.after(20, () => isAlive && outbox.collect());

  return {
    outbox,
    press: (question) => {
      revision = Math.max(revision + 1, Math.floor(timeline.now()));
      const answer = `${name}.q${question}`;
      const id = `1.s.${answer}.${revision}`;
      const press = {
        id,
        answer,
        value: String(chance.between(0, 11)),
        at: timeline.now(),
        bad: chance.happens(0.005),
      };
      life.presses.push(press);
      const body = JSON.stringify({ ...press, revision, type: 'response', answered_at: day });
      // CleverTap's queue in an app is told first.
      const isQueued = life.isApp && without !== 'native copy';
      if (isQueued) life.queued.add(id);
      outbox.hold({ id, body, unsaved: !isQueued }, true);
    },
    end: (how) => {
      if (how === 'swipe') {
        visibility = 'hidden';
        tell('visibilitychange');
      }
      if (how === 'leave' || how === 'remove') tell('pagehide');
      isAlive = false;
      if (how === 'kill') {
        isRunning = false;
        device.kill();
      }
    },
  };
}

function storeWithout(rule: Rule | undefined, store: Store, listeners: Set<(event: Event) => void>): Store {
  if (rule !== 'store first') return store;
  const unwritten = new Map<string, string>();
  listeners.add(({ type }) => {
    if (type === 'pagehide') unwritten.forEach((body, id) => store.keep(id, body));
  });
  return {
    ...store,
    keep: (id, body) => !!unwritten.set(id, body),
    forget: (id) => {
      unwritten.delete(id);
      store.forget(id);
    },
  };
}

/** The same event under another id, as it is where every try makes one. */
function renewed(body: string, chance: Chance): string {
  const event = JSON.parse(body) as { readonly id: string };
  return JSON.stringify({ ...event, id: `${event.id}+${chance()}` });
}

function sayOwn(reply: Reply, sent: readonly { readonly id: string }[]): Reply {
  const isTaken = reply.document !== undefined && reply.status === 200;
  return isTaken ? { ...reply, document: { results: { ids: sent.map(({ id }) => id) } } } : reply;
}

/** One visit: a few answers, and an end that may come at any moment near one. */
async function visit(life: Life, name: string): Promise<void> {
  const { timeline, chance, endpoint, presses, carried } = life;
  endpoint.weather = chance.pick({ fair: 50, rough: 35, offline: 12, portal: 3 });
  const page = openPage(life, name);
  await timeline.pass(chance.between(100, 3000));
  const questions = Math.ceil(chance.between(0, 6));
  const isCut = chance.happens(0.4);
  for (let question = 0; question < questions; question += 1) {
    page.press(question);
    // Some go back, and answer otherwise.
    if (chance.happens(0.1)) {
      await timeline.pass(chance.between(300, 3000));
      page.press(question);
    }
    const isLast = question === questions - 1;
    if (!isLast) await timeline.pass(chance.between(200, 8000));
  }
  // With `localStorage` alone the last seconds before a kill are lost to any page.
  const kill = life.given === 'local' ? 0 : 10;
  const end = chance.pick<End>({ leave: 30, remove: 30, crash: 15, kill, swipe: 15 });
  const from = presses.length;
  // Nothing can help an answer that the database has not written yet, where it is the only one to have it.
  const soonest = end === 'kill' || life.kind === 'database' || life.kind === 'flaky' ? 50 : 0;
  await timeline.pass(isCut ? chance.between(soonest, 1500) : chance.between(2000, 5 * minute));
  const [last] = presses.slice(from - 1);
  // Kept alive, or sent in the last moment.
  if (life.endpoint.weather === 'fair' && end !== 'kill' && last) carried.add(last.id);
  page.end(end);
  await timeline.pass(2000);
  if (chance.happens(0.3)) endpoint.weather = chance.pick({ fair: 1, rough: 1, offline: 1 });
}

/** Later the network is there again, and pages of the same site are opened. */
async function comeBack(life: Life): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    life.endpoint.weather = turn ? 'fair' : 'rough';
    const page = openPage(life, `later${turn}`);
    await life.timeline.pass(10 * minute);
    page.end('leave');
  }
}

/** Where each answer has got to. */
function count(life: Life, outcome: Outcome): void {
  const { presses, endpoint, carried, queued, kind } = life;
  const last = new Map(presses.map((press) => [press.answer, press]));
  const effective = endpoint.effective();
  for (const { id, answer, value, bad } of last.values()) {
    outcome.answers += 1;
    if (bad) outcome.refused += 1;
    else if (effective.get(answer) === value) continue;
    else if (kind !== 'none' || carried.has(id)) outcome.lost += 1;
    else if (queued.has(id)) outcome.native += 1;
    else if (life.isApp) outcome.lost += 1;
    else outcome.told += 1;
  }
  outcome.doubled += Math.max(0, endpoint.rows() - presses.filter(({ id }) => endpoint.has(id)).length);
  outcome.twoBodies += endpoint.twoBodies.size;
  outcome.requests += endpoint.requests();
}

/**
 * Lets people answer until there are so many answers, with everything going wrong that does.
 * @param seed Decides all of it: the same seed gives the same outcome.
 * @param without A rule to take away.
 */
export async function simulate(seed: number, answers: number, without?: Rule): Promise<Outcome> {
  const chance = createChance(seed);
  const outcome: Outcome = {
    answers: 0,
    lost: 0,
    doubled: 0,
    twoBodies: 0,
    native: 0,
    told: 0,
    refused: 0,
    requests: 0,
  };
  for (let person = 0; outcome.answers < answers; person += 1) {
    const timeline = createTimeline();
    const given = chance.pick<StorageKind>({ both: 45, local: 10, database: 10, flaky: 5, none: 30 });
    const kind = without === 'database copy' ? (given === 'both' ? 'local' : given) : given;
    const life: Life = {
      timeline,
      chance,
      endpoint: createEndpoint(timeline, chance),
      device: createDevice(kind, timeline, chance),
      given,
      kind,
      isApp: kind === 'none' && chance.happens(0.5),
      without,
      presses: [],
      carried: new Set(),
      queued: new Set(),
    };
    const visits = Math.ceil(chance.between(0, 3));
    for (let turn = 0; turn < visits; turn += 1) await visit(life, `r${person}-${turn}`);
    await comeBack(life);
    count(life, outcome);
  }
  return outcome;
}
