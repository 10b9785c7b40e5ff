import type { CollectedMessage } from '../collected-message';

type Properties = Readonly<Record<string, unknown>>;

/** What a bridge says the native side would have stored. */
export interface BridgeCall {
  readonly kind: 'event' | 'profile' | 'login' | 'multi-value' | 'dismiss' | 'action' | 'lost';
  readonly name?: string;
  readonly properties?: Properties;
  readonly key?: string;
  readonly values?: readonly unknown[];
  readonly reason?: string;
}

/** One thing that reached CleverTap, whichever way it came. */
export interface CleverTapRecord {
  /**
   * `answer` and `event` are events, `profile` sets user properties, `notice` is the SDK's own business and
   * `lost` is what the SDK would have dropped without a word.
   */
  readonly kind: 'answer' | 'event' | 'profile' | 'notice' | 'lost';
  readonly name: string;
  readonly properties: Properties;
  readonly at: string;
}

/** The SDK's own messages, told in words. */
const notices: Readonly<Record<string, string>> = {
  page: 'Page view',
  ping: 'Still on the page',
  data: 'Device details',
  wzrk_fetch: 'Asked for campaigns',
  'Notification Viewed': 'Notification Viewed',
  'Notification Clicked': 'Notification Clicked',
};

const now = () => new Date().toISOString();

function describeEvent(name: string, properties: Properties, at: string): CleverTapRecord {
  const notice = notices[name];
  if (notice !== undefined) return { kind: 'notice', name: notice, properties: {}, at };
  return { kind: 'question' in properties ? 'answer' : 'event', name, properties, at };
}

/** `{$set: ['Chess']}` is how the SDK sends a property that holds several values. */
const unwrap = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$set' in value ? value.$set : value;

function describeProfile(properties: Properties, at: string): CleverTapRecord {
  // The SDK adds the time zone to every update.
  const entries = Object.entries(properties).filter(([key]) => key !== 'tz');
  const values = Object.fromEntries(entries.map(([key, value]) => [key, unwrap(value)]));
  return { kind: 'profile', name: 'User properties', properties: values, at };
}

/** What a request of the web SDK means. */
export function fromWebSdk({ type, name, properties = {}, at }: CollectedMessage): CleverTapRecord {
  if (type === 'event' && name !== undefined) return describeEvent(name, properties, at);
  if (type === 'profile') return describeProfile(properties, at);
  return { kind: 'notice', name: notices[type] ?? type, properties: {}, at };
}

/** What a call of a phone's bridge means. */
export function fromBridge({
  kind,
  name = '',
  properties = {},
  key = '',
  values,
  reason = '',
}: BridgeCall): CleverTapRecord {
  if (kind === 'event') return describeEvent(name, properties, now());
  if (kind === 'profile' || kind === 'login') return describeProfile(properties, now());
  if (kind === 'multi-value') return describeProfile({ [key]: values }, now());
  if (kind === 'lost') return { kind: 'lost', name: `Lost: ${reason}`, properties: {}, at: now() };
  return {
    kind: 'notice',
    name: kind === 'dismiss' ? 'Message dismissed' : 'Button pressed',
    properties: {},
    at: now(),
  };
}
