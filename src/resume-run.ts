import { acceptsAnswer } from './questions/accepts-answer';
import { run } from './run';
import type { Survey } from './survey/model';
import type { Session } from './survey/session';

/** A question left behind and what was answered, nothing where it was skipped. JSON. */
export type KeptStep = readonly [id: string, value?: unknown];

/** A response that has a name already, and maybe answers. */
export interface BegunResponse {
  /** What was left behind, in the order it was asked. */
  steps(survey: Survey): readonly KeptStep[];
  /** Events that bear the same one are one response. */
  readonly responseId: string;
  /** Told of every session that is shown. */
  follow(session: Session): void;
}

/** The steps that the next page goes again. */
export function keepSteps({ path, answered }: Session): readonly KeptStep[] {
  return path.map((id) => [id, answered.get(id)]);
}

/**
 * A loop that begins where an earlier page ended: it goes the same way again and delivers nothing of it, as that page
 * did. Where the survey has changed and asks something else, it stays there.
 */
export function resumeRun({ steps: stepsIn, follow }: BegunResponse): typeof run {
  return (survey, { known, deliver, show }) => {
    const steps = stepsIn(survey);
    let isAgain = steps.length > 0;
    let session: Session | undefined;
    const act = run(survey, {
      known,
      deliver: (event) => {
        if (!isAgain) deliver(event);
      },
      show: (next) => {
        session = next;
        if (isAgain) return;
        show(next);
        follow(next);
      },
    });
    if (isAgain && session?.screen === 'invitation') act({ type: 'next' });
    const isAt = (id: string) => session?.screen === 'question' && session.question.id === id;
    for (const [id, value] of steps) {
      if (!session || !isAt(id)) break;
      if (acceptsAnswer(session.question, value)) act({ type: 'enter', value, go: true });
      else act({ type: 'next' });
    }
    if (isAgain && session) {
      isAgain = false;
      show(session);
      follow(session);
    }
    return act;
  };
}
