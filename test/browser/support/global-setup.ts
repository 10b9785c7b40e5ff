import { PGlite } from '@electric-sql/pglite';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../../scripts/find-chromium';
import { builtFiles } from './built-files';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file with what an empty PGlite in memory begins with. */
    emptyPglite: string;
  }
}

/**
 * The browser tests drive the built file, as a customer would paste it. What every file needs and takes long is made
 * once: the build, and an empty database.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH = ensureChromium();
  const folder = await mkdtemp(join(tmpdir(), 'iterate-browser-'));
  const file = join(folder, 'empty.tar');
  await Promise.all([build(), makePglite(file)]);
  project.provide('emptyPglite', file);
  return () => rm(folder, { recursive: true });
}

async function build(): Promise<void> {
  // Where a step before has built the same sources, the two builds can be compared.
  if (process.env.BUILT) process.env.BUILT_BEFORE = JSON.stringify(builtFiles());
  const { stderr } = await promisify(execFile)('npm', ['run', '--silent', 'build', '--', '--silent']);
  process.stderr.write(stderr);
}

async function makePglite(file: string): Promise<void> {
  const database = await PGlite.create();
  await writeFile(file, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()));
  await database.close();
}
