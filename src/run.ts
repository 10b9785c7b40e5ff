import type { Survey, SurveyEvent } from './survey/model';
import { type Action, begin, type Session, update } from './survey/session';

/** What a running survey does to the world. */
export interface Effects {
  /** What is known of who answers. */
  readonly known: Session['known'];
  /** Called in the task of the press, before the next question is shown. */
  deliver(event: SurveyEvent): void;
  show(session: Session): void;
}

/** The one loop: an action makes the next session, what it says is delivered, then it is shown. */
export function run(survey: Survey, { known, deliver, show }: Effects): (action: Action) => void {
  let [session, ...events] = begin(survey, known);
  // Nothing is answered yet, so the first drawing need not wait for a request to be made.
  show(session);
  events.forEach(deliver);
  return (action) => {
    [session, ...events] = update(session, action);
    events.forEach(deliver);
    show(session);
  };
}
