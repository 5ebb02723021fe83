// The licenses of everything an esbuild bundle took in, read off its metafile: a bundle must carry them along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** One block per bundled package, sorted by name: name, version, license, and the text of its license file. */
export function licensesOf(metafile, cwd) {
  const packages = new Map();
  for (const input of Object.keys(metafile.inputs)) {
    if (!input.includes('node_modules/')) continue;
    const folder = packageFolder(resolve(cwd, input));
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    packages.set(`${name} ${version}`, { license, text: licenseText(folder) });
  }
  const blocks = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  return blocks
    .map(([name, { license, text }]) => `${name} (${license})\n\n${text}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** The nearest folder above whose package.json has a name and a version; many packages nest nameless ones. */
function packageFolder(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (name && version) return folder;
  }
  throw new Error(`${file} belongs to no package`);
}

function licenseText(folder) {
  const file = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it));
  return file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : 'No license file is published with it.';
}
