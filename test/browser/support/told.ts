import type { CollectedMessage } from '../../../demo/collected-message';
import type { Stage } from './stage';

type Properties = Readonly<Record<string, unknown>>;

/**
 * The answers, or other events, that CleverTap was told of, in the order in which the SDK was. It repeats a request
 * without a reply, which counts once.
 */
export function eventsOnce({ demo }: Stage, name = 'survey_question_response'): readonly Properties[] {
  const events = asSent(demo.collector.events(name));
  return [...new Map(events.map(({ number, properties = {} }) => [number, properties])).values()];
}

/** All that CleverTap was told of the person; what was told last counts. */
export function profileSoFar({ demo }: Stage): Properties {
  return Object.assign({}, ...asSent(demo.collector.profiles()).map(({ properties }) => properties));
}

/** Each is a request of its own, and may overtake another. */
function asSent(messages: readonly CollectedMessage[]): readonly CollectedMessage[] {
  return [...messages].sort((one, other) => one.number - other.number);
}
