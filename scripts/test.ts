import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './find-chromium';
import { type Outcome, reportOf, run, runStep } from './run-step';
import { steps } from './steps';

/** `npm test` runs every step, `npm test -- lint unit` those; `--all` all cases of each, and writes the tables of them. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length) {
  console.error(
    `There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = steps.filter(({ name }) => !positionals.length || positionals.includes(name));
const reports = mkdtempSync(join(tmpdir(), 'iterate-clevertap-'));

if (values.all) process.env.SURFACES = 'all';
// The browser tests build once more, and compare.
if (chosen.some(({ name }) => name === 'build')) process.env.BUILT = 'yes';
if (chosen.some(({ name }) => name === 'browser')) process.env.CHROMIUM_PATH = ensureChromium();

const outcomes: Outcome[] = [];
for (const step of chosen) {
  const outcome = runStep(step, reports);
  outcomes.push(outcome);
  console.log(describe(outcome));
  if (outcome.failed) break;
}
if (values.all && existsSync(reportOf('browser', reports))) {
  const written = ['unit', 'model', 'browser'].map((name) => reportOf(name, reports));
  run(['tsx', 'scripts/write-surfaces.ts', reportOf('browser', reports)]);
  run(['tsx', 'scripts/write-faults.ts', ...written]);
}
rmSync(reports, { recursive: true });

const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, each) => total + count(each), 0);
const failed = sum((outcome) => outcome.failed);
console.log(`\n${outcomes.map(describe).join('\n')}\n${sum(({ seconds }) => seconds).toFixed(0)} s in all`);
console.log(`${sum(({ passed }) => passed)} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

function describe({ name, passed, failed, seconds }: Outcome): string {
  const counts = passed + failed > 1 ? `${passed + failed} tests` : '';
  return [failed ? 'FAILED' : 'ok    ', name.padEnd(10), `${seconds.toFixed(1)} s`.padStart(8), counts].join(
    '  ',
  );
}
