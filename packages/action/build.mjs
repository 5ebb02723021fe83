// Bundles the action into the committed file that GitHub runs: `build.mjs` writes it, `build.mjs --check` compares, and
// `build.mjs --to FOLDER` writes it elsewhere, which is what tests start.
// Not minified, so that a reviewer can read what changed. `.cjs`, so that no package.json decides how it is read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licensesOf } from '../../scripts/licenses.mjs';

/** The action asks for no identity token, and what would ask for one takes fifty milliseconds to load. */
const noIdentityToken = {
  name: 'no-identity-token',
  setup({ onLoad }) {
    onLoad({ filter: /@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/ }, () => ({
      contents: 'export class OidcClient {}',
    }));
  },
};

const cwd = import.meta.dirname;
const [, , flag, folder = cwd] = process.argv;
const { metafile, outputFiles } = await build({
  absWorkingDir: cwd,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/index.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // tinyglobby's own dependency asks where it stands, which a CommonJS file has another name for.
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'importMetaUrl' },
  plugins: [noIdentityToken],
  metafile: true,
  write: false,
  logLevel: 'warning',
});

const files = { 'dist/index.cjs': outputFiles[0].text, 'dist/licenses.txt': licensesOf(metafile, cwd) };
mkdirSync(`${folder}/dist`, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const file = `${folder}/${name}`;
  if (flag !== '--check') writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(
      `packages/action/${name} is not what its source builds: run \`npm run build\` and commit it.`,
    );
    process.exitCode = 1;
  }
}
