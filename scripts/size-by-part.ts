import { SourceMap, type SourceMapPayload } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

/** A part of the script, and what it weighs. */
export interface PartSize {
  readonly part: string;
  /** Bytes of the minified text that the source map ascribes to it. */
  readonly bytes: number;
  /** Bytes by which the script would be smaller in brotli without that text. */
  readonly brotli: number;
}

/** What the parts are made of: paths from the top of the repository, of which the first that fits counts. */
const parts: readonly (readonly [part: string, path: RegExp])[] = [
  ['survey: model, parsing, conditions, session, texts', /^src\/(survey\/|run)/],
  ['question types and controls', /^src\/(questions|controls)\//],
  ['sinks and outbox', /^src\/sinks\//],
  ['styles', /^src\/view\/.*\.css/],
  ['view', /^src\/view\//],
  ['hosts', /^src\/hosts\//],
  ['sources and config', /^src\/(sources|config)\//],
  ['stand-in for Preact', /^scripts\//],
];

/** What starts it all, and what holds the parts together, which is in no source. */
const others = 'start, requests, identifiers, the rest';

/** Ascribes every byte of a script to a part by its source map, the largest first. */
export function sizeByPart(code: string, map: SourceMapPayload): readonly PartSize[] {
  const letters = [...code];
  const owners = ownersOf(letters, new SourceMap(map));
  const whole = compressed(code);
  return [...parts.map(([part]) => part), others]
    .map((part) => {
      const text = letters.filter((_, place) => owners[place] === part).join('');
      const without = letters.filter((_, place) => owners[place] !== part).join('');
      return { part, bytes: Buffer.byteLength(text), brotli: whole - compressed(without) };
    })
    .sort((left, right) => right.bytes - left.bytes);
}

/** The table of it, in Markdown. */
export function partsTable(sizes: readonly PartSize[]): string {
  const rows = sizes.map(
    ({ part, bytes, brotli }) =>
      `| ${part} | ${bytes.toLocaleString('en')} | ${brotli.toLocaleString('en')} |`,
  );
  return ['| part | bytes, minified | brotli: less without it |', '| --- | --: | --: |', ...rows].join('\n');
}

/** The part of each letter. */
function ownersOf(letters: readonly string[], map: SourceMap): readonly string[] {
  let [line, column] = [0, 0];
  return letters.map((letter) => {
    const entry = map.findEntry(line, column);
    // Columns count UTF-16 units.
    [line, column] = letter === '\n' ? [line + 1, 0] : [line, column + letter.length];
    return partOf('originalSource' in entry ? entry.originalSource : '');
  });
}

function partOf(source: string): string {
  const path = source.replace(/^(\.\.\/)+/, '');
  return parts.find(([, fits]) => fits.test(path))?.[0] ?? others;
}

const compressed = (code: string): number => brotliCompressSync(code).length;
