import type { Survey, SurveyEvent } from './survey/model';
import type { QuestionTypes } from './survey/question-type';
import { type Action, begin, type Session, update } from './survey/session';

/** What a running survey does to the world. */
export interface Effects {
  readonly types: QuestionTypes;
  /** What is known of who answers. */
  readonly known: Session['known'];
  /** Called in the task of the press, before the next question is drawn. */
  deliver(event: SurveyEvent): void;
  draw(session: Session): void;
  /** The person is done; called once. */
  close(): void;
}

export interface Running {
  dispatch(action: Action): void;
  session(): Session;
}

/** The one loop: an action makes the next session, what it says is delivered, then it is drawn. */
export function run(survey: Survey, { types, known, deliver, draw, close }: Effects): Running {
  let [session, ...events] = begin(survey, types, known);
  // Nothing is answered yet, so the first drawing need not wait for a request to be made.
  if (session.screen === 'closed') close();
  else draw(session);
  events.forEach(deliver);
  return {
    dispatch: (action) => {
      if (session.screen === 'closed') return;
      [session, ...events] = update(session, action, types);
      events.forEach(deliver);
      if (session.screen === 'closed') close();
      else draw(session);
    },
    session: () => session,
  };
}
