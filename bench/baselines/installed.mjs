// What is installed on this machine of the solvers that ours is compared with. None is a dependency of ours: packages
// from npm live in bench/.baselines, which git ignores.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = fileURLToPath(new URL('../.baselines/', import.meta.url));

/** Imports a package, or a part of it, from bench/.baselines. */
export function importBaseline(name) {
  return import(pathToFileURL(createRequire(join(home, 'package.json')).resolve(name)).href);
}

/** Whether this package from npm is there. */
export function hasPackage(name) {
  return existsSync(join(home, 'node_modules', name, 'package.json'));
}

/** Whether this program is on the path. */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
