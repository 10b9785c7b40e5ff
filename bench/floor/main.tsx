import { h, render } from 'preact';
import type { BenchQuestion, BenchSurvey } from '../survey';
import { styles } from './styles';

/**
 * The floor: what the same survey costs at least with a library that everybody knows. Three types of question, one after
 * the other, each answer posted; no languages, logic, hosts, retries, storage, theme, Back, or dialogue with a screen
 * reader beyond native elements.
 */
async function start(element: HTMLElement): Promise<void> {
  const { survey: address = '', endpoint = '' } = element.dataset;
  const sheet = document.createElement('style');
  sheet.textContent = styles;
  document.head.append(sheet);
  const draw = (question: BenchQuestion | undefined, answer: (value: unknown) => void) =>
    render(<Card question={question} answer={answer} />, element);
  const response = await fetch(address);
  const { id, questions } = (await response.json()) as BenchSurvey;

  function ask(index: number): void {
    const question = questions[index];
    draw(question, (value) => {
      const body = JSON.stringify({ survey: id, question: question?.id, value });
      void fetch(endpoint, { method: 'POST', body, keepalive: true });
      ask(index + 1);
    });
  }

  ask(0);
}

interface CardProps {
  readonly question: BenchQuestion | undefined;
  readonly answer: (value: unknown) => void;
}

function Card({ question, answer }: CardProps) {
  if (!question) return <h2 class="survey">Thank you!</h2>;
  const Control = controls[question.question_type];
  return (
    <section class="survey" key={question.id}>
      <h2 id="prompt">{question.prompt}</h2>
      <Control question={question} answer={answer} />
    </section>
  );
}

type ControlProps = CardProps & { readonly question: BenchQuestion };

const Nps = ({ answer }: ControlProps) => (
  <fieldset aria-labelledby="prompt">
    {Array.from({ length: 11 }, (_, point) => (
      <Radio label={point} choose={() => answer(point)} />
    ))}
  </fieldset>
);

const Select = ({ question, answer }: ControlProps) => (
  <fieldset aria-labelledby="prompt">
    {question.options?.labels.map(({ label, value }) => (
      <Radio label={label} choose={() => answer(value)} />
    ))}
  </fieldset>
);

const Radio = ({ label, choose }: { readonly label: string | number; readonly choose: () => void }) => (
  <label>
    <input type="radio" name="choice" onClick={choose} /> {label}
  </label>
);

function Freeform({ answer }: ControlProps) {
  let words = '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer(words);
      }}
    >
      <textarea
        aria-labelledby="prompt"
        onInput={({ currentTarget }) => {
          words = currentTarget.value;
        }}
      />
      <button>Next</button>
    </form>
  );
}

const controls = { nps: Nps, select: Select, freeform: Freeform };

const container = document.querySelector<HTMLElement>('[data-survey]');
if (container) void start(container);
