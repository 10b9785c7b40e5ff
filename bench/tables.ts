import type { Measured } from './measure';
import type { ScriptBytes } from './serve';
import { median, ratioOf } from './statistics';
import type { Place, Subject } from './subjects';
import type { Size } from './survey';
import type { Cell, Conditions, Visit } from './visit';
import type { Memory } from './memory';
import type { Tasks } from './tasks';

/** What was measured, and on what. */
export interface Report {
  readonly machine: Readonly<Record<'processor' | 'cores' | 'browser' | 'date', string>>;
  readonly rounds: number;
  readonly bytes: Readonly<Record<'script' | 'floor', ScriptBytes>>;
  readonly measured: readonly Measured[];
}

/** Conditions, place and size: what both subjects were visited in. */
type Row = Omit<Cell, 'subject'>;

/** The limit of both ratios: to the floor, and of the longest survey to the shortest. */
const mostRatio = 1.3;
const longTask = 50;

/** The generated part of `docs/performance.md`, in Markdown. */
export function writeTables(report: Report): string {
  const { processor, cores, browser, date } = report.machine;
  return [
    `${date}, ${processor}, ${cores} cores, ${browser}; medians of ${report.rounds} visits each, in milliseconds.`,
    '### Which limits hold',
    limits(report).join('\n'),
    '### Bytes',
    bytes(report),
    '### From the start to the first question',
    firstQuestion(report),
    '### Work for the first question',
    work(report),
    '### What is kept',
    memory(report),
    '### From an answer to the next question',
    answers(report),
    '### A survey of 300 questions, compared with one of 3',
    lengths(report),
  ].join('\n\n');
}

function limits(report: Report): readonly string[] {
  const { measured } = report;
  const toFloor = rowsOf(measured).map((row) => [ratio(measured, row, painted), row] as const);
  const toShort = longRows(measured).flatMap((row) =>
    [painted, answer(0), answer(1)].map((read) => [growth(measured, row, read), row] as const),
  );
  const presses = measured
    .filter(({ cell }) => cell.subject === 'script')
    .flatMap(({ visits }) => visits.flatMap((visit) => visit.answers));
  const inTime = presses.filter(({ isInFirstFrame }) => isInFirstFrame).length;
  const tasks = traced(measured).map((row) => {
    const { traces } = find(measured, row, 'script');
    return [median(traces.map(({ longestOfScript }) => longestOfScript)), row] as const;
  });
  return [
    `- First question at most ${mostRatio} × the floor: ${verdict(toFloor, mostRatio)}.`,
    `- The next question is in the document before the first frame after the press: ${inTime} of ${presses.length} presses.`,
    `- No task over ${longTask} ms in which a script runs: ${verdict(tasks, longTask)}.`,
    `- A survey of 300 questions takes at most ${mostRatio} × one of 3, for the first question and for each answer: ${verdict(toShort, mostRatio)}.`,
  ];
}

/** In how many rows a limit holds, and which comes closest or fails most. */
function verdict(values: readonly (readonly [number, Row])[], most: number): string {
  const holding = values.filter(([value]) => value <= most).length;
  const [worst, row] = values.reduce((left, right) => (right[0] > left[0] ? right : left));
  const claim = holding === values.length ? 'holds in all' : `**holds in ${holding} of**`;
  return `${claim} ${values.length} rows; the largest is ${number(worst, most < 10 ? 2 : 0)} (${nameOf(row)})`;
}

const nameOf = ({ network, cpu, place, size }: Row) =>
  `${network}, ${cpu} × CPU, ${place}, ${size} questions`;

function bytes({ bytes: { script, floor } }: Report): string {
  const kinds = ['raw', 'gzip', 'brotli'] as const;
  const row = (name: string, of: ScriptBytes) => [
    name,
    ...kinds.map((kind) => of[kind].toLocaleString('en')),
  ];
  const ratios = kinds.map((kind) => number(script[kind] / floor[kind], 2));
  return table(['', ...kinds], [row('this script', script), row('floor', floor), ['ratio', ...ratios]]);
}

function firstQuestion({ measured }: Report): string {
  const head = ['in the document', 'floor', 'painted', 'floor', 'ratio'];
  const rows = rowsOf(measured).map((row) => [
    row.network,
    ...conditions(row),
    ...pair(measured, row, (visit) => visit.drawn),
    ...pair(measured, row, painted),
    number(ratio(measured, row, painted), 2),
  ]);
  return table(['network', ...rowHead, ...head], rows);
}

