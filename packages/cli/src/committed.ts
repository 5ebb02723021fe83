// The plan and the feed that `plan --write` keeps beside a program file. What is stored there is agreed: planning anew
// moves it only where that pays. A stranger would get wrong: paths start in the folder of the program file.

import { dirname, join, relative, resolve } from 'node:path';
import {
  type CommittedPlan,
  type ConfigProblem,
  isPlanOf,
  looksLikePlan,
  type Plan,
  type Program,
  readCommittedPlan,
  type Stored as StoredTexts,
  storedAt,
  storedTexts,
  type ToldFeed,
} from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import { readText } from './files.js';
import type { Host, Write } from './host.js';
import { problem } from './outcome.js';
import { type MadeFrom, withSeal } from './seal.js';

/** What is stored for a program: its plan, nothing yet, or another program's, which is left alone and told. */
export type Stored =
  | {
      readonly ok: true;
      readonly plan: CommittedPlan | undefined;
      /** The file it was read from, where there is one. */
      readonly text: string | undefined;
      readonly notices: readonly ConfigProblem[];
    }
  | { readonly ok: false; readonly problem: ConfigProblem };

const nothing = { plan: undefined, text: undefined };

/** Reads what is stored for a program. */
export function storedFor(host: Host, program: Program): Stored {
  const path = placesOf(program).plan;
  if (host.kindOf(resolve(host.cwd, path)) === null) return { ok: true, ...nothing, notices: [] };
  const text = readText(host, path);
  const read = text.ok ? readCommittedPlan(path, text.value.text) : text;
  if (!read.ok) return read;
  if (!text.ok) return text;
  if (isPlanOf(read.value, program))
    return { ok: true, plan: read.value, text: text.value.text, notices: [] };
  return { ok: true, ...nothing, notices: [ofAnother(path, read.value.program, program)] };
}

function ofAnother(path: string, other: string, program: Program): ConfigProblem {
  const message = `${path} is the plan of ${other}, so nothing is agreed for ${program.id}`;
  return problem('other-program', message, anotherPlace('plan'));
}

function anotherPlace(key: 'plan' | 'calendar'): string {
  const name = key === 'plan' ? 'NAME.plan.json' : 'NAME.ics';
  return `\`check: { ${key}: ${name} }\` in the file names another place`;
}

/** Paths of a program's plan and feed, from the working directory. */
function placesOf(program: Program): { readonly plan: string; readonly calendar: string } {
  const { plan, calendar } = storedAt(program);
  const folder = program.file === '<stdin>' ? '' : dirname(program.file);
  return { plan: join(folder, plan), calendar: join(folder, calendar) };
}

/** The plan and the feed that lie beside a program file, as texts; what is not there or cannot be read is null. */
export function storedBeside(host: Host, program: Program): StoredTexts {
  const { plan, calendar } = placesOf(program);
  const at = (path: string) => {
    const text = host.kindOf(resolve(host.cwd, path)) === 'file' ? readText(host, path) : undefined;
    return text?.ok ? { file: path, text: text.value.text } : null;
  };
  return { plan: at(plan), calendar: at(calendar) };
}

/**
 * The files that keep these plans, sealed where it is said what they were made from, with their names; or why one of
 * them may not be written.
 */
export async function storing(
  host: Host,
  plans: readonly { readonly program: Program; readonly plan: Plan; readonly from: MadeFrom | undefined }[],
  taken: readonly string[],
): Promise<{
  readonly files: readonly Write[];
  readonly names: readonly string[];
  readonly problems: readonly ConfigProblem[];
}> {
  const files: Write[] = [];
  const problems: ConfigProblem[] = [];
  const used = new Map(taken.map((path) => [resolve(host.cwd, path), path]));
  for (const { program, plan, from } of plans) {
    const places = placesOf(program);
    const own = from ? {} : { from: { program, version: pkg.version } };
    const stored = await storedTexts(plan, toldBefore(host, places.plan), own);
    const texts = { ...stored, plan: from ? await withSeal(stored.plan, from) : stored.plan };
    for (const key of ['plan', 'calendar'] as const) {
      const path = resolve(host.cwd, places[key]);
      const found = used.has(path)
        ? problem('two-ways', `${places[key]} would be written twice`, anotherPlace(key))
        : inTheWay(host, places[key], key, program);
      used.set(path, places[key]);
      if (found) problems.push(found);
      files.push({ path, text: texts[key] });
    }
  }
  return { files, names: files.map(({ path }) => relative(host.cwd, path)), problems };
}

/** What the feed stored before had told: kept even where the plan is made afresh, since its readers remember. */
function toldBefore(host: Host, path: string): ToldFeed | undefined {
  if (host.kindOf(resolve(host.cwd, path)) !== 'file') return undefined;
  const text = readText(host, path);
  const read = text.ok ? readCommittedPlan(path, text.value.text) : undefined;
  return read?.ok ? read.value.feed : undefined;
}

/** What is there and is neither a plan of this program nor a feed is somebody else's, and is not written over. */
function inTheWay(
  host: Host,
  path: string,
  key: 'plan' | 'calendar',
  program: Program,
): ConfigProblem | undefined {
  if (host.kindOf(resolve(host.cwd, path)) !== 'file') return undefined;
  const there = readText(host, path);
  if (!there.ok) return there.problem;
  const { text } = there.value;
  if (key === 'calendar') {
    const isFeed = text.trim() === '' || /^\ufeff?BEGIN:VCALENDAR\r?\n/.test(text);
    return isFeed ? undefined : notOurs(path, 'is no calendar feed', key);
  }
  if (!looksLikePlan(text)) return notOurs(path, 'is no plan that auditcal stored', key);
  const read = readCommittedPlan(path, text);
  if (!read.ok || isPlanOf(read.value, program)) return undefined;
  return notOurs(path, `is the plan of ${read.value.program}`, key);
}

function notOurs(path: string, is: string, key: 'plan' | 'calendar'): ConfigProblem {
  return problem('not-written-over', `${path} ${is}, and is not written over`, anotherPlace(key));
}
