import { clevertapEvent } from './clevertap-event';
import { clevertapProperty } from './clevertap-property';
import { domEvent } from './dom-event';
import { iterateApi } from './iterate-api';
import { responseEndpoint } from './response-endpoint';
import type { CreateSink, Sink, SinkContext } from './sink';

/** Every destination but these two; one more is one file and one line here. */
const others: readonly CreateSink[] = [iterateApi, domEvent];
const clevertap: readonly CreateSink[] = [clevertapEvent, clevertapProperty];

/**
 * The sinks that the tag asks for, in the order of telling. The endpoint comes first, but for apps: there CleverTap's
 * queue is what outlives the message.
 */
export function createSinks(context: SinkContext): readonly Sink[] {
  const { queuesEvents } = context.host;
  const first = queuesEvents ? [...clevertap, responseEndpoint] : [responseEndpoint, ...clevertap];
  return [...first, ...others].map((create) => create(context)).filter((sink): sink is Sink => !!sink);
}
