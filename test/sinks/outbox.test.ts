import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/fetch-json';
import { createOutbox, type OutboxEffects, type Post } from '../../src/sinks/outbox';
import { createStore, type Store } from '../../src/sinks/store';
import { createChance } from '../model/outbox/chance';
import { createDevice, type StorageKind } from '../model/outbox/device';
import { createTimeline } from '../model/outbox/timeline';

interface Request extends Post {
  readonly at: number;
  readonly ids: readonly string[];
}

/** What is answered to each request; `never` is no answer until it is given up. */
type Answer = (request: Request) => Reply | 'never' | Promise<Reply>;

const takeAll: Answer = ({ ids }) => ({ status: 200, document: { results: { ids } } });
const minute = 60_000;

/** One browser profile: pages open on it one after the other. */
function aProfile(kind: StorageKind = 'both') {
  const timeline = createTimeline();
  const device = createDevice(kind, timeline, createChance(1));
  const requests: Request[] = [];
  const reports: string[] = [];
  const tokens: (string | undefined)[] = [];

  function openPage(answer: Answer, change: Partial<OutboxEffects> = {}) {
    let isAlive = true;
    let visibility = 'visible';
    let changes = 0;
    const listeners = new Map<string, (event: Event) => void>();
    const storages = device.storagesFor(() => isAlive);
    const store: Store | undefined = createStore('https://example.com', () => undefined, storages);
    const effects: OutboxEffects = {
      post: async (post) => {
        const request = { ...post, at: timeline.now(), ids: post.batch.map(({ id }) => id) };
        requests.push(request);
        tokens.push(post.batch[0]?.token);
        const said = await answer(request);
        const wait = said === 'never' ? post.limit : 10;
        await new Promise<void>((resolve) => void timeline.after(wait, () => isAlive && resolve()));
        return said === 'never' ? { status: 0 } : said;
      },
      store,
      report: (path, message) => reports.push(`${path} ${message}`),
      changed: () => (changes += 1),
      // The cast holds as far as the outbox looks.
      world: {
        setTimeout: (act: () => void, wait: number) => timeline.after(wait, () => isAlive && act()),
        clearTimeout: (callOff?: () => void) => callOff?.(),
        performance: { now: timeline.now },
        Math: { random: () => 1 },
        document: {
          get visibilityState() {
            return visibility;
          },
        },
        addEventListener: (type: string, listener: (event: Event) => void) => listeners.set(type, listener),
        removeEventListener: (type: string) => listeners.delete(type),
      } as unknown as OutboxEffects['world'],
      ...change,
    };
    const outbox = createOutbox(effects);
    const hold = (...ids: string[]) =>
      ids.forEach((id) =>
        outbox.hold(
          { id, body: JSON.stringify({ id, answered_at: new Date().toISOString() }), unsaved: true },
          true,
        ),
      );
    return {
      ...outbox,
      hold,
      holdText: (id: string, text: string) => outbox.hold({ id, body: JSON.stringify({ id, text }) }, true),
      /** Of a person who proved who they are. */
      holdWith: (token: string, id: string) => outbox.hold({ id, body: `{"id":"${id}"}`, token }, true),
      tell: (type: string, state = visibility) => {
        visibility = state;
        listeners.get(type)?.(new Event(type));
      },
      listeners,
      changes: () => changes,
      die: () => void (isAlive = false),
    };
  }
  return { ...timeline, device, requests, reports, tokens, openPage };
}

const idsOf = (requests: readonly Request[]) => requests.map(({ ids }) => ids.join());
const gaps = (requests: readonly Request[]) =>
  requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));

