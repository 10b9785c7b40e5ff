import { h } from 'preact';
import type { AnswerEvent } from '../endpoint/answer-event';
import { Entry, Folded, Heading, Values } from './entry';

/** What an event says beyond an answer, in words. */
const sentences: Readonly<Record<AnswerEvent['type'], string>> = {
  displayed: 'Survey displayed',
  response: 'Answer',
  dismiss: 'Survey dismissed',
  'survey-complete': 'Survey completed',
};

function Answer({ event }: { event: AnswerEvent }) {
  const { type, question, fields = {}, response, user = {}, answered_at, ...circumstances } = event;
  const { response: words, ...typed } = fields;
  return (
    <Entry kind="answer">
      <Heading name={type} at={answered_at} />
      <p class="question">{question?.prompt}</p>
      <p class="response">{String(words ?? JSON.stringify(response?.value))}</p>
      <Values values={typed} />
      <p class="person">{user['email'] ?? user['external_id'] ?? 'anonymous'}</p>
      <Folded
        title="ids and circumstances"
        values={{ label: question?.label, value: response?.value, user, ...circumstances }}
      />
    </Entry>
  );
}

/** What reached the response endpoint, newest first. */
export const EndpointLog = ({ events }: { events: readonly AnswerEvent[] }) => (
  <ol class="log" aria-label="What reached the response endpoint">
    {events.map((event) =>
      event.type === 'response' ? (
        <Answer key={event.id} event={event} />
      ) : (
        <Entry key={event.id} kind="notice">
          <Heading name={sentences[event.type]} at={event['answered_at']} />
        </Entry>
      ),
    )}
  </ol>
);
