import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Step } from './steps';

export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** Where a step's tests are told of, in Vitest's own JSON. */
export function reportOf(name: string, folder: string): string {
  return join(folder, `${name}.json`);
}

/** Runs a step up to its first command that fails. Tests are counted one by one, everything else as a whole. */
export function runStep({ name, commands }: Step, reports: string): Outcome {
  const began = Date.now();
  let passed = 0;
  let failed = 0;
  for (const command of commands) {
    const counts = command[0] === 'vitest' ? runTests(command, reportOf(name, reports)) : run(command);
    passed += counts.passed;
    failed += counts.failed;
    if (failed) break;
  }
  return { name, passed, failed, seconds: (Date.now() - began) / 1000 };
}

type Counts = Pick<Outcome, 'passed' | 'failed'>;

/** A command that passes or fails as a whole. */
export function run(command: Command): Counts {
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runTests(command: Command, file: string): Counts {
  const whole = run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  try {
    const told = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    return {
      passed: told['numPassedTests'] ?? 0,
      // A file that can't be loaded fails without a test of its own.
      failed: Math.max(told['numFailedTests'] ?? 0, whole.failed),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