describe('an outbox', () => {
  it('sends an event in the task that it is given in, and forgets it when it is named', async () => {
    const { openPage, requests, device, pass } = aProfile();
    const page = openPage(takeAll);
    page.hold('a');
    expect(idsOf(requests)).toEqual(['a']);
    expect(device.kept().size).toBe(1);
    await pass(100);
    expect([device.kept().size, page.pending(), page.listeners.size]).toEqual([0, false, 0]);
  });

  it('sends everything that no reply has named with each event', async () => {
    const { openPage, requests, pass } = aProfile();
    const page = openPage(() => 'never');
    page.hold('a');
    page.hold('b');
    page.hold('c');
    await pass(10);
    expect(idsOf(requests)).toEqual(['a', 'a,b', 'a,b,c']);
  });

  it('asks for no other request while replies are awaited', async () => {
    const { openPage, requests, pass } = aProfile();
    const page = openPage(({ ids }) => takeAll({ ids: ids.slice(-1) } as unknown as Request));
    page.hold('a');
    page.hold('b');
    await pass(1000);
    expect(idsOf(requests)).toEqual(['a', 'a,b']);
  });

  it('waits longer after each failure, with limits of 10, 20, 40 and then 45 seconds', async () => {
    const { openPage, requests, pass } = aProfile();
    openPage(() => 'never').hold('a');
    await pass(5 * minute);
    expect(requests.map(({ limit }) => limit / 1000)).toEqual([10, 20, 40, 45, 45, 45, 45]);
    // The first may have been refused by the allowance for what outlives a page: its repeat waits for nothing.
    expect(gaps(requests).map((gap) => gap / 1000)).toEqual([10, 22, 44, 53, 61, 77]);
  });

  it('makes at most 12 requests an hour of an endpoint that is down for a day', async () => {
    const { openPage, requests, pass } = aProfile();
    openPage(() => ({ status: 503 })).hold('a');
    await pass(60 * minute);
    const first = requests.length;
    await pass(23 * 60 * minute);
    expect(first).toBeLessThanOrEqual(16);
    expect((requests.length - first) / 23).toBeLessThanOrEqual(12);
  });

  it('makes at most 15 requests in 10 minutes of 429', async () => {
    const { openPage, requests, pass } = aProfile();
    openPage(() => ({ status: 429 })).hold('a');
    await pass(10 * minute);
    expect(requests.length).toBeLessThanOrEqual(15);
  });

  it.each([
    ['in the body', { document: { retry_after: 7 } }],
    ['in a header that may be read', { retryAfter: '7' }],
  ])('keeps to what the endpoint asks for %s', async (_, asks) => {
    const { openPage, requests, pass } = aProfile();
    openPage(() => ({ status: 429, ...asks })).hold('a');
    await pass(6900);
    expect(requests).toHaveLength(1);
    await pass(200);
    expect(requests).toHaveLength(2);
  });

  it.each([-5, 'soon', null, {}, 1e12, NaN])(
    'waits an hour at most when asked for %j',
    async (retry_after) => {
      const { openPage, requests, pass } = aProfile();
      openPage(() => ({ status: 503, document: { retry_after } })).hold('a');
      await pass(61 * minute);
      expect(requests.length).toBeGreaterThan(1);
    },
  );

  it('repeats at once without keepalive what may have been refused by its allowance, and waits from then on', async () => {
    const { openPage, requests, pass } = aProfile();
    openPage(() => ({ status: 0 })).hold('a');
    await pass(1000);
    expect(requests.map(({ outlives }) => outlives)).toEqual([true, false]);
    await pass(2000);
    expect(requests).toHaveLength(3);
  });

  it('is acknowledged by the third try of an endpoint that always needs 30 seconds', async () => {
    const { openPage, requests, pass, after } = aProfile();
    const late = (request: Request) =>
      new Promise<Reply>((resolve) => {
        after(Math.min(30_000, request.limit), () =>
          resolve(request.limit > 30_000 ? (takeAll(request) as Reply) : { status: 0 }),
        );
      });
    const page = openPage(late);
    page.hold('a');
    await pass(2 * minute);
    expect([requests.length, page.pending()]).toEqual([3, false]);
  });

  it('takes replies in any order', async () => {
    const { openPage, requests, pass, after } = aProfile();
    const overtaken = (request: Request) =>
      new Promise<Reply>((resolve) => {
        after(requests.length === 1 ? 3000 : 100, () => resolve(takeAll(request) as Reply));
      });
    const page = openPage(overtaken);
    page.hold('a');
    page.hold('b');
    await pass(minute);
    expect([idsOf(requests), page.pending()]).toEqual([['a', 'a,b'], false]);
  });

  it('tries on waking where a laptop slept through the wait', async () => {
    const { openPage, requests, pass } = aProfile();
    const page = openPage(() => ({ status: 503 }));
    page.hold('a');
    await pass(30 * minute);
    const before = requests.length;
    // Timers stand still in sleep, clocks go on: the page is told that it is seen again.
    await pass(3000);
    page.tell('visibilitychange');
    expect(requests.length).toBeGreaterThan(before);
  });

  it('tries as soon as the network or the person comes back, but not within 2 seconds of a failure', async () => {
    const { openPage, requests, pass } = aProfile();
    const page = openPage(() => ({ status: 500 }));
    page.hold('a');
    await pass(2 * minute);
    const before = requests.length;
    for (const type of ['online', 'pageshow', 'visibilitychange']) page.tell(type);
    expect(requests).toHaveLength(before + 1);
    await pass(20);
    page.tell('online');
    expect(requests).toHaveLength(before + 1);
    await pass(2000);
    expect(requests).toHaveLength(before + 2);
  });

  it('sends all that waits when the page is hidden, in requests that outlive it', async () => {
    const { openPage, requests, pass } = aProfile();
    const page = openPage(() => ({ status: 500 }));
    page.hold('a', 'b', 'c', 'd', 'e');
    await pass(3 * minute);
    page.tell('visibilitychange', 'hidden');
    const { ids, outlives, lastChance } = requests.at(-1) as Request;
    expect({ ids, outlives, lastChance }).toEqual({
      ids: ['a', 'b', 'c', 'd', 'e'],
      outlives: true,
      lastChance: true,
    });
  });

  it('keeps 32 KiB alive at most, with all its requests', async () => {
    const { openPage, requests } = aProfile();
    const page = openPage(() => 'never');
    for (const id of ['a', 'b', 'c', 'd']) page.holdText(id, 'x'.repeat(9000));
    const kept = requests.filter(({ outlives }) => outlives);
    const bytes = kept.flatMap(({ batch }) => batch.map(({ body }) => body.length));
    expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(32 * 1024);
    expect([kept.length, requests.length]).toEqual([2, 4]);
  });

  it('sets aside what is refused for good, once, and goes on with the others', async () => {
    const { openPage, requests, reports, device, pass } = aProfile();
    const page = openPage((request) => (request.ids.includes('bad') ? { status: 400 } : takeAll(request)));
    page.hold('a', 'bad', 'b');
    await pass(minute);
    expect([page.pending(), device.kept().size]).toEqual([false, 0]);
    expect(reports.filter((line) => line.includes('refused'))).toEqual(['data-endpoint refused bad']);
    expect(reports.at(-1)).toBe('data-endpoint answered 200; 0 wait');
    expect(idsOf(requests)).toContain('bad');
  });

  it('halves nothing: a batch that is too large goes on one by one', async () => {
    const { openPage, requests, pass } = aProfile();
    const page = openPage((request) => (request.ids.length > 1 ? { status: 413 } : takeAll(request)));
    page.hold('a', 'b', 'c');
    await pass(minute);
    expect(page.pending()).toBe(false);
    expect(
      idsOf(requests)
        .slice(-2)
        .every((ids) => ids.length === 1),
    ).toBe(true);
  });

  it('knows whether something is late, and says that it may have changed', async () => {
    const { openPage, pass } = aProfile();
    let isDown = true;
    const page = openPage((request) => (isDown ? { status: 503 } : takeAll(request)));
    page.hold('a');
    expect(page.late()).toBe(false);
    await pass(100);
    expect([page.late(), page.changes()]).toEqual([true, 1]);
    isDown = false;
    await pass(2000);
    page.retry();
    await pass(100);
    expect(page.late()).toBe(false);
  });

  it('knows what closing would lose: nothing that a store keeps', () => {
    const kept = aProfile('both').openPage(takeAll);
    kept.hold('a');
    expect(kept.unsaved()).toBe(false);
    const lost = aProfile('none').openPage(takeAll);
    lost.hold('a');
    expect(lost.unsaved()).toBe(true);
  });

  it('forgets everything when consent is withdrawn, and stops', async () => {
    const { openPage, requests, device, pass } = aProfile();
    const page = openPage(() => ({ status: 500 }));
    page.hold('a', 'b');
    await pass(100);
    page.wipe();
    const before = requests.length;
    await pass(60 * minute);
    expect([device.kept().size, requests.length, page.listeners.size]).toEqual([0, before, 0]);
  });
});

