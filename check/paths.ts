import type { CheckedQuestion, CheckedSurvey } from './checked-survey';

/** The ways that people may take through a survey, whatever they answer. Questions go by their place in the order. */
export interface Paths {
  /** Whether anybody can be asked it. */
  isReached(question: number): boolean;
  /** Whether one question may have been asked already when another is answered. */
  mayPrecede(earlier: number, question: number): boolean;
  /** Whether it always has been. */
  mustPrecede(earlier: number, question: number): boolean;
  /** A shortest way from one question to another, both included; empty where there is none. */
  shortest(from: number, to: number): readonly number[];
}

/** For each question the questions that may be asked next; the survey's start is one place past the last. */
type Graph = readonly (readonly number[])[];

type Precedence = Pick<Paths, 'mayPrecede' | 'mustPrecede'>;

/** Each round finds ways that the one before had to assume; few surveys need a second. */
const mostRounds = 6;

/**
 * Follows every branch as if its condition might hold or not, and every `show_when` as if it might hide.
 *
 * What was asked already is passed over, so where a question leads depends on the way to it. The graph begins with
 * more ways than there are, and each round takes away those that the last one proved impossible. So a way that is not
 * there is impossible, also where the rounds run out.
 */
export function findPaths(survey: CheckedSurvey): Paths {
  let precedence: Precedence = {
    mayPrecede: (earlier, question) => earlier !== question,
    mustPrecede: () => false,
  };
  let graph: Graph = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const before = graph.flat().length;
    graph = createGraph(survey, precedence);
    precedence = createPrecedence(graph);
    if (graph.flat().length === before) break;
  }
  const reached = reachable(graph, graph.length - 1);
  return {
    ...precedence,
    isReached: (question) => reached[question] === 1,
    shortest: (from, to) => shortest(graph, from, to),
  };
}

function createGraph({ questions, places, endings }: CheckedSurvey, precedence: Precedence): Graph {
  const { mayPrecede, mustPrecede } = precedence;
  const mayHide = (index: number) => questions[index]?.mayHide === true;
  /** What may be asked from a place on: the first that is neither hidden nor asked already. */
  const visibleFrom = (begin: number, self: number) => {
    const candidates: number[] = [];
    for (let index = begin; index < questions.length; index += 1) {
      if (index === self || mustPrecede(index, self)) continue;
      candidates.push(index);
      if (!mayHide(index) && !mayPrecede(index, self)) break;
    }
    return candidates;
  };
  /** What may be asked because of a branch's target that was not asked before. */
  const shown = (target: number, self: number) => [
    target,
    ...(mayHide(target) ? visibleFrom(target + 1, self) : []),
  ];
  const follow = ({ branches }: CheckedQuestion, self: number) => {
    const next = visibleFrom(self + 1, self);
    const targets: number[] = [];
    for (const { to, always } of branches) {
      const index = places.get(to);
      const ends = index === undefined && endings.has(to);
      const usable = index !== undefined && index !== self && !mustPrecede(index, self);
      if (usable) targets.push(...shown(index, self));
      if (!ends && (!usable || mayPrecede(index, self))) targets.push(...next);
      if (always) return [...new Set(targets)];
    }
    return [...new Set([...targets, ...next])];
  };
  const first = questions.findIndex((_, index) => !mayHide(index));
  const atStart = questions.slice(0, first < 0 ? undefined : first + 1).map((_, index) => index);
  return [...questions.map(follow), atStart];
}

/** One question may precede another where it can be reached without it, and leads to it. */
function createPrecedence(graph: Graph): Precedence {
  const start = graph.length - 1;
  const reached = reachable(graph, start);
  const onward = graph.map((_, question) => reachable(graph, question));
  const without = graph.map((_, question) => reachable(graph, start, question));
  return {
    mayPrecede: (earlier, question) =>
      earlier !== question && without[question]?.[earlier] === 1 && onward[earlier]?.[question] === 1,
    mustPrecede: (earlier, question) =>
      earlier !== question && reached[question] === 1 && without[earlier]?.[question] === 0,
  };
}

/** 1 for each question that a walk from one of them, which never enters another, may come to. */
function reachable(graph: Graph, from: number, avoided = -1): Uint8Array {
  const seen = new Uint8Array(graph.length);
  const open = [from];
  seen[from] = 1;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const next of graph[place] ?? []) {
      if (seen[next] || next === avoided) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return seen;
}

function shortest(graph: Graph, from: number, to: number): readonly number[] {
  const ways = new Map([[from, [from]]]);
  for (const [place, way] of ways) {
    if (place === to) return way;
    for (const next of graph[place] ?? []) if (!ways.has(next)) ways.set(next, [...way, next]);
  }
  return [];
}
