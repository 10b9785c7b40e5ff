import { Hono } from 'hono';
import { randomBytes } from 'node:crypto';
import type { Campaign } from './campaigns';
import { decodeMessage, type CollectedMessage } from './collected-message';
import { createTopic, type Topic } from './topic';

/** What stands in for CleverTap's servers: the real web SDK talks to it. */
export interface Collector {
  /** Everything that arrived, in order. CleverTap takes repeated requests twice, and so does this. */
  received(): readonly CollectedMessage[];
  /** The events, or those of one name. */
  events(name?: string): readonly CollectedMessage[];
  /** Profile updates, multi-value ones included. */
  profiles(): readonly CollectedMessage[];
  /** Receives what came by another way than the SDK's. */
  take(message: CollectedMessage): void;
  /** What every page view from now on is answered with, beside what its own address asks for. */
  show(campaigns: readonly Campaign[]): void;
  /** Forgets what was received and what was to be shown. */
  clear(): void;
  readonly added: Topic<CollectedMessage>;
}

interface CollectorOptions {
  /** The campaigns that the address of a page asks for; how the playground chooses. */
  readonly campaignsFor: (page: URL) => readonly Campaign[];
}

/** A visitor without an id gets one; without an answer the SDK would hold back everything that follows. */
const newVisitor = () => randomBytes(16).toString('hex');

/** A call that the SDK finds in its own object, which is how JSONP works. */
const call = (method: string, values: readonly unknown[]) =>
  `$WZRK_WR.${method}(${values.map((value) => JSON.stringify(value)).join(',')});`;

function acknowledge(query: URLSearchParams, { raw }: CollectedMessage): string {
  const visitor = query.get('gc') ?? raw['g'] ?? newVisitor();
  const session = raw['s'] ?? Math.floor(Date.now() / 1000);
  // A login goes on only when the reply says `resume`, as it came.
  return call('s', [visitor, session, raw['isOUL'] === true, Number(query.get('rn') ?? 0)]);
}

function pageOf({ raw }: CollectedMessage): URL | undefined {
  const address = raw['cpg'];
  return typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
}

/** The collector and the routes through which the SDK reaches it. */
export function createCollector({ campaignsFor }: CollectorOptions): { collector: Collector; routes: Hono } {
  let messages: CollectedMessage[] = [];
  let shown: readonly Campaign[] = [];
  const added = createTopic<CollectedMessage>();

  function campaignsOf(message: CollectedMessage): string {
    const page = pageOf(message);
    const campaigns = [...(page ? campaignsFor(page) : []), ...shown];
    return call('tr', [{ arp: { id: 'demo' }, inapp_notifs: campaigns }]);
  }

  function take(message: CollectedMessage): void {
    messages.push(message);
    added.publish(message);
  }

  const routes = new Hono();
  routes.get('/a', (context) => {
    const query = new URL(context.req.url).searchParams;
    const message = decodeMessage(query);
    take(message);
    const campaigns = query.get('type') === 'page' ? campaignsOf(message) : '';
    context.header('Cache-Control', 'no-store');
    return context.body(acknowledge(query, message) + campaigns, 200, { 'Content-Type': 'text/javascript' });
  });

  const collector: Collector = {
    added,
    take,
    received: () => messages,
    events: (name) =>
      messages.filter((message) => message.type === 'event' && (name ?? message.name) === message.name),
    profiles: () => messages.filter(({ type }) => type === 'profile'),
    show: (campaigns) => void (shown = campaigns),
    clear() {
      messages = [];
      shown = [];
    },
  };
  return { collector, routes };
}
