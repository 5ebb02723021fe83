// Our solver and others on the same instances of JAC-1, side by side in one run. It fails where two of them contradict
// each other or our plan does not hold, and never over a time.

import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { printedBy } from './baselines/answer.mjs';
import { COMMON_FLAGS, sideBySide } from './baselines/side-by-side.mjs';
import { endWith, namesIn, textAfter } from './src/arguments.mjs';
import { checked } from './src/jac1-checker.mjs';
import { formulationOf } from './src/jac1-formulation.mjs';
import { classOf, instanceOf } from './src/jac1-instances.mjs';
import { lpText } from './src/lp-format.mjs';

const words = process.argv.slice(2);
const program = fileURLToPath(new URL('dist/jac1.js', import.meta.url));
const fixtures = new URL('../packages/core/test/solve/exact/fixtures/', import.meta.url);

/** Files named, else instances of a class, else the public ones that the tests hold. */
function instances() {
  const files = namesIn(words, ['--class', '--seeds', ...COMMON_FLAGS]);
  const name = textAfter(words, '--class', undefined);
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  if (name !== undefined) {
    if (classOf(name) === undefined) endWith(`--class ${name}: knows small, medium and group-N.`);
    const seeds = textAfter(words, '--seeds', '1,2,3').split(',').map(Number);
    return seeds.map((seed) => instanceOf(name, seed));
  }
  if (files.length > 0) return files.map((path) => ({ ...read(path), name: basename(path, '.json') }));
  const published = ['small-1', 'small-2', 'small-3', 'medium-1', 'medium-3'];
  return published.map((it) => read(new URL(`${it}.json`, fixtures)));
}

/** Beyond this many events the model alone takes gigabytes, and the others have long stopped answering. */
const MOST_EVENTS = 10_000;

function caseOf(instance) {
  const events = instance.entities.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return {
    name: instance.name,
    tooLarge: events > MOST_EVENTS,
    write: async (folder) => {
      writeFileSync(join(folder, 'instance.json'), JSON.stringify(instance));
      if (events > MOST_EVENTS) return;
      const model = formulationOf(instance);
      writeFileSync(join(folder, 'model.json'), JSON.stringify(model));
      await pipeline(Readable.from(lpText(model)), createWriteStream(join(folder, 'model.lp')));
    },
    ours: (folder, seconds) => {
      const args = [program, join(folder, 'instance.json'), '--time-limit', String(seconds)];
      const { status, objective = null, bound = null, ms = null, plan } = printedBy(args);
      return { status, value: status === 'unknown' ? null : objective, bound, ms, plan };
    },
    broken: ({ plan, value }) => {
      if (!plan) return undefined;
      const ours = checked(instance, plan);
      if (ours.broken !== undefined) return `our plan breaks a rule. ${ours.broken}.`;
      return ours.value === value ? undefined : `our plan costs ${ours.value}, and we said ${value}.`;
    },
  };
}

process.exitCode = await sideBySide(instances().map(caseOf), words);