describe('what an earlier page left', () => {
  it('is sent by the next one, together, and never with its token', async () => {
    const { openPage, requests, tokens, pass } = aProfile();
    const before = openPage(() => ({ status: 500 }));
    before.hold('1.a', '1.b');
    await pass(100);
    before.die();
    requests.length = 0;
    tokens.length = 0;
    const page = openPage(takeAll);
    page.collect();
    page.holdWith('signed', '1.c');
    await pass(1000);
    expect(idsOf(requests)).toEqual(['1.c', '1.a,1.b']);
    expect(tokens).toEqual(['signed', undefined]);
    expect(page.pending()).toBe(false);
  });

  it.each(['both', 'local', 'database'] as const)(
    'is found in a browser with storage of the kind: %s',
    async (kind) => {
      const { openPage, requests, pass } = aProfile(kind);
      const before = openPage(() => ({ status: 500 }));
      before.hold('1.a');
      await pass(100);
      before.die();
      requests.length = 0;
      openPage(takeAll).collect();
      await pass(1000);
      expect(idsOf(requests)).toEqual(['1.a']);
    },
  );

  it('is found after the browser was killed', async () => {
    const { openPage, requests, device, pass } = aProfile();
    const before = openPage(() => 'never');
    before.hold('1.a');
    await pass(50);
    before.die();
    device.kill();
    requests.length = 0;
    openPage(takeAll).collect();
    await pass(1000);
    expect(idsOf(requests)).toEqual(['1.a']);
  });

  it('is sent once more at most where it can’t be removed', async () => {
    const { openPage, requests, pass } = aProfile();
    const first = openPage(takeAll);
    first.hold('1.a');
    first.collect();
    await pass(minute);
    expect(idsOf(requests)).toEqual(['1.a']);
  });
});

describe('an outbox whose page ends at any step', () => {
  const steps = Array.from({ length: 60 }, (_, index) => index * 2);

  it.each(steps)('keeps its answer, %i ms after the press', async (milliseconds) => {
    const { openPage, pass } = aProfile();
    const stored = new Set<string>();
    const answer: Answer = (request) => {
      request.ids.forEach((id) => stored.add(id));
      return takeAll(request);
    };
    const page = openPage(answer);
    page.hold('1.a');
    await pass(milliseconds);
    page.die();
    openPage(answer).collect();
    await pass(minute);
    expect([...stored]).toEqual(['1.a']);
  });
});
