// What `plan --write` keeps beside each program file: its plan, sealed where it was made beside others, and the feed of that
// plan. A stranger would get wrong: what lies there already, to the byte, is neither drawn nor written again (left.ts).

import { relative, resolve } from 'node:path';
import {
  type CommittedPlan,
  type ConfigProblem,
  isPlanOf,
  looksLikePlan,
  type Plan,
  type Program,
  readCommittedPlan,
  storedTexts,
  type ToldFeed,
} from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import { anotherPlace, placesOf } from './committed.js';
import { readText } from './files.js';
import type { Host, Write } from './host.js';
import type { Left } from './left.js';
import { problem } from './outcome.js';
import type { Planned } from './planning.js';
import { pathFrom } from './resting.js';
import { withSeal } from './seal.js';

/** A plan to be stored. */
interface ToStore {
  readonly program: Program;
  readonly plan: Plan;
  /** What it was made from beside others, and what is told of it beside the plan. */
  readonly from: Planned['from'];
  /** What is left as it lies on the disk, where it is. */
  readonly left: Left | undefined;
  /** The stored plan as it was read. */
  readonly stored: CommittedPlan | undefined;
}

/** The files that keep these plans, or why one of them may not be written. */
export interface Storing {
  /** What is there already is not among them. */
  readonly files: readonly Write[];
  /** What was written and what was there already, in a sentence. */
  readonly told: string;
  readonly problems: readonly ConfigProblem[];
}

const KEYS = ['plan', 'calendar'] as const;

/** The files that keep these plans; `taken` are paths that something else is written to. */
export async function storing(
  host: Host,
  plans: readonly ToStore[],
  taken: readonly string[],
): Promise<Storing> {
  const files: Write[] = [];
  const problems: ConfigProblem[] = [];
  const used = new Map(taken.map((path) => [resolve(host.cwd, path), path]));
  let there = 0;
  for (const it of plans) {
    const places = placesFor(it);
    const { left } = it;
    const texts = left ?? (await drawn(host, places.plan, it));
    for (const key of KEYS) {
      const path = resolve(host.cwd, places[key]);
      const found = used.has(path)
        ? problem('two-ways', `${places[key]} would be written twice`, anotherPlace(key))
        : left
          ? undefined
          : inTheWay(host, places[key], key, it);
      used.set(path, places[key]);
      if (found) problems.push(found);
      const text = texts[key];
      if (text === null) there += 1;
      else files.push({ path, text });
    }
  }
  const names = files.map(({ path }) => relative(host.cwd, path));
  return { files, told: inWords(names, there), problems };
}

// As many files are named as a line or two can hold.
const NAMED = 8;

function inWords(names: readonly string[], there: number): string {
  const more = names.length - NAMED;
  const written = names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  if (there === 0) return `wrote ${written}`;
  const are = there === 1 ? '1 file is' : `${there} files are`;
  return names.length === 0 ? `wrote nothing: ${are} as stored` : `wrote ${written}; ${are} as stored`;
}

// Where it is known without reading the file, it is not read.
function placesFor(it: ToStore): ReturnType<typeof placesOf> {
  if (!it.from) return placesOf(it.program);
  const { input, beside } = it.from;
  const { plan, calendar } = beside.places;
  return { plan: pathFrom(input, plan), calendar: pathFrom(input, calendar) };
}

async function drawn(host: Host, path: string, it: ToStore) {
  const { plan, from, stored } = it;
  const own = from ? {} : { from: { program: it.program, version: pkg.version } };
  const told = stored ? stored.feed : toldBefore(host, path);
  const texts = await storedTexts(plan, told, own);
  return { ...texts, plan: from ? await withSeal(texts, from, from.beside) : texts.plan };
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
  { program, stored }: ToStore,
): ConfigProblem | undefined {
  // What was read as the plan stored for the program is.
  if (key === 'plan' && stored) return undefined;
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
