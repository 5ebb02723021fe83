// Bundles the command line into one file that needs Node and nothing else.
// CommonJS, because Node starts it faster than the same code as a module; the package.json beside it says so to Node.
// So nothing in src may use top-level await or import.meta. Not minified: it would start no faster, and stacks stay readable.
// Everything an `import()` reaches is wrapped file by file, which costs a plan 8 ms: only libraries are loaded that way.
// Beside it stands the file that npm links as the command: it starts the same program from code that is compiled already.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { licensesOf } from '../../scripts/licenses.mjs';

const cwd = import.meta.dirname;
const yaml = dirname(createRequire(`${cwd}/../core/package.json`).resolve('yaml/package.json'));
rmSync(`${cwd}/dist`, { recursive: true, force: true });
mkdirSync(`${cwd}/dist`);

const { metafile } = await build({
  absWorkingDir: cwd,
  entryPoints: ['src/bin.ts'],
  outfile: 'dist/auditcal.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The same library as modules: what nobody calls stays out, and what is left is found without a look-up.
  alias: { yaml: `${yaml}/browser/index.js` },
  // Patterns with classes of Unicode are made where they are used: as literals, Node takes the whole file's apart at start.
  supported: { 'regexp-sticky-and-unicode-flags': false },
  // tinyglobby's own dependency asks where it stands, which a CommonJS file has another name for.
  define: { 'import.meta.url': '__filename' },
  plugins: [{ name: 'no-child-processes', setup: withoutChildProcesses }],
  metafile: true,
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});

await build({
  absWorkingDir: cwd,
  entryPoints: ['src/host/start.ts'],
  outfile: 'dist/start.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});

for (const name of ['auditcal.js', 'start.js']) chmodSync(`${cwd}/dist/${name}`, 0o755);
writeFileSync(`${cwd}/dist/package.json`, '{ "type": "commonjs" }\n');
writeFileSync(`${cwd}/dist/licenses.txt`, licensesOf(metafile, cwd));

/** Commander starts programs for commands that are files of their own; we have none, and loading this costs 5 ms. */
function withoutChildProcesses(bundler) {
  bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
    importer.includes('commander') ? { path: 'child_process', namespace: 'none' } : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
}
