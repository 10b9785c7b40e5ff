import { parse } from 'acorn';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { partsTable, sizeByPart } from './size-by-part';
import { withSection, writeSection } from './write-section';

/** The most that the script may weigh, in brotli bytes. */
const mostBytes = 16_000;
const file = 'dist/iterate-clevertap.js';
/** Has the table of what its parts weigh. */
const partsFile = 'docs/performance.md';
const marked = /(<!-- size -->).*(<!-- \/size -->)/;

const code = readFileSync(file);
const [raw, gzip, brotli] = [code, gzipSync(code, { level: 9 }), brotliCompressSync(code)].map((bytes) =>
  bytes.length.toLocaleString('en'),
);
const sentence = `${brotli} bytes (brotli), ${gzip} (gzip), ${raw} as it is.`;
console.log(`${file}: ${sentence}`);

const readme = readFileSync('README.md', 'utf8');
const parts = partsTable(sizeByPart(code.toString(), JSON.parse(readFileSync(`${file}.map`, 'utf8'))));
if (process.argv.includes('--write')) {
  writeFileSync('README.md', readme.replace(marked, `$1${sentence}$2`));
  await writeSection(partsFile, 'parts', parts);
} else {
  if (!readme.includes(`<!-- size -->${sentence}<!-- /size -->`))
    fail('The README’s figures differ: run npm run size -- --write');
  if ((await withSection(partsFile, 'parts', parts)) !== readFileSync(partsFile, 'utf8'))
    fail(`The table of parts in ${partsFile} differs: run npm run size -- --write`);
}
if (brotliCompressSync(code).length > mostBytes) fail(`More than ${mostBytes} bytes in brotli`);
try {
  parse(code.toString(), { ecmaVersion: 2017 });
} catch (error) {
  fail(`Not ES2017, which old WebViews stop at: ${String(error)}`);
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
