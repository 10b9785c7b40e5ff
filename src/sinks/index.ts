import { clevertapEvent } from './clevertap-event';
import { clevertapProperty } from './clevertap-property';
import { domEvent } from './dom-event';
import { iterateApi } from './iterate-api';
import { responseEndpoint } from './response-endpoint';
import type { CreateSink, Sink, SinkContext } from './sink';

/** Every destination: one more is one file and one line here. The first ones keep answers, the others only tell. */
const keepers: readonly CreateSink[] = [responseEndpoint, clevertapEvent, clevertapProperty];
const tellers: readonly CreateSink[] = [iterateApi, domEvent];

/**
 * The sinks that the tag asks for, in the order of telling. The endpoint comes first, but for apps: there CleverTap's
 * queue is what outlives the message.
 */
export function createSinks(context: SinkContext): readonly (Sink | undefined)[] {
  const first = context.host.queuesEvents ? [...keepers].reverse() : keepers;
  return [...first, ...tellers].map((create) => create(context));
}
