import { h } from 'preact';
import type { Problem } from './problems/problem';
import { goTo } from './step';

const steps: Readonly<Record<Problem['step'], string>> = {
  survey: 'Survey',
  where: 'Where',
  who: 'Who',
  settings: 'Settings',
  html: 'HTML',
};

/** Enough to see what is going on. */
const mostShown = 12;

/** What is wrong, and what to do about it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const shown = problems.slice(0, mostShown);
  const more = problems.length - shown.length;
  return (
    <div class="problems">
      <p class={`verdict ${verdictOf(problems)}`} role="status">
        {sayVerdict(problems)}
      </p>
      <ul aria-label="What to look at">
        {shown.map(({ severity, step, message, advice }) => (
          <li key={`${step} ${message}`} class={`problem ${severity}`}>
            <p>
              <strong>{severity === 'error' ? 'Mistake' : 'Look at this'}</strong> {message}
            </p>
            <p class="advice">
              {advice}{' '}
              <button type="button" class="go" onClick={() => goTo(step)}>
                Go to {steps[step]}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="help">And {more} more.</p>}
    </div>
  );
}

const isError = ({ severity }: Problem) => severity === 'error';

const verdictOf = (problems: readonly Problem[]) =>
  problems.some(isError) ? 'error' : problems.length ? 'warning' : 'good';

function sayVerdict(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const others = problems.length - errors;
  const parts = [
    errors && `${errors} ${errors === 1 ? 'mistake' : 'mistakes'} to correct`,
    others && `${others} ${others === 1 ? 'thing' : 'things'} to look at before people see it`,
  ].filter(Boolean);
  return parts.length ? parts.join(', ') : 'Nothing to complain about';
}
