// Bundles the programs that read or write the files of benchmarks, each with only as much of core as it calls.
import { build } from 'esbuild';

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['jac1', 'jac1-model', 'generate-jac1', 'generate-programs'].map((it) => `src/${it}.mjs`),
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
