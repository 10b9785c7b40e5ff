import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';

/** A folder with an empty PGlite, which goes with the case: a copy, because to make one takes seconds. */
export async function pgliteFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'iterate-endpoint-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(inject('pglite').folder, join(folder, 'answers'), { recursive: true });
  return folder;
}
