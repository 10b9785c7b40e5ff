import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threeQuestions } from '../support/builders';

const folder = mkdtempSync(join(tmpdir(), 'iterate-clevertap-check-'));
const good = { id: 's1', questions: threeQuestions };
const bad = { id: 's1', questions: [...threeQuestions, { id: 'more', question_type: 'freeform' }] };
const odd = { id: 's1', questions: [{ ...threeQuestions[0], label: 'Name' }] };

beforeAll(async () => {
  // As a package is laid out: the built file asks its package.json for the version.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3', type: 'module' }));
  writeFileSync(join(folder, 'good.json'), JSON.stringify(good));
  writeFileSync(join(folder, 'bad.json'), JSON.stringify(bad));
  writeFileSync(join(folder, 'odd.json'), `\uFEFF${JSON.stringify(odd)}`);
  writeFileSync(join(folder, 'torn.json'), '{"id":');
  writeFileSync(join(folder, 'large.json'), JSON.stringify({ ...good, title: 'x'.repeat(512 * 1024) }));
  await build({
    entryPoints: ['check/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    outfile: join(folder, 'dist/check.js'),
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Types a command in the folder. */
function type(parameters: string, input = '') {
  const words = parameters.split(' ').filter(Boolean);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/check.js', ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('iterate-clevertap', () => {
  it('passes a survey without mistakes', () => {
    expect(type('check good.json')).toEqual({ status: 0, stdout: '0 errors, 0 warnings\n', stderr: '' });
  });

  it('prints a line for each finding, and fails for an error', () => {
    expect(type('check good.json bad.json')).toEqual({
      status: 1,
      stdout: 'bad.json: error survey.questions[3].prompt should be a text\n1 error, 0 warnings\n',
      stderr: '',
    });
  });

  it('passes a survey that it only warns of', () => {
    const { status, stdout } = type('check odd.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^odd\.json: warning survey\.questions\[0\]\.label .+\n0 errors, 1 warning\n$/);
  });

  it('reads standard input', () => {
    expect(type('check -', JSON.stringify(bad))).toMatchObject({
      status: 1,
      stdout: '-: error survey.questions[3].prompt should be a text\n1 error, 0 warnings\n',
    });
  });

  it('prints JSON for programs', () => {
    const { status, stdout } = type('check --json bad.json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'bad.json',
        severity: 'error',
        path: 'survey.questions[3].prompt',
        message: 'should be a text',
      },
    ]);
  });

  it.each([
    ['torn.json', 'should be JSON'],
    ['large.json', 'should have at most 512 KiB'],
  ])('finds %s wrong as a whole', (file, message) => {
    const { status, stdout } = type(`check ${file}`);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}: error survey ${message}`);
  });

  it.each([
    ['', 'Which command?'],
    ['chek good.json', 'There is no command chek.'],
    ['check', 'Which file?'],
    ['check good.json missing.json', 'missing.json'],
    ['check .', 'EISDIR'],
    ['check --loud good.json', '--loud'],
  ])('says how it is used where it is misused: %s', (parameters, complaint) => {
    const { status, stdout, stderr } = type(parameters);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Usage: iterate-clevertap check');
  });

  it('prints its usage and its version when asked', () => {
    expect(type('--help').stdout).toMatch(/^Usage: iterate-clevertap check/);
    expect(type('--version')).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  });
});
