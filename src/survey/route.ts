import type { Condition, Reading, Subject } from './logic';
import type { Question, Survey } from './model';

/** What decides where a survey goes next. */
export interface Place {
  readonly survey: Survey;
  /** Ids of the questions left behind. */
  readonly path: ReadonlySet<string>;
  /** What a subject holds for someone on this path. */
  read(subject: Subject, path: ReadonlySet<string>): Reading;
}

/** Where a survey goes: to a question, or else to an ending, by id where it has one. */
export interface Destination {
  readonly question?: Question | undefined;
  readonly ending?: string | undefined;
}

/** The first question of a survey that is not hidden. */
export function firstQuestion(place: Place): Question | undefined {
  return visibleFrom(0, place);
}

/** Where a question that was just left behind leads: by the first branch that holds, else to the next question. */
export function destinationOf(question: Question, place: Place): Destination {
  const { places, endings } = place.survey;
  const { to = '' } = question.branches.find(({ when }) => holds(when, place)) || {};
  const target = places.get(to);
  if (target === undefined && (to === 'end' || endings.has(to))) return { ending: to };
  // A target on the path would lead in a circle: the survey goes on as if there were no branch.
  const usable = target !== undefined && !place.path.has(to);
  return { question: visibleFrom(usable ? target : (places.get(question.id) ?? 0) + 1, place) };
}

/** How many questions would follow, from this one on, if none of them were answered. */
export function countRest(from: Question | undefined, place: Place): number {
  const path = new Set(place.path);
  let count = 0;
  for (let question = from; question; count += 1) {
    path.add(question.id);
    ({ question } = destinationOf(question, { ...place, path }));
  }
  return count;
}

function visibleFrom(begin: number, place: Place): Question | undefined {
  const { questions } = place.survey;
  for (let index = begin; index < questions.length; index += 1) {
    const question = questions[index];
    if (question && !place.path.has(question.id) && holds(question.show_when, place)) return question;
  }
  return undefined;
}

function holds(condition: Condition | undefined, { path, read }: Place): boolean {
  return !condition || condition((subject) => read(subject, path));
}
