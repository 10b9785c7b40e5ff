import { h } from 'preact';
import type { AnswerEvent } from '../answer-event';
import { Entry, Folded, Moment, Values } from './entry';

/** What an event says beyond an answer, in words. */
const sentences: Readonly<Record<AnswerEvent['type'], string>> = {
  displayed: 'Survey displayed',
  response: 'Answer',
  dismiss: 'Survey dismissed',
  'survey-complete': 'Survey completed',
};

function Answer({ event }: { event: AnswerEvent }) {
  const { question, fields = {}, answered_at, response, ...circumstances } = event;
  const { response: words, ...typed } = fields;
  return (
    <Entry kind="answer">
      <p class="question">
        {question?.prompt} <Moment at={answered_at} />
      </p>
      <p class="response">{String(words ?? JSON.stringify(response?.value))}</p>
      <Values values={typed} />
      <Folded values={{ ...circumstances, value: response?.value, label: question?.label }} />
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
          {sentences[event.type]} <Moment at={event['answered_at']} />
        </Entry>
      ),
    )}
  </ol>
);
