// Bundles the programs that read or write the files of benchmarks, each with only as much of core as it calls.
import { build } from 'esbuild';

const common = {
  absWorkingDir: import.meta.dirname,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
};
const small = ['jac1', 'jac1-model', 'generate-jac1', 'generate-programs'];
await build({ ...common, entryPoints: small.map((it) => `src/${it}.mjs`) });
// Reading compliance files takes libraries that are no modules.
await build({
  ...common,
  entryPoints: ['src/program-model.mjs', 'src/histories.mjs'],
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
