import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommands } from '../docs/read-commands';
import { oneScore } from './support/surveys';

const folder = mkdtempSync(join(tmpdir(), 'iterate-docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = await readCommands(/^npx iterate-clevertap check/);

describe('the command that the documents say to type', () => {
  beforeAll(() => {
    // As npm installs a package that has a command.
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(resolve('.'), join(folder, 'node_modules/iterate-clevertap'));
    symlinkSync('../iterate-clevertap/dist/check.js', join(folder, 'node_modules/.bin/iterate-clevertap'));
    chmodSync('dist/check.js', 0o755);
    writeFileSync(join(folder, 'package.json'), '{}');
  });

  function type(line: string, survey: object): number | null {
    for (const [file] of line.matchAll(/\S+\.json\b/g))
      writeFileSync(join(folder, file), JSON.stringify(survey));
    const env = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
    return spawnSync('sh', ['-c', line], { cwd: folder, env, input: JSON.stringify(survey) }).status;
  }

  it.each(lines)('$place: $line tells a good survey from a bad one', ({ line }) => {
    expect(type(line, oneScore)).toBe(0);
    expect(type(line, { ...oneScore, questions: [{ id: 'a' }] })).toBe(1);
  });
});
