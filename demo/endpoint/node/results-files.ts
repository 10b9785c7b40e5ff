import { readFile } from 'node:fs/promises';
import { bundle } from '../../bundle';
import type { ResultsFiles } from '../endpoint-options';

const nearby = (file: string) => new URL(`../results/${file}`, import.meta.url);

/** Builds once: whoever can reach the endpoint can ask for the page, and building takes its time. */
function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined;
  return () => (made ??= make());
}

/** The page of results, built when it is first asked for. */
export const resultsFiles: ResultsFiles = {
  html: once(() => readFile(nearby('index.html'), 'utf8')),
  script: once(() => bundle(nearby('main.tsx'), { minify: true })),
  style: once(() => bundle(nearby('results.css'), { minify: true })),
};
