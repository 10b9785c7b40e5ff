import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { type OutputOptions, type OutputPlugin, rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

/** Letters in the order in which places get them: for members, and for names of the style sheet. */
interface Letters {
  readonly members: string;
  readonly styles: string;
}

const file = new URL('./letters.json', import.meta.url);

/** Rearrangements in a row that made nothing smaller, after which another beginning is tried. */
const patience = 120;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '120' }, seed: { type: 'string', default: '1' } },
});
const end = Date.now() + Number(values.seconds) * 1000;
const below = createChance(Number(values.seed));
const parts = (await buildWithPlaces()).split(/([\u4e00-\u4fff])/);
const before: Letters = JSON.parse(readFileSync(file, 'utf8'));
const best = search(before);
writeFileSync(file, `${JSON.stringify(best, null, 2)}\n`);
console.log(`${sizeWith(before)} bytes before, ${sizeWith(best)} now: scripts/letters.json`);

/** The script as it is before places become letters. */
async function buildWithPlaces(): Promise<string> {
  const { options } = await loadConfigFile('rollup.config.mjs', { silent: true });
  // The first one is the script.
  const [script] = options;
  const bundle = await rollup({ ...script, onwarn: () => undefined });
  const [output] = script?.output as OutputOptions[];
  const plugins = (output?.plugins as OutputPlugin[]).filter(({ name }) => name !== 'give-letters');
  const { output: chunks } = await bundle.generate({ ...output, plugins });
  await bundle.close();
  return chunks[0].code;
}

function sizeWith({ members, styles }: Letters): number {
  const written = parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const place = part.charCodeAt(0);
    return place < 0x4f00 ? members[place - 0x4e00] : styles[place - 0x4f00];
  });
  return brotliCompressSync(written.join('')).length;
}

/** Climbs from where we are, again and again from near the best, until time is up. */
function search(start: Letters): Letters {
  let found = start;
  let least = sizeWith(start);
  for (let round = 0; Date.now() < end; round += 1) {
    const [top, size] = climb(round ? rearrange(found, 4) : found);
    if (size >= least) continue;
    found = top;
    least = size;
    console.log(`${size} bytes`);
  }
  return found;
}

function climb(start: Letters): readonly [Letters, number] {
  let here = start;
  let size = sizeWith(here);
  for (let idle = 0; idle < patience && Date.now() < end; idle += 1) {
    const next = rearrange(here, below(4) === 0 ? 2 : 1);
    const nextSize = sizeWith(next);
    if (nextSize < size) idle = 0;
    if (nextSize > size) continue;
    here = next;
    size = nextSize;
  }
  return [here, size];
}

function rearrange(letters: Letters, swaps: number): Letters {
  let next = letters;
  for (let swap = 0; swap < swaps; swap += 1) {
    const which = below(2) ? 'members' : 'styles';
    const list = [...next[which]];
    const [a, b] = [below(list.length), below(list.length)];
    [list[a], list[b]] = [list[b] ?? '', list[a] ?? ''];
    next = { ...next, [which]: list.join('') };
  }
  return next;
}

/** The same numbers for the same seed. */
function createChance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => (state = (state * 48_271) % 2_147_483_647) % limit;
}
