// Counts its tests into the folder that `npm test` names, so that one line can sum up all packages.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const reports = process.env.AUDITCAL_TEST_REPORTS;

export default defineConfig({
  test: {
    // Long enough for the slowest machine that runs everything at once; no test measures time.
    testTimeout: 180_000,
    // Nothing here keeps a state that a test could leave behind, and reading core anew for each file costs more than tests.
    isolate: false,
    // Most of the work of `npm test` is here: it takes every core, where vitest would leave one to itself.
    maxWorkers: '100%',
    // A search makes much that is thrown away soon: with more room for it, less is copied and a tenth of all work goes.
    execArgv: ['--max-semi-space-size=64'],
    include: ['test/**/*.test.ts'],
    passWithNoTests: true,
    reporters: reports ? ['default', ['json', { outputFile: join(reports, 'core.json') }]] : ['default'],
  },
});
