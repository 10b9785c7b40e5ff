import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { checkNames, type CheckName, type Result, type Row } from '../test/browser/surfaces/result';

/** A test's result in Vitest's report. */
interface Outcome {
  readonly status: string;
  readonly meta: { readonly surface?: Result };
}

interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly Outcome[] }[];
}

const file = 'docs/surfaces.md';

const tables: readonly { table: Row['table']; title: string; about: string; checks: readonly CheckName[] }[] =
  [
    {
      table: 'web',
      title: 'Web pages',
      about: 'With CleverTap’s own web SDK, as npm has it.',
      checks: checkNames,
    },
    {
      table: 'preview',
      title: 'Previews in web pages',
      about:
        'Opened by a page in the place of CleverTap’s dashboard. The SDK keeps some frames from reaching the page: nothing ' +
        'in them can close them.',
      checks: checkNames,
    },
    {
      table: 'in-app',
      title: 'Apps',
      about:
        'In stand-ins with the sizes of a phone of 390 by 844 pixels and the documented rules of these releases. An app ' +
        'counts views and takes a dismissed message away outside of it, where no test looks.',
      checks: checkNames.filter((name) => name !== 'count'),
    },
  ];

const introduction = `# Surfaces

What became of a survey of four questions in each place where CleverTap shows it, with releases of its SDKs. \`npm run
test:all\` writes this page from what it has just seen; ✗ is a check that fails.

- **draw**: the first question is on screen. A preview says that it is one.
- **size**: a frame is as high as the survey where it can be; each control can be seen whole, at most after a turn of the
  wheel; each question begins in sight.
- **answer**: four answers with typed values are at the endpoint. In a preview: no request was made. Nothing scrolls in
  an Android header or footer: what has room there is answered, and a link leads to the survey’s own page for the rest.
- **CleverTap**: four events, with the types that the release keeps, and the profile. In a preview: nothing.
- **close**: Done takes away the survey with the SDK’s container and dimmer. In apps: the message is asked to go.
- **nothing left**: no element of ours, none of the SDK’s, and a frame gave focus back.
- **count**: how often the SDK has sent “Notification Viewed”.`;

const [report = ''] = process.argv.slice(2);
const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
const outcomes = testResults.flatMap(({ assertionResults }) => assertionResults);
const config = await resolveConfig(file);
writeFileSync(
  file,
  await format([introduction, ...tables.map(drawTable)].join('\n\n'), { ...config, parser: 'markdown' }),
);

function drawTable({ table, title, about, checks }: (typeof tables)[number]): string {
  const ofTable = outcomes.filter(({ meta }) => meta.surface?.table === table);
  const nameOf = ({ meta }: Outcome) => `${meta.surface?.surface}|${meta.surface?.sdk}`;
  const lines = [...new Set(ofTable.map(nameOf))].map((name) => {
    const row = ofTable.filter((outcome) => nameOf(outcome) === name);
    return `|${name}|${drawCells(row, checks)}|`;
  });
  const head = ['surface', 'SDK', ...checks, 'not shown, because'];
  const drawn = [`|${head.join('|')}|`, `${'|-'.repeat(head.length)}|`, ...lines].join('\n');
  return [`## ${title}`, about, drawn].join('\n\n');
}

/** The checks, and why there are none where a surface is not shown. */
function drawCells(row: readonly Outcome[], checks: readonly CheckName[]): string {
  const absent = row.find(({ meta }) => meta.surface?.absent);
  if (!absent) return [...checks.map((name) => drawCell(row, name)), ''].join('|');
  const isSeen = absent.status === 'passed';
  return [...checks.map(() => (isSeen ? '–' : '✗')), `it ${absent.meta.surface?.absent}`].join('|');
}

function drawCell(row: readonly Outcome[], name: CheckName): string {
  const results = row.filter(({ meta }) => meta.surface?.check === name);
  if (!results.length || results.some(({ status }) => status !== 'passed')) return '✗';
  return results.map(({ meta }) => meta.surface?.note).find(Boolean) ?? '✓';
}
