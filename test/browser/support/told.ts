import type { Stage } from './stage';

type Properties = Readonly<Record<string, unknown>>;

/** The answers, or other events, that CleverTap was told of. The SDK repeats a request without a reply, which counts once. */
export function eventsOnce({ demo }: Stage, name = 'survey_question_response'): readonly Properties[] {
  const events = demo.collector.events(name);
  return [...new Map(events.map(({ number, properties = {} }) => [number, properties])).values()];
}

/** All that CleverTap was told of the person. */
export function profileSoFar({ demo }: Stage): Properties {
  return Object.assign({}, ...demo.collector.profiles().map(({ properties }) => properties));
}
