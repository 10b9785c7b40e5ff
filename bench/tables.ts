import { limits } from './limits';
import type { Measured } from './measure';
import type { Memory } from './memory';
import {
  answer,
  bothOf,
  growth,
  longRows,
  number,
  painted,
  type Read,
  type Row,
  ratio,
  rowsOf,
  traced,
} from './rows';
import type { ScriptBytes } from './serve';
import { median } from './statistics';
import type { Traced } from './trace';

/** What was measured, and on what. */
export interface Report {
  readonly machine: Readonly<Record<'processor' | 'cores' | 'load' | 'browser' | 'date', string>>;
  readonly rounds: number;
  readonly bytes: Readonly<Record<'script' | 'floor', ScriptBytes>>;
  readonly measured: readonly Measured[];
}

/** The generated part of `docs/performance.md`, in Markdown. */
export function writeTables(report: Report): string {
  const { processor, cores, load, browser, date } = report.machine;
  return [
    `${date}, ${processor}, ${cores} cores (load ${load} before), ${browser}; medians of ${report.rounds} visits each, in milliseconds.`,
    '### Which limits hold',
    limits(report.measured),
    '### Bytes',
    bytes(report),
    '### From the start to the first question',
    firstQuestion(report),
    '### Work',
    '_While answering_: the longest task from before the first press until after the third question has come to rest.',
    work(report),
    '### What is kept',
    memory(report),
    '### From an answer to the next question',
    answers(report),
    '### A survey of 300 questions, compared with one of 3',
    lengths(report),
  ].join('\n\n');
}

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
  const reads: readonly (readonly [string, (traces: Traced) => number])[] = [
    ['scripts', ({ script }) => script],
    ['blocking', ({ blocking }) => blocking],
    ['longest task', ({ longest }) => longest],
    ['with a script', ({ longestOfScript }) => longestOfScript],
    ['while answering', ({ answering }) => answering],
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

const pair = (measured: readonly Measured[], row: Row, read: Read) =>
  bothOf(measured, row).map(({ visits }) => number(median(visits.map(read))));

const rowHead = ['CPU', 'place', 'questions'];

const conditions = ({ cpu, place, size }: Row) => [`${cpu} ×`, place, String(size)];

/** A table in Markdown, whose columns of numbers stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumeric = (column: number) => rows.every((row) => /^[-\d.,]+( ×)?$/.test(row[column] ?? ''));
  const rule = head.map((_, column) => (isNumeric(column) ? '--:' : '---'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
