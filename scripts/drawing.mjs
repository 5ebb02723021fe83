// What the scripts that draw files share: loading sources as a module, tables, and writing or comparing a file.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The exports of a TypeScript source, given by its URL, with its imports bundled in. */
export async function loaded(source) {
  // Libraries that are not modules call `require`, which a module has to make for itself.
  const require = `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(source)});`;
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: require },
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A Markdown table; cells are plain text on one line. */
export function tableOf(heads, rows) {
  const line = (cells) => `| ${cells.map((it) => String(it).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes a drawn file, or with `--check` fails where what stands there differs. */
export function settle(target, text, script) {
  const path = fileURLToPath(target);
  if (!process.argv.includes('--check')) {
    mkdirSync(fileURLToPath(new URL('.', target)), { recursive: true });
    return writeFileSync(path, text);
  }
  let standing;
  try {
    standing = readFileSync(path, 'utf8');
  } catch {
    standing = undefined;
  }
  if (standing === text) return;
  console.error(`${path} is not what its sources give. Run: node ${script}`);
  process.exitCode = 1;
}
