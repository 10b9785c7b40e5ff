import { defineConfig } from 'vitest/config';

/** The tests that are quick enough to be run once for each mutant. */
export default defineConfig({
  esbuild: { jsx: 'transform', jsxFactory: 'h', jsxFragment: 'Fragment' },
  test: {
    css: true,
    environment: 'node',
    include: ['test/{survey,questions,sinks,model}/**/*.test.ts'],
    // The simulator takes too long for each mutant of the outbox, and the tests beside it have to do without.
    exclude: ['test/model/outbox*.test.ts'],
    // So few runs of what is random find most faults, and a mutant waits for all of them.
    env: { RUNS: '200', FUZZ: '500' },
  },
});
