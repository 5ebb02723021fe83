// Which files of plans that are kept are left as they lie on the disk. A stranger would get wrong: a plan that is kept lies
// there already, but its calendar may have been changed or lost, so only what has the seal to the byte is left.

import { resolve } from 'node:path';
import { type Input, largest } from './files.js';
import type { Host } from './host.js';
import { pathFrom } from './resting.js';
import { isCalendarOf, type Kept } from './seal.js';

/** A kept plan whose files need not be drawn: texts to write, null where one lies there already. */
export interface Left {
  readonly plan: string | null;
  readonly calendar: null;
}

/** What is left of each of these; undefined where both files are to be drawn. */
export async function leftOf(
  host: Host,
  members: readonly { readonly input: Input; readonly keeps: Kept | undefined }[],
): Promise<readonly (Left | undefined)[]> {
  const left: (Left | undefined)[] = [];
  for (const { input, keeps } of members) left.push(keeps && (await leftAsStored(host, input, keeps)));
  return left;
}

async function leftAsStored(host: Host, input: Input, kept: Kept): Promise<Left | undefined> {
  if (kept.text === null) return undefined;
  const path = resolve(host.cwd, pathFrom(input, kept.beside.places.calendar));
  const bytes = host.kindOf(path) === 'file' ? host.read(path, largest) : undefined;
  if (!(bytes instanceof Uint8Array) || !(await isCalendarOf(kept, bytes))) return undefined;
  return { plan: kept.isThere ? null : kept.text, calendar: null };
}
