import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ResultsFiles } from '../endpoint-options';

const nearby = (file: string) => new URL(`../results/${file}`, import.meta.url);

/** What a file and all that it imports become in a browser. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(nearby(entry))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The page of results, built when it is first asked for. */
export const resultsFiles: ResultsFiles = {
  html: () => readFile(nearby('index.html'), 'utf8'),
  script: () => bundle('main.tsx'),
  style: () => bundle('results.css'),
};
