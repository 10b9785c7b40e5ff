import type { Hono } from 'hono';
import { readdir, readFile } from 'node:fs/promises';
import { createBundledPage } from './bundled-page';

const nearby = (path: string) => new URL(path, import.meta.url);

/** The surveys that can be chosen, by file name without its ending. */
async function listSurveys(): Promise<readonly { name: string; title: string }[]> {
  const files = (await readdir(nearby('./surveys'))).filter((file) => file.endsWith('.json'));
  return Promise.all(
    files.map(async (file) => {
      const { survey } = JSON.parse(await readFile(nearby(`./surveys/${file}`), 'utf8'));
      return { name: file.slice(0, -'.json'.length), title: String(survey.title) };
    }),
  );
}

/** The page on which everything can be tried out. */
export function createPlayground(): Hono {
  const playground = createBundledPage({ path: '/', name: 'playground' });
  playground.get('/surveys', async (context) => context.json(await listSurveys()));
  return playground;
}
