// One run of a program of ours that prints its answer as a line of JSON.

import { spawnSync } from 'node:child_process';
import { endWith } from '../src/arguments.mjs';

/** What the program printed, parsed; where it printed none, that ends the benchmark. */
export function printedBy(args) {
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (stdout.startsWith('{')) return JSON.parse(stdout);
  return endWith(`node ${args.join(' ')} printed no answer.\n${stderr}`);
}
