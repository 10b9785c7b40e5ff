import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { type Fault, faults } from '../test/faults';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Writes what became of every fault in the run whose reports are named. */
const file = 'docs/faults.md';
const outcomes = process.argv
  .slice(2)
  .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Report)
  .flatMap(({ testResults }) => testResults)
  .flatMap(({ name, assertionResults }) =>
    assertionResults.map((outcome) => ({ ...outcome, file: relative('.', name) })),
  );

const introduction = `# Faults

What goes wrong with an answer on its way, and what became of it. \`npm run test:all\` writes this page from what it has
just seen: the tests that let a fault happen, and how many of them passed.`;

const tables = Object.entries(faults).map(([area, rows]) =>
  [
    `## ${area}`,
    '',
    '| fault | expected | tests | passed |',
    '| --- | --- | --- | --: |',
    ...rows.map((row) => `| ${[row.fault, row.expected, ...countsOf(row)].join(' | ')} |`),
  ].join('\n'),
);
const text = [introduction, ...tables].join('\n\n');
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));

function countsOf({ tests = [], reason = '' }: Fault): readonly string[] {
  if (!tests.length) return [reason, '–'];
  const ran = outcomes.filter(
    ({ file: path, fullName, status }) =>
      /^(passed|failed)$/.test(status) &&
      tests.some(([part, name]) => path.includes(part) && name.test(fullName)),
  );
  if (!ran.length) throw new Error(`No test lets it happen: ${tests.join(', ')}`);
  const files = [...new Set(ran.map(({ file: path }) => path.replace(/^test\/|\.test\.tsx?$/g, '')))];
  const passed = ran.filter(({ status }) => status === 'passed').length;
  return [files.join(', '), `${passed} of ${ran.length}`];
}
