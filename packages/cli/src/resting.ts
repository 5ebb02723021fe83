// A file that is as it was when its plan was stored among those of several: the plan is kept, and the file is not read. A
// stranger would get wrong: which file holds the plan is guessed from the text, and the guess has to be borne out by what
// stands there.

import { dirname, join, resolve } from 'node:path';
import type { PlainDate } from '@auditcal/core';
import type { Call } from './command.js';
import { type Input, largest } from './files.js';
import { type Kept, keptUnder } from './seal.js';
import { todayAsked } from './today.js';

const named = /\bplan:\s*["']?([^\s"',}]+)/;

/** Where the plan of a file may be stored, from its folder: only reading it tells for sure. */
export function placeGuessed({ text }: Input): string {
  return named.exec(text)?.[1] ?? 'compliance.plan.json';
}

/** The plan stored for a file at a place, from its folder, if it is still the file's plan. */
export async function restingAt(
  { host, common, ...call }: Call,
  input: Input,
  place: string,
  nodes: number | undefined,
): Promise<Kept | undefined> {
  const path = resolve(host.cwd, pathFrom(input, place));
  const bytes = host.kindOf(path) === 'file' ? host.read(path, largest) : undefined;
  if (!(bytes instanceof Uint8Array)) return undefined;
  const asked = todayAsked({ host, common, ...call });
  const todayIn = (zone: string) => (asked.ok && asked.value) || (host.dayIn(zone) as PlainDate);
  const kept = await keptUnder(bytes, { input, nodes }, todayIn);
  return kept?.beside.places.plan === place ? kept : undefined;
}

/** A path from a file's folder as one from the working directory. */
export function pathFrom({ file }: Pick<Input, 'file'>, path: string): string {
  return join(file === '<stdin>' ? '' : dirname(file), path);
}
