/** A command that documents may show, and what runs it. */
interface KnownCommand {
  readonly command: RegExp;
  /** The test that types it as the documents do, or what else runs it: a file of the repository. */
  readonly runBy: string;
}

/** Every command that documents may show; one more is one line here. */
export const knownCommands: readonly KnownCommand[] = [
  { command: /^npm ci && npm test$/, runBy: '.ci/run' },
  { command: /^npm ci && npm run demo$/, runBy: 'test/endpoint/docs-commands.test.ts' },
  { command: /^npx iterate-clevertap check( .+)?$/, runBy: 'test/browser/docs-commands.test.ts' },
  {
    command: /^([A-Z_]+=\S+ |ADMIN_TOKEN=\$\(openssl rand -hex 16\) )*npm run endpoint$/,
    runBy: 'test/endpoint/docs-commands.test.ts',
  },
  // Steps of what `npm test` does, each by itself.
  {
    command:
      /^(npm ci && )?npm (test( -- [a-z ]+)?|run (test:all|test:(unit|browser)( -- test\/\S+)?|lint|types|size|build|format))$/,
    runBy: 'scripts/test.ts',
  },
  {
    command: /^npx vitest run --project (unit|model|endpoint|browser)( test\/\S+)*$/,
    runBy: 'vitest.config.ts',
  },
  // Minutes or hours of work, which no test repeats.
  { command: /^npm run simulate( -- --write)?$/, runBy: 'scripts/simulate-outbox.ts' },
  { command: /^(npm ci && )?npm run bench( -- .+)?$/, runBy: 'bench/main.ts' },
  { command: /^npm run load$/, runBy: 'scripts/load.ts' },
  { command: /^(FUZZ=\d+ )?npm run test:fuzz$/, runBy: 'test/model/fuzz.test.ts' },
  { command: /^npm run test:mutation$/, runBy: 'stryker.config.mjs' },
];
