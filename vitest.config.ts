import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'transform', jsxFactory: 'h', jsxFragment: 'Fragment' },
  test: {
    css: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files that need a document ask for happy-dom: making one takes longer than most tests.
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/model/**', 'test/endpoint/**', 'test/docs/**'],
        },
      },
      {
        extends: true,
        test: { name: 'model', environment: 'node', include: ['test/model/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'docs', environment: 'node', include: ['test/docs/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'endpoint',
          environment: 'node',
          include: ['test/endpoint/**/*.test.ts'],
          globalSetup: ['test/endpoint/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: true,
          maxWorkers: 2,
          // What files share keeps no state that a page would see, and to import it anew takes longer than many files.
          isolate: false,
        },
      },
    ],
  },
});
