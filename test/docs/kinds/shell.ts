import { existsSync, readFileSync } from 'node:fs';
import type { Kind } from './kind';
import { knownCommands } from './known-commands';
import { shellLines } from './shell-lines';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** @throws {Error} When nothing is known to run this line. */
function checkLine(line: string): void {
  const known = knownCommands.find(({ command }) => command.test(line));
  if (!known) throw new Error(`${line}: no test runs this command`);
  if (!existsSync(known.runBy)) throw new Error(`${line}: ${known.runBy} is gone, which ran it`);
  for (const [path] of line.matchAll(/\btest\/\S+/g))
    if (!existsSync(path)) throw new Error(`${line}: ${path} is not there`);
  for (const [, script = ''] of line.matchAll(/npm run (\S+)/g))
    if (!scripts[script]) throw new Error(`${line}: there is no script ${script}`);
}

/** What one types. Other tests type it, or what it stands for; this one knows which. */
export const shell: Kind = {
  info: 'sh commands',
  run: ({ text }) => shellLines(text).forEach(checkLine),
  right: '# once\nnpm ci && npm test\nDATA=memory: \\\n  npm run endpoint # in memory\n',
  wrong: [
    ['npm run endpiont', 'no test runs this command'],
    ['npx vitest run --project unit test/none.test.ts', 'test/none.test.ts is not there'],
    ['rm -rf .', 'no test runs this command'],
  ],
};
