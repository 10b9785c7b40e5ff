import type { Stage } from '../support/stage';

type Properties = Readonly<Record<string, unknown>>;

/** The SDK repeats what has no reply after three seconds, so here as in reports an `answer_id` counts once. */
export function eventsOnce({ demo }: Stage): readonly Properties[] {
  const events = demo.collector.events('survey_question_response');
  return [...new Map(events.map(({ properties = {} }) => [properties.answer_id, properties])).values()];
}

/** All that CleverTap was told of the person. */
export function profileSoFar({ demo }: Stage): Properties {
  return Object.assign({}, ...demo.collector.profiles().map(({ properties }) => properties));
}
