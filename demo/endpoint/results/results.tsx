import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Controls } from './controls';
import { Downloads } from './downloads';
import { QuestionCard } from './question-card';
import { RelayCard } from './relay-card';
import type { Summary } from './summary';
import { TokenForm } from './token-form';
import { useSummary, type Connection, type View } from './use-summary';

const sentences: Readonly<Record<Connection, string>> = {
  asking: 'Loading …',
  live: 'Live',
  refused: 'Locked',
  away: 'The endpoint does not answer; these are the last results.',
};

/** Kept as long as the tab: a reload asks for nothing, the next person is asked. */
const tokenKey = 'iterate-admin-token';

const Figure = ({ value, name }: { value: number; name: string }) => (
  <div class="figure">
    <dd>{value.toLocaleString('en')}</dd>
    <dt>{name}</dt>
  </div>
);

const Figures = ({ summary: { survey, people, answers, monthly } }: { summary: Summary }) => (
  <dl class="figures">
    <Figure value={survey?.shown ?? 0} name="people shown this survey" />
    <Figure value={people} name="people answered" />
    <Figure value={answers} name="answers" />
    <Figure value={monthly} name="people shown any survey this month" />
  </dl>
);

/** The whole page. */
export function Results() {
  const [view, setView] = useState<View>({ survey: '', filter: '', is: '', split: '' });
  const [token, setToken] = useState(() => sessionStorage.getItem(tokenKey) ?? '');
  const { summary, connection } = useSummary(view, token);
  const keepToken = (given: string) => {
    sessionStorage.setItem(tokenKey, given);
    setToken(given);
  };
  return (
    <div class="results">
      <header class="masthead">
        <h1>
          Survey results{' '}
          <span class={`connection ${connection}`} role="status">
            {sentences[connection]}
          </span>
        </h1>
        {summary && connection !== 'refused' && <Downloads token={token} />}
      </header>
      {connection === 'refused' ? (
        <TokenForm wasWrong={token !== ''} use={keepToken} />
      ) : (
        summary && (
          <main>
            <Controls summary={summary} view={view} change={setView} />
            <Figures summary={summary} />
            {summary.survey === undefined && <p class="empty">No survey was shown or answered yet.</p>}
            {summary.questions.map((question) => (
              <QuestionCard key={`${summary.survey?.id} ${question.id}`} question={question} />
            ))}
            <RelayCard relay={summary.relay} />
          </main>
        )
      )}
    </div>
  );
}
