// Counts its tests into the folder that `npm test` names, so that one line can sum up all packages.
// Tests run against core's source, so that they never see yesterday's build of it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const reports = process.env.AUDITCAL_TEST_REPORTS;

export default defineConfig({
  resolve: { alias: { '@auditcal/core': fileURLToPath(new URL('../core/src/index.ts', import.meta.url)) } },
  test: {
    // Long enough for the slowest machine that runs everything at once; no test measures time.
    testTimeout: 180_000,
    // Nothing here keeps a state that a test could leave behind, and reading core anew for each file costs more than tests.
    isolate: false,
    include: ['test/**/*.test.ts'],
    passWithNoTests: true,
    reporters: reports ? ['default', ['json', { outputFile: join(reports, 'cli.json') }]] : ['default'],
  },
});
