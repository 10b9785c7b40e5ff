import { isBlank, isSame } from './json';
import type { AnswerValue, Progress, Question, Survey, SurveyEvent, Traits } from './model';
import { type Problem, typeOf } from './question-type';
import { routeFrom } from './route';

/** Where one person is in one survey. Immutable: each action makes the next one. */
export interface Session {
  readonly survey: Survey;
  /** What is known of who answers, for conditions. */
  readonly known: Readonly<Record<'user' | 'response', Traits>>;
  readonly screen: 'invitation' | 'question' | 'thank-you' | 'closed';
  /** The question on screen, or the one behind the invitation. */
  readonly question: Question;
  /** The ending that a branch leads to if nothing more is answered, where it has one of its own. */
  readonly ending: string | undefined;
  /** The questions left behind, in the order they were asked. */
  readonly path: readonly string[];
  /** What the controls hold, answered or not, by question; kept when going back. */
  readonly entered: ReadonlyMap<string, AnswerValue | undefined>;
  /** What was last answered, by question; nothing where it was skipped since. */
  readonly answered: ReadonlyMap<string, AnswerValue | undefined>;
  /** Why Next did not go on. */
  readonly invalid: Problem | undefined;
  readonly progress: Progress;
  /** Share of the way, 0 to 1, as shown: it falls only by going back. */
  readonly share: number;
}

export type Action =
  /** Accepts the invitation, or answers with what the control holds. */
  | { readonly type: 'next' }
  /** Goes on without an answer, also where one is required: the question can't be asked here. */
  | { readonly type: 'pass' }
  | { readonly type: 'back' }
  | { readonly type: 'close' }
  /** The control holds something else. With `go`, one tap goes on as well. */
  | { readonly type: 'enter'; readonly value: AnswerValue | undefined; readonly go?: boolean | undefined };

/** A session after an action, and what is to be delivered because of it. */
export type Step = readonly [Session, ...SurveyEvent[]];

/** The session of a person who has just been shown the survey; closed at once where every question is hidden. */
export function begin(survey: Survey, known: Session['known']): Step {
  const session = arrive({
    survey,
    known,
    screen: survey.prompt.message ? 'invitation' : 'question',
    question: survey.questions[0],
    path: [],
    entered: new Map(),
    answered: new Map(),
    share: 0,
  });
  const { screen, progress } = session;
  return screen === 'thank-you'
    ? [{ ...session, screen: 'closed' }]
    : [session, { type: 'displayed', progress }];
}

/** Acts on a session. An action that makes no sense on this screen changes nothing. */
export function update(session: Session, action: Action): Step {
  const { screen, question, entered, path } = session;
  if (screen === 'closed') return [session];
  if (action.type === 'close') return [{ ...session, screen: 'closed' }, closing('dismiss', session)];
  if (action.type === 'next' && screen === 'invitation') return [{ ...session, screen: 'question' }];
  if (screen !== 'question') return [session];
  if (action.type === 'next') return next(session);
  if (action.type === 'pass') return goOn(session);
  // Takes the last question off the path. What was entered stays, and is offered again.
  if (action.type === 'back') return [arrive({ ...session, path: path.slice(0, -1), share: 0 })];
  const holding = new Map([...entered, [question.id, action.value]]);
  const changed = { ...session, entered: holding, invalid: undefined };
  return action.go ? next(changed) : [changed];
}

function next(session: Session): Step {
  const { question } = session;
  const { finish } = typeOf(question);
  const given = enteredValue(session);
  const invalid = problemOf(given, question);
  if (invalid) return [{ ...session, invalid }];
  return goOn(session, given !== undefined && finish ? finish(given, question) : given);
}

/** Leaves the question behind, with an answer or without. */
function goOn(session: Session, value?: AnswerValue): Step {
  const { question, answered } = session;
  const moved = arrive({
    ...session,
    answered: new Map([...answered, [question.id, value]]),
    path: [...session.path, question.id],
  });
  const { progress } = moved;
  const events: SurveyEvent[] = [];
  // Values are JSON made by our own controls, so equal values are written equally.
  if (value !== undefined && !isSame(value, answered.get(question.id)))
    events.push({ type: 'response', question, value, progress });
  if (moved.screen === 'thank-you') events.push(closing('survey-complete', moved));
  return [moved, ...events];
}

/** Why an answer can't be taken, or none. */
function problemOf(given: AnswerValue | undefined, question: Question): Problem | undefined {
  const { check } = typeOf(question);
  if (given === undefined) return question.required ? ['required_error'] : undefined;
  return check && check(given, question);
}

/** Where the answers on the path lead. */
function arrive(session: Omit<Session, 'ending' | 'invalid' | 'progress'>): Session {
  const [rest, ending] = routeFrom(session);
  const [question = session.question] = rest;
  const completed = session.path.length;
  const total = completed + rest.length;
  return {
    ...session,
    question,
    screen: rest.length ? session.screen : 'thank-you',
    ending,
    invalid: undefined,
    progress: { completed, total },
    share: Math.max(session.share, completed / total),
  };
}

/** What Next would answer on this screen: what the control holds, or what its type answers for nothing. */
export function enteredValue({ entered, question }: Session): AnswerValue | undefined {
  const value = entered.get(question.id);
  return isBlank(value) ? typeOf(question).whenEmpty : value;
}

/** Both kinds name the answered questions on the path: other answers do not count. */
function closing(type: 'dismiss' | 'survey-complete', { path, answered, progress }: Session): SurveyEvent {
  return { type, path: path.filter((id) => answered.get(id) !== undefined), progress };
}
