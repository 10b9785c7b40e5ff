import { it } from 'vitest';
import type { CheckName, Result, Row } from './result';

declare module 'vitest' {
  interface TaskMeta {
    surface?: Result;
  }
}

/** A case whose result is a cell of the table; a text that it returns is written there. */
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
