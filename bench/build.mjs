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
// A cold start counts in what these are measured by, and less text is read sooner.
const short = { ...common, minifySyntax: true, minifyWhitespace: true };
const small = ['jac1', 'jac1-model', 'generate-jac1', 'generate-programs'];
await build({
  ...short,
  entryPoints: small.map((it) => `src/${it}.mjs`),
  external: ['./jac1-group.mjs'],
});
// What jac1 loads where there is a group to solve; by the same name, so that it runs from src too.
await build({ ...short, entryPoints: ['src/jac1-group.mjs'], outExtension: { '.js': '.mjs' } });
// Reading compliance files takes libraries that are no modules.
await build({
  ...common,
  entryPoints: ['src/program-model.mjs', 'src/histories.mjs'],
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
