import { h } from 'preact';
import type { ExplainedReport } from './explain-report';
import { Step } from './step';

const marks: Readonly<Record<ExplainedReport['kind'], string>> = {
  read: 'Read',
  'left out': 'Left out',
  shown: 'Shown',
  sent: 'Sent',
  delivered: 'Delivered',
  problem: 'Problem',
};

/** Enough for a survey; the first ones say how it began. */
const most = 200;

/** What became of the survey in the preview: what was read, left out, shown, sent and delivered. */
export const TraceStep = ({ trace }: { readonly trace: readonly ExplainedReport[] }) => (
  <Step step="trace" number={6} title="What happens">
    {trace.length ? (
      <ol class="trace" aria-label="What the script says">
        {trace.slice(0, most).map(({ kind, sentence }, place) => (
          <li key={place} class={kind.replace(' ', '-')}>
            <strong>{marks[kind]}</strong> {sentence}
          </li>
        ))}
      </ol>
    ) : (
      <p class="help">
        Nothing yet. As soon as the survey is in the preview, this says what was read, left out, shown, sent
        and delivered. Elsewhere data-debug prints the same to the browser’s console.
      </p>
    )}
  </Step>
);
