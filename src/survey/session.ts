import type { Operand, Reading, Subject } from './logic';
import type { AnswerValue, Progress, Question, Survey, SurveyEvent, Traits } from './model';
import type { CopyKey } from './copy';
import { type QuestionType, type QuestionTypes, typeOf } from './question-type';
import { countRest, type Destination, destinationOf, firstQuestion, type Place } from './route';

/** Where one person is in one survey. Immutable: each action makes the next one. */
export interface Session {
  readonly survey: Survey;
  /** What is known of who answers, for conditions. */
  readonly known: Readonly<Record<'user' | 'response', Traits>>;
  readonly screen: 'invitation' | 'question' | 'thank-you' | 'closed';
  /** The question on screen, or the one behind the invitation. */
  readonly question: Question;
  /** The ending that a branch led to, where it has one of its own. */
  readonly ending: string | undefined;
  /** The questions left behind, in the order they were asked. */
  readonly path: readonly string[];
  /** What the controls hold, answered or not, by question; kept when going back. */
  readonly entered: ReadonlyMap<string, AnswerValue>;
  /** What was last delivered, by question. */
  readonly answered: ReadonlyMap<string, AnswerValue>;
  /** Why Next did not go on, as a key of the copy. */
  readonly invalid: CopyKey | undefined;
  readonly progress: Progress;
  /** Share of the way, 0 to 1, as shown: it falls only by going back. */
  readonly share: number;
}

export type Action =
  | { readonly type: 'accept' | 'next' | 'back' | 'close' }
  /** The control holds something else. With `go`, one tap goes on as well. */
  | { readonly type: 'enter'; readonly value: AnswerValue | undefined; readonly go?: boolean };

/** A session after an action, and what is to be delivered because of it. */
export type Step = readonly [Session, ...SurveyEvent[]];

/** The session of a person who has just been shown the survey; closed at once where every question is hidden. */
export function begin(survey: Survey, types: QuestionTypes, known: Session['known']): Step {
  const session: Session = {
    survey,
    known,
    screen: survey.prompt.message ? 'invitation' : 'question',
    question: survey.questions[0],
    ending: undefined,
    path: [],
    entered: new Map(),
    answered: new Map(),
    invalid: undefined,
    progress: { completed: 0, total: 0 },
    share: 0,
  };
  const question = firstQuestion(placeOf(session, types));
  if (!question) return [{ ...session, screen: 'closed' }];
  const ready = arrive(session, { question }, types);
  return [ready, { type: 'displayed', progress: ready.progress }];
}

/** Acts on a session. An action that makes no sense on this screen changes nothing. */
export function update(session: Session, action: Action, types: QuestionTypes): Step {
  const { screen } = session;
  if (screen === 'closed') return [session];
  if (action.type === 'close') return [{ ...session, screen: 'closed' }, closing('dismiss', session)];
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
      return [back(session, types)];
    case 'accept':
      return [session];
  }
}

function next(session: Session, types: QuestionTypes): Step {
  const { question, answered } = session;
  const { check } = typeOf(question, types);
  const value = enteredValue(session);
  const missing = question.required ? 'required_error' : undefined;
  const invalid = value === undefined ? missing : check && check(value, question);
  if (invalid) return [{ ...session, invalid }];
  const left = {
    ...session,
    answered: withValue(answered, question, value),
    path: [...session.path, question.id],
  };
  const moved = arrive(left, destinationOf(question, placeOf(left, types)), types);
  const { progress } = moved;
  const events: SurveyEvent[] = [];
  // Values are JSON made by our own controls, so equal values are written equally.
  if (value !== undefined && JSON.stringify(value) !== JSON.stringify(answered.get(question.id))) {
    events.push({ type: 'response', question, value, progress });
  }
  if (moved.screen === 'thank-you') events.push(closing('survey-complete', moved));
  return [moved, ...events];
}

function arrive(session: Session, { question, ending }: Destination, types: QuestionTypes): Session {
  const completed = session.path.length;
  const total = completed + countRest(question, placeOf(session, types));
  const share = Math.max(session.share, completed / total);
  const moved = { ...session, invalid: undefined, progress: { completed, total }, share };
  return question ? { ...moved, question } : { ...moved, ending, screen: 'thank-you' };
}

/** Takes the last question off the path. What was entered stays, and is offered again. */
function back(session: Session, types: QuestionTypes): Session {
  const path = session.path.slice(0, -1);
  const previous = session.survey.questions.find(({ id }) => id === session.path[path.length]);
  return previous ? arrive({ ...session, path, share: 0 }, { question: previous }, types) : session;
}

function placeOf({ survey, path, answered, known }: Session, types: QuestionTypes): Place {
  const left = new Set(path);
  return {
    survey,
    path: left,
    read: ({ scope, name }: Subject, passed): Reading => {
      if (scope !== 'question') return [false, name in {} ? undefined : traitOperand(known[scope][name])];
      const index = left.has(name) ? survey.places.get(name) : undefined;
      const question = index === undefined ? undefined : survey.questions[index];
      const value = answered.get(name);
      return [
        passed.has(name),
        question && value !== undefined ? operandOf(value, typeOf(question, types)) : undefined,
      ];
    },
  };
}

function operandOf(value: AnswerValue, { operand }: QuestionType): Operand | undefined {
  // A value that is no primitive has a type that knows what it means.
  return operand ? operand(value) : (value as Operand);
}

/** Blank properties hold nothing; dates count as their day. */
function traitOperand(trait: Traits[string] | undefined) {
  if (typeof trait === 'string') return trait.trim() ? trait : undefined;
  return typeof trait === 'object' ? { day: Math.floor(trait.value / 86_400) } : trait;
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

/** Both kinds name the answered questions on the path: other answers do not count. */
function closing(type: 'dismiss' | 'survey-complete', { path, answered, progress }: Session): SurveyEvent {
  return { type, path: path.filter((id) => answered.has(id)), progress };
}
