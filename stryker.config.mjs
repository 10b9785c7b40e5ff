/** Run by hand: `npm run test:mutation`. Each mutant is a fault that a test should notice. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: [
    'src/sinks/{outbox,batch}.ts',
    'src/survey/{condition,compare,route,session,parse-survey,recall,bounds,choices}.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignorePatterns: ['dist', 'demo', 'docs', 'translations', '.ci', 'test/browser'],
  tempDirName: '.stryker-tmp',
};
