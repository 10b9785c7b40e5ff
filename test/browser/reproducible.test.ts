import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles } from './support/built-files';
import { isWholeRun } from '../support/whole-run';

/** What a build reads. */
const sources = [
  ...['src', 'check', 'demo', 'scripts', 'schema', 'translations'],
  ...['package.json', 'rollup.config.mjs', 'tsconfig.json', 'tsconfig.node.json'],
];

/** Builds the same sources in another folder. */
function buildElsewhere(): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'iterate-clevertap-elsewhere-'));
  for (const name of sources) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync(resolve('node_modules/.bin/rollup'), ['-c', '--silent'], { cwd: folder });
  const built = builtFiles(join(folder, 'dist'));
  rmSync(folder, { recursive: true });
  return built;
}

describe('a build', () => {
  const { BUILT_BEFORE } = process.env;

  it.runIf(BUILT_BEFORE)('gives the same bytes as the one before', () => {
    expect(builtFiles()).toEqual(JSON.parse(BUILT_BEFORE ?? ''));
  });

  // Slow, for a mistake that is seldom made.
  it.runIf(isWholeRun)('gives the same bytes in another folder', { timeout: 300_000 }, () => {
    expect(buildElsewhere()).toEqual(builtFiles());
  });

  it('says nowhere where it was made', () => {
    const tells = (path: string) => readFileSync(join('dist', path)).includes(resolve('.'));
    expect(Object.keys(builtFiles())).toHaveLength(11);
    expect(Object.keys(builtFiles()).filter(tells)).toEqual([]);
  });
});
