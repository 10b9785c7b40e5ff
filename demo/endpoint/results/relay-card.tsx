import { h } from 'preact';
import type { RelaySummary } from './summary';

const names: Readonly<Record<string, string>> = {
  waiting: 'waiting',
  sent: 'sent',
  failed: 'refused by CleverTap',
  repeated: 'the same as before, not sent again',
  no_identity: 'by nobody known, can’t be sent',
  unverified: 'without a signed identity, not sent',
};

/** How answers fare on their way to CleverTap; nothing where none ever went there. */
export const RelayCard = ({ relay: { states, errors } }: { relay: RelaySummary }) =>
  states.length === 0 ? null : (
    <article class="card relay">
      <h2>Sent on to CleverTap</h2>
      <ul class="states">
        {states.map(({ state, answers }) => (
          <li key={state}>
            <b>{answers.toLocaleString('en')}</b> {names[state] ?? state}
          </li>
        ))}
      </ul>
      {errors.length > 0 && (
        <ul class="errors" aria-label="What CleverTap said">
          {errors.map(({ state, code, error, answers, example }) => (
            <li key={example}>
              {answers.toLocaleString('en')} × <b>{code ?? ''}</b> {error}{' '}
              <span>{`${names[state] ?? state}, such as ${example}`}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
