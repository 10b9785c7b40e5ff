import type { Measured } from './measure';
import {
  answer,
  find,
  growth,
  longRows,
  nameOf,
  number,
  painted,
  ratio,
  type Row,
  rowsOf,
  traced,
} from './rows';
import { median } from './statistics';
import type { Subject } from './subjects';
import type { Traced } from './trace';

/** Of a first question to the floor's, and of the longest survey to the shortest. */
const mostRatio = 1.3;

/** Milliseconds. */
const longTask = 50;

/** Which of the limits hold that the project holds itself to, as a list in Markdown. */
export function limits(measured: readonly Measured[]): string {
  const toFloor = rowsOf(measured).map((row) => [ratio(measured, row, painted), row] as const);
  const toShort = longRows(measured).flatMap((row) =>
    [painted, answer(0), answer(1)].map((read) => [growth(measured, row, read), row] as const),
  );
  const presses = measured
    .filter(({ cell }) => cell.subject === 'script')
    .flatMap(({ visits }) => visits.flatMap((visit) => visit.answers));
  const inTime = presses.filter(({ isInFirstFrame }) => isInFirstFrame).length;
  const tasks = (subject: Subject, read: (tasks: Traced) => number) =>
    verdict(longest(measured, subject, read), longTask);
  return [
    `First question at most ${mostRatio} × the floor: ${verdict(toFloor, mostRatio)}.`,
    `The next question is in the document before the first frame after the press: ${inTime} of ${presses.length} presses.`,
    `No task over ${longTask} ms while two questions are answered: ${tasks('script', ({ answering }) => answering)}.`,
    `The same of the floor: ${tasks('floor', ({ answering }) => answering)}.`,
    `Before that, no task over ${longTask} ms in which a script runs: ${tasks('script', ({ longestOfScript }) => longestOfScript)}.`,
    `The same of the floor: ${tasks('floor', ({ longestOfScript }) => longestOfScript)}.`,
    `No task over ${longTask} ms at all, the browser’s own included: ${tasks('script', (all) => all.longest)}.`,
    `A survey of 300 questions takes at most ${mostRatio} × one of 3, for the first question and for each answer: ${verdict(toShort, mostRatio)}.`,
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

const longest = (measured: readonly Measured[], subject: Subject, read: (tasks: Traced) => number) =>
  traced(measured).map((row) => [median(find(measured, row, subject).traces.map(read)), row] as const);

/** In how many rows a limit holds, and which comes closest or fails most. */
function verdict(values: readonly (readonly [number, Row])[], most: number): string {
  const holding = values.filter(([value]) => value <= most).length;
  const [worst, row] = values.reduce((left, right) => (right[0] > left[0] ? right : left));
  const claim = holding === values.length ? 'holds in all' : `**holds in ${holding} of**`;
  return `${claim} ${values.length} rows; the largest is ${number(worst, most < 10 ? 2 : 0)} (${nameOf(row)})`;
}
