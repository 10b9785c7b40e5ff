import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './find-chromium';

/** Everything a change must pass, in the order in which a failure is cheapest. */
const steps: readonly (readonly [name: string, ...command: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'eslint', '.'],
  ['types', 'tsc', '--noEmit'],
  ['types of demo and tests', 'tsc', '--noEmit', '-p', 'tsconfig.node.json'],
  ['boundaries', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'check'],
  ['unit', 'vitest', 'run', '--project', 'unit'],
  ['model', 'vitest', 'run', '--project', 'model'],
  ['endpoint', 'vitest', 'run', '--project', 'endpoint'],
  ['build', 'rollup', '-c', '--silent'],
  ['size', 'tsx', 'scripts/check-size.ts'],
  ['package', 'publint', '--strict'],
  ['types of the package', 'attw', '--pack', '.', '--profile', 'esm-only', '--quiet'],
  ['browser', 'vitest', 'run', '--project', 'browser'],
];

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'iterate-clevertap-'));
const total = { passed: 0, failed: 0 };

/** With `--all`, every cell of the table of surfaces is run, and the table written. */
const isAll = process.argv.includes('--all');
if (isAll) process.env.SURFACES = 'all';
process.env.CHROMIUM_PATH = ensureChromium();
// The browser tests build once more, and compare.
process.env.BUILT = 'yes';
for (const [name, command, ...parameters] of steps) {
  const began = Date.now();
  const { passed, failed } = command === 'vitest' ? runTests(name, parameters) : run(command, parameters);
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed ? 'FAILED' : 'ok'}  ${name}  ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (failed) break;
}
if (isAll && existsSync(reportOf('browser'))) {
  run('tsx', ['scripts/write-surfaces.ts', reportOf('browser')]);
  run('tsx', ['scripts/write-faults.ts', ...['unit', 'model', 'browser'].map(reportOf)]);
}
rmSync(reports, { recursive: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** A step that passes or fails as a whole. */
function run(command: string | undefined, parameters: readonly string[]): Counts {
  const { status } = spawnSync('npx', ['--no-install', command ?? '', ...parameters], { stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function reportOf(name: string): string {
  return join(reports, `${name}.json`);
}

/** Tests are counted one by one, by Vitest's own report. */
function runTests(name: string, parameters: readonly string[]): Counts {
  const file = reportOf(name);
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const whole = run('vitest', [...parameters, ...report]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      number
    >;
    return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, whole.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
