// Bundles the programs that read or write the files of benchmarks, each with only as much of core as it calls.
import { build } from 'esbuild';

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/jac1.mjs', 'src/generate-jac1.mjs', 'src/jac1-model.mjs'],
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
