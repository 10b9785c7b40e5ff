import type { Measured } from './measure';
import { ratioOf } from './statistics';
import type { Subject } from './subjects';
import type { Cell, Visit } from './visit';

/** Conditions, place and size: what both subjects were visited in. */
export type Row = Omit<Cell, 'subject'>;

/** One time of a visit. */
export type Read = (visit: Visit) => number;

/** Until the first question is painted. */
export const painted: Read = (visit) => visit.painted;

/** From the press until the next question is in the document. */
export const answer =
  (index: number): Read =>
  ({ answers: given }) =>
    given[index]?.drawn ?? 0;

/** How many times as long the script takes as the floor. */
export const ratio = (measured: readonly Measured[], row: Row, read: Read): number =>
  ratioOf(find(measured, row, 'script').visits.map(read), find(measured, row, 'floor').visits.map(read));

/** How many times as long a survey takes as the one of 3 questions. */
export const growth = (measured: readonly Measured[], row: Row, read: Read): number =>
  ratioOf(
    find(measured, row, 'script').visits.map(read),
    find(measured, { ...row, size: 3 }, 'script').visits.map(read),
  );

/** This script and the floor. */
export const bothOf = (measured: readonly Measured[], row: Row) =>
  (['script', 'floor'] as const).map((subject) => find(measured, row, subject));

/**
 * What came of one subject.
 * @throws {Error} When it was not measured.
 */
export function find(measured: readonly Measured[], row: Row, subject: Subject): Measured {
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

/** All rows, in the order of measuring. */
export const rowsOf = (measured: readonly Measured[]): readonly Row[] =>
  measured.filter(({ cell }) => cell.subject === 'script').map(({ cell }) => cell);

/** Those of which there are traces. */
export const traced = (measured: readonly Measured[]) =>
  rowsOf(measured).filter(({ network }) => network === 'no limit');

/** Those of the longest survey. */
export const longRows = (measured: readonly Measured[]) =>
  traced(measured).filter(({ size }) => size === 300);

/** What a row is called in a sentence. */
export const nameOf = ({ network, cpu, place, size }: Row): string =>
  `${network}, ${cpu} × CPU, ${place}, ${size} questions`;

/** As all numbers are written. */
export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
