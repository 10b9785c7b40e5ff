import type { Place, Subject } from './subjects';
import { type Size, sizes } from './survey';
import { trace, type Traced } from './trace';
import { type Cell, visit, type Visit, type Visitor } from './visit';

/** What came of all visits of one kind. */
export interface Measured {
  readonly cell: Cell;
  readonly visits: Visit[];
  /** Of visits of their own, because it takes time to look. */
  readonly traces: Traced[];
}

export interface Extent {
  readonly visits: number;
  readonly traces: number;
  readonly cpus: readonly number[];
}

const subjects: readonly Subject[] = ['script', 'floor'];
const places: readonly Place[] = ['frame', 'page'];

/**
 * Visits everything in turns, so that what else the machine does slows all alike: in every round each kind once, this
 * script and the floor next to each other, in an order that changes from round to round.
 */
export async function measure(
  visitor: Visitor,
  extent: Extent,
  tell: (progress: string) => void,
): Promise<readonly Measured[]> {
  const measured = cellsOf(extent.cpus).map((cell): Measured => ({ cell, visits: [], traces: [] }));
  for (let round = 0; round < extent.visits; round += 1) {
    tell(`round ${round + 1} of ${extent.visits}`);
    for (const { cell, visits } of inTurn(measured, round)) {
      if (cell.subject !== 'nothing') visits.push(await visit(visitor, cell));
    }
  }
  for (let round = 0; round < extent.traces; round += 1) {
    tell(`traced round ${round + 1} of ${extent.traces}`);
    for (const { cell, traces } of inTurn(measured, round)) {
      if (cell.network === 'no limit') traces.push(await trace(visitor, cell));
    }
  }
  return measured;
}

/** Backwards in every second round. */
const inTurn = (measured: readonly Measured[], round: number) =>
  round % 2 ? [...measured].reverse() : measured;

/** What a slow network takes does not depend on how many questions there are, so it is measured with a few. */
function cellsOf(cpus: readonly number[]): readonly Cell[] {
  const smallest = sizes[0];
  const kinds: Cell[] = [];
  const add = (rest: Omit<Cell, 'subject'>, of = subjects) =>
    of.forEach((subject) => kinds.push({ ...rest, subject }));
  for (const place of places) {
    for (const cpu of cpus) {
      sizes.forEach((size: Size) => add({ place, cpu, size, network: 'no limit' }));
      add({ place, cpu, size: smallest, network: 'slow 4G' });
    }
    add({ place, cpu: 1, size: smallest, network: 'no limit' }, ['nothing']);
  }
  return kinds;
}
