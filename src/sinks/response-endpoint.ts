import type { CreateSink } from './sink';

/** The customer's server, which keeps the record of answers. */
export const responseEndpoint: CreateSink = ({ outbox, host, config }) => {
  const { endpoint, token, clevertap } = config;
  let isAnswered = false;
  if (!endpoint) return undefined;
  return (event, question) => {
    // Until something is answered, nothing is left on the device.
    if (question) isAnswered = true;
    // What CleverTap was told in an app outlives the message in its queue.
    const isQueued = host.queuesEvents && clevertap.includes('events');
    const unsaved = question && (!isQueued || question.private);
    outbox.hold({ id: event.id, body: JSON.stringify(event), token, unsaved }, isAnswered);
  };
};
