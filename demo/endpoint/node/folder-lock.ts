import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Two processes in one database would ruin it, and an embedded one does not look out for itself. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: number) {
    super(`${folder} is used by process ${holder}; stop that one, or delete the file lock in it`);
  }
}

function isAlive(processId: number): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

/**
 * Takes a folder, which is made if need be, for this process alone and returns how to give it back. A lock that
 * was left by a process which ended suddenly is taken over.
 * @throws {FolderInUse} When a living process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) throw new FolderInUse(folder, holder);
  await writeFile(lock, String(process.pid));
  return () => rm(lock, { force: true });
}
