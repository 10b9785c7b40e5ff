import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { steps } from '../scripts/steps';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const names = steps.map(({ name }) => name);

describe('the steps of npm test', () => {
  it('are those of the workflow, in order', () => {
    const run = [...read('.github/workflows/ci.yml').matchAll(/run: npm test -- (\S+)/g)];
    expect(run.map(([, name]) => name)).toEqual(names);
  });

  it('are those that CONTRIBUTING.md explains, in order', () => {
    const [, ...rows] = read('CONTRIBUTING.md').matchAll(/^\| (?:`(\w+)`|step) /gm);
    expect(rows.map(([, name]) => name)).toEqual(names);
  });
});
