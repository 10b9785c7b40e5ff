import { evaluate, isTaken, type Point } from './condition';
import { memberOf } from './json';
import type { AnswerValue, Question } from './model';

/** Where someone is, and all that they answered, on the path or off it. */
interface Departure extends Omit<Point, 'passed'> {
  readonly path: readonly string[];
  readonly answered: ReadonlyMap<string, AnswerValue | undefined>;
}

/**
 * The questions that would follow if nothing more were answered, and the ending that a branch would lead to then.
 * None is asked twice, so every survey ends.
 */
export function routeFrom(departure: Departure): readonly [readonly Question[], string | undefined] {
  const { path, answered } = departure;
  const passed = new Map(path.map((id) => [id, answered.get(id)]));
  const point: Point = { ...departure, passed };
  const rest: Question[] = [];
  let next = follow(path[path.length - 1], point);
  while (typeof next === 'object') {
    rest.push(next);
    passed.set(next.id, undefined);
    next = follow(next.id, point);
  }
  return [rest, next];
}

/** The question after one, or the ending that its branches name; from nowhere, the first question. */
function follow(id = '', point: Point): Question | string | undefined {
  const { survey, passed } = point;
  const { questions, byId, endings } = survey;
  const question = byId.get(id);
  const branch = question && question.branches.find((candidate) => isTaken(candidate, id, point));
  // A branch that is taken names a text.
  const to = memberOf(branch, 'to') as string | undefined;
  const target = byId.get(to);
  if (!target && to && (to === 'end' || endings.has(to))) return to;
  // A target on the path would lead in a circle: the survey goes on as if there were no branch.
  const start =
    target && !passed.has(target.id)
      ? questions.indexOf(target)
      : questions.indexOf(question as Question) + 1;
  // A condition that is malformed hides nothing.
  return questions
    .slice(start)
    .find((other) => !passed.has(other.id) && evaluate(other.show_when, other.id, point) !== false);
}