function work({ measured }: Report): string {
  const reads: readonly (readonly [string, (traces: Tasks) => number])[] = [
    ['scripts', ({ script }) => script],
    ['blocking', ({ blocking }) => blocking],
    ['longest task', ({ longest }) => longest],
    ['with a script', ({ longestOfScript }) => longestOfScript],
  ];
  const rows = traced(measured).map((row) => [
    ...conditions(row),
    ...reads.flatMap(([, read]) =>
      bothOf(measured, row).map(({ traces }) => number(median(traces.map(read)))),
    ),
  ]);
  return table([...rowHead, ...reads.flatMap(([name]) => [name, 'floor'])], rows);
}

function memory({ measured }: Report): string {
  const fastest = Math.min(...traced(measured).map(({ cpu }) => cpu));
  const rows = traced(measured)
    .filter(({ cpu }) => cpu === fastest)
    .map(({ place, size, ...row }) => {
      const empty = measured.find(({ cell }) => cell.subject === 'nothing' && cell.place === place);
      const above = (read: (kept: Memory) => number) => (of: Measured) =>
        median(of.traces.map(read)) - (empty ? median(empty.traces.map(read)) : 0);
      const both = bothOf(measured, { ...row, place, size });
      const heaps = both.map(above(({ heap }) => heap / 1024)).map((kibibytes) => number(kibibytes));
      return [
        place,
        String(size),
        ...heaps,
        ...both.map(above(({ nodes }) => nodes)).map((count) => number(count)),
      ];
    });
  return table(['place', 'questions', 'heap, KiB', 'floor', 'nodes', 'floor'], rows);
}

function answers({ measured }: Report): string {
  const rows = rowsOf(measured).map((row) => [
    row.network,
    ...conditions(row),
    ...[0, 1].flatMap((index) => pair(measured, row, answer(index))),
    ...[0, 1].flatMap((index) => pair(measured, row, (visit) => visit.answers[index]?.painted ?? 0)),
  ]);
  const head = ['NPS', 'floor', 'select', 'floor', 'NPS painted', 'floor', 'select painted', 'floor'];
  return table(['network', ...rowHead, ...head], rows);
}

function lengths({ measured }: Report): string {
  const rows = longRows(measured).map((row) => [
    ...conditions(row).slice(0, 2),
    ...[painted, answer(0), answer(1)].map((read) => number(growth(measured, row, read), 2)),
  ]);
  return table(['CPU', 'place', 'first question', 'after NPS', 'after select'], rows);
}

type Read = (visit: Visit) => number;

const painted: Read = (visit) => visit.painted;

/** From the press until the next question is in the document. */
const answer =
  (index: number): Read =>
  ({ answers: given }) =>
    given[index]?.drawn ?? 0;

/** How many times as long the script takes as the floor. */
const ratio = (measured: readonly Measured[], row: Row, read: Read): number =>
  ratioOf(find(measured, row, 'script').visits.map(read), find(measured, row, 'floor').visits.map(read));

/** How many times as long a survey takes as the one of 3 questions. */
const growth = (measured: readonly Measured[], row: Row, read: Read): number =>
  ratioOf(
    find(measured, row, 'script').visits.map(read),
    find(measured, { ...row, size: 3 }, 'script').visits.map(read),
  );

const pair = (measured: readonly Measured[], row: Row, read: Read) =>
  bothOf(measured, row).map(({ visits }) => number(median(visits.map(read))));

const bothOf = (measured: readonly Measured[], row: Row) =>
  (['script', 'floor'] as const).map((subject) => find(measured, row, subject));

/** @throws {Error} When it was not measured. */
function find(measured: readonly Measured[], row: Row, subject: Subject): Measured {
  const found = measured.find(
    ({ cell }) =>
      cell.subject === subject &&
      cell.place === row.place &&
      cell.size === row.size &&
      cell.cpu === row.cpu &&
      cell.network === row.network,
  );
  if (!found) throw new Error(`Not measured: ${nameOf(row)}`);
  return found;
}

const rowsOf = (measured: readonly Measured[]): readonly Row[] =>
  measured.filter(({ cell }) => cell.subject === 'script').map(({ cell }) => cell);

const traced = (measured: readonly Measured[]) =>
  rowsOf(measured).filter(({ network }) => network === 'no limit');

const longRows = (measured: readonly Measured[]) => traced(measured).filter(({ size }) => size === 300);

const rowHead = ['CPU', 'place', 'questions'];

const conditions = ({ cpu, place, size }: Conditions & { readonly place: Place; readonly size: Size }) => [
  `${cpu} ×`,
  place,
  String(size),
];

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** A table in Markdown, whose columns of numbers stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumeric = (column: number) => rows.every((row) => /^[-\d.,]+( ×)?$/.test(row[column] ?? ''));
  const rule = head.map((_, column) => (isNumeric(column) ? '--:' : '---'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
