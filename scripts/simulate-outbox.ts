import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { type Outcome, rules, simulate } from '../test/model/outbox/simulate';

/**
 * Lets many answers be given by seeds nobody has tried, and keeps those that fail for the tests. With `--write`, the
 * table of what each rule is good for is put into the documentation.
 */
const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '100000' },
    seeds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
const answers = Number(values.answers);
const kept = new URL('../test/model/outbox/failed-seeds.json', import.meta.url);
const page = new URL('../docs/delivery.md', import.meta.url);
const marked = /(<!-- rules -->)[^]*(<!-- \/rules -->)/;

const first = Date.now() % 2 ** 31;
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const outcome = await simulate(seed, answers);
  console.log(`seed ${seed}: ${JSON.stringify(outcome)}`);
  if (outcome.lost || outcome.doubled || outcome.twoBodies) keep(seed);
}
if (values.write) await writeTable();

function keep(seed: number): void {
  process.exitCode = 1;
  const seeds = JSON.parse(readFileSync(kept, 'utf8')) as readonly number[];
  writeFileSync(kept, `${JSON.stringify([...seeds, seed])}\n`);
}

async function writeTable(): Promise<void> {
  const rows = [
    '| rules | answers | lost | doubled | only in CleverTap’s queue | told “not sent yet” | requests per answer |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    row('all', await simulate(1, answers)),
  ];
  for (const rule of rules) rows.push(row(`without ${rule}`, await simulate(1, answers, rule)));
  const text = readFileSync(page, 'utf8').replace(marked, `$1\n\n${rows.join('\n')}\n\n$2`);
  writeFileSync(page, await format(text, { parser: 'markdown' }));
}

function row(name: string, outcome: Outcome): string {
  const { lost, doubled, native, told, requests } = outcome;
  const counts = [outcome.answers, lost, doubled, native, told].map((count) => count.toLocaleString('en'));
  return `| ${[name, ...counts, (requests / outcome.answers).toFixed(2)].join(' | ')} |`;
}
