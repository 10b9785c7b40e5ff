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

/** Builds once: whoever can reach the endpoint can ask for the page, and building takes its time. */
function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined;
  return () => (made ??= make());
}

/** The page of results, built when it is first asked for. */
export const resultsFiles: ResultsFiles = {
  html: once(() => readFile(nearby('index.html'), 'utf8')),
  script: once(() => bundle('main.tsx')),
  style: once(() => bundle('results.css')),
};
