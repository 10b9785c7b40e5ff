import { it } from 'vitest';

/** What is checked of every surface, in the order in which it happens. */
export const checkNames = ['draw', 'size', 'answer', 'CleverTap', 'close', 'nothing left', 'count'] as const;
export type CheckName = (typeof checkNames)[number];

/** A surface in one release of an SDK: a row of `docs/surfaces.md`. */
export interface Row {
  readonly table: string;
  readonly surface: string;
  readonly sdk: string;
}

/** What a test tells the table: of one check, or, with `absent`, of a whole row that can't be shown. */
export interface Result extends Row {
  readonly check?: CheckName;
  readonly absent?: string;
  /** What was seen, where passing does not say it all. */
  readonly note?: string;
}

declare module 'vitest' {
  interface TaskMeta {
    surface?: Result;
  }
}

/** A case whose result is a cell of the table; what it returns is written there. */
export function check(row: Row, name: CheckName, claim: string, run: () => unknown): void {
  it(claim, async ({ task }) => {
    task.meta.surface = { ...row, check: name };
    const note = await run();
    if (typeof note === 'string') task.meta.surface = { ...row, check: name, note };
  });
}

/** A case that sees why a surface can't be shown; the reason takes the place of the row's cells. */
export function absent(row: Row, reason: string, run: () => Promise<void>): void {
  it(`is not shown: ${reason}`, async ({ task }) => {
    task.meta.surface = { ...row, absent: reason };
    await run();
  });
}
