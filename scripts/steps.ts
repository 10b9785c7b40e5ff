/** A command and its parameters, as npx takes them. */
export type Command = readonly [string, ...string[]];

export interface Step {
  readonly name: string;
  readonly commands: readonly Command[];
}

const vitest = (project: string): Command => ['vitest', 'run', '--project', project];

/** Everything a change must pass, in the order in which a failure is cheapest. */
export const steps: readonly Step[] = [
  { name: 'format', commands: [['prettier', '--check', '--log-level', 'warn', '.']] },
  { name: 'lint', commands: [['eslint', '.']] },
  {
    name: 'types',
    commands: [
      ['tsc', '--noEmit'],
      ['tsc', '--noEmit', '-p', 'tsconfig.node.json'],
    ],
  },
  { name: 'boundaries', commands: [['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'check']] },
  { name: 'unit', commands: [vitest('unit')] },
  { name: 'model', commands: [vitest('model')] },
  { name: 'endpoint', commands: [vitest('endpoint')] },
  { name: 'docs', commands: [vitest('docs')] },
  { name: 'build', commands: [['rollup', '-c', '--silent']] },
  { name: 'size', commands: [['tsx', 'scripts/check-size.ts']] },
  {
    name: 'package',
    commands: [
      ['publint', '--strict'],
      ['attw', '--pack', '.', '--profile', 'esm-only', '--quiet'],
    ],
  },
  { name: 'browser', commands: [vitest('browser')] },
];
