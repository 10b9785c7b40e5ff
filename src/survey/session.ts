import type { CopyKey } from './copy';
import type { AnswerValue, Progress, Question, Survey, SurveyEvent } from './model';
import { type QuestionTypes, typeOf } from './question-type';

/** Where one person is in one survey. Immutable: each action makes the next one. */
export interface Session {
  readonly survey: Survey;
  readonly screen: 'invitation' | 'question' | 'thank-you' | 'closed';
  /** The question on screen, or the one behind the invitation. */
  readonly question: Question;
  /** The questions left behind, in the order they were asked. */
  readonly path: readonly string[];
  /** What the controls hold, answered or not, by question; kept when going back. */
  readonly entered: ReadonlyMap<string, AnswerValue>;
  /** What was last delivered, by question. */
  readonly answered: ReadonlyMap<string, AnswerValue>;
  /** Why Next did not go on, as a key of the copy. */
  readonly invalid: CopyKey | undefined;
  readonly progress: Progress;
}

export type Action =
  | { readonly type: 'accept' | 'next' | 'back' | 'close' }
  /** The control holds something else. With `go`, one tap goes on as well. */
  | { readonly type: 'enter'; readonly value: AnswerValue | undefined; readonly go?: boolean };

/** A session after an action, and what is to be delivered because of it. */
export type Step = readonly [Session, ...SurveyEvent[]];

/** The session of a person who has just been shown the survey. */
export function begin(survey: Survey): Step {
  const { prompt, questions } = survey;
  const progress = { completed: 0, total: questions.length };
  return [
    {
      survey,
      screen: prompt.message ? 'invitation' : 'question',
      question: questions[0],
      path: [],
      entered: new Map(),
      answered: new Map(),
      invalid: undefined,
      progress,
    },
    { type: 'displayed', progress },
  ];
}

/** Acts on a session. An action that makes no sense on this screen changes nothing. */
export function update(session: Session, action: Action, types: QuestionTypes): Step {
  const { screen } = session;
  if (screen === 'closed') return [session];
  if (action.type === 'close') return [{ ...session, screen: 'closed' }, ending('dismiss', session)];
  if (screen === 'invitation')
    return [action.type === 'accept' ? { ...session, screen: 'question' } : session];
  if (screen === 'thank-you') return [session];
  switch (action.type) {
    case 'enter': {
      const entered = withValue(session.entered, session.question, action.value);
      const changed = { ...session, entered, invalid: undefined };
      return action.go ? next(changed, types) : [changed];
    }
    case 'next':
      return next(session, types);
    case 'back':
      return [back(session)];
    case 'accept':
      return [session];
  }
}

function next(session: Session, types: QuestionTypes): Step {
  const { question, answered } = session;
  const value = enteredValue(session);
  const invalid = value === undefined ? missing(question) : typeOf(question, types).check?.(value, question);
  if (invalid) return [{ ...session, invalid }];
  const moved = advance({
    ...session,
    answered: withValue(answered, question, value),
    path: [...session.path, question.id],
  });
  const { progress } = moved;
  const events: SurveyEvent[] = [];
  // Values are JSON made by our own controls, so equal values are written equally.
  if (value !== undefined && JSON.stringify(value) !== JSON.stringify(answered.get(question.id))) {
    events.push({ type: 'response', question, value, progress });
  }
  if (moved.screen === 'thank-you') events.push(ending('survey-complete', moved));
  return [moved, ...events];
}

/** Goes to the first question that is not on the path, or to the end. */
function advance(session: Session): Session {
  const { path, survey } = session;
  const following = survey.questions.filter(({ id }) => !path.includes(id));
  const progress = { completed: path.length, total: path.length + following.length };
  const [question] = following;
  const moved = { ...session, invalid: undefined, progress };
  return question ? { ...moved, question } : { ...moved, screen: 'thank-you' };
}

function back(session: Session): Session {
  const path = session.path.slice(0, -1);
  const previous = session.survey.questions.find(({ id }) => id === session.path[path.length]);
  return previous ? { ...advance({ ...session, path }), question: previous } : session;
}

function missing({ required }: Question): CopyKey | undefined {
  return required ? 'required_error' : undefined;
}

/** What the control of the question on screen holds; white space and empty lists are nothing. */
export function enteredValue({ entered, question }: Session): AnswerValue | undefined {
  const value = entered.get(question.id);
  const empty = (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && !value.length);
  return empty ? undefined : value;
}

function withValue(
  values: ReadonlyMap<string, AnswerValue>,
  { id }: Question,
  value: AnswerValue | undefined,
): ReadonlyMap<string, AnswerValue> {
  const changed = new Map(values);
  if (value === undefined) changed.delete(id);
  else changed.set(id, value);
  return changed;
}

/** Both endings name the answered questions on the path: other answers do not count. */
function ending(type: 'dismiss' | 'survey-complete', { path, answered, progress }: Session): SurveyEvent {
  return { type, path: path.filter((id) => answered.has(id)), progress };
}
