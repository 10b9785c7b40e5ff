import { clevertapEvent } from './clevertap-event';
import { clevertapProperty } from './clevertap-property';
import { domEvent } from './dom-event';
import { iterateApi } from './iterate-api';
import { responseEndpoint } from './response-endpoint';
import type { CreateSink, Sink, SinkContext } from './sink';

/** Every destination, the endpoint first; one more is one file and one line here. */
const sinkTypes: readonly CreateSink[] = [
  responseEndpoint,
  clevertapEvent,
  clevertapProperty,
  iterateApi,
  domEvent,
];

/** The sinks that the tag asks for; nothing in the place of others. */
export function createSinks(context: SinkContext): readonly (Sink | undefined)[] {
  return sinkTypes.map((create) => create(context));
}
