// Finds a smallest set of lines and rules that cannot all hold. The contradiction in the days names the lines it
// suspects; trials then show that these alone fail, and that without any one of them the rest can hold.

import type { PlainDate } from '../../calendar/index.js';
import { holds, roomOf, smallestSet } from '../../solve/index.js';
import { isFact, type LineSet, type UserLine, userLines } from '../lines.js';
import { suspectsOf } from './suspects.js';
import type { Attempt, Trial } from './trial.js';
import { neededRules, withoutRules } from './waived.js';

/** A smallest set, with what was left out to show it. */
export interface Found {
  /** By place. */
  readonly members: readonly UserLine[];
  readonly rules: readonly string[];
  /** Where nothing but the set is left of the user's wishes: one way that fails; undefined where no way is left at all. */
  readonly stuck: Attempt | undefined;
  /** By member: what must be left out besides it so that the rest can be dated; empty where it is alone enough. */
  readonly besides: ReadonlyMap<UserLine, LineSet>;
}

/** Finds the set for a program that cannot be dated; undefined where trials find that it can. */
export function findConflict(trial: Trial, today: PlainDate): Found | undefined {
  const lines = userLines(trial.program, today);
  const wishes = lines.filter((line) => !isFact(line.id));
  const search = searchOf(trial, wishes);
  const { placed, failed } = trial.without(new Set());
  if (placed) return undefined;
  const suspects = suspectsOf(trial.program, today, failed);
  const suspected = wishes.filter((line) => suspects.lines.has(line.id));
  const { needed, besides } = spare(search, provenOf(search, suspected));
  const out = idsBut(wishes, needed);
  const alone = trial.without(out).failed;
  // Facts stay while the rest is narrowed down: without one the program would be another. One belongs to the set where
  // leaving it out alone would mend it.
  const blamed = suspectsOf(trial.program, today, alone);
  const facts = lines.filter(
    ({ id }) => isFact(id) && blamed.lines.has(id) && trial.without(new Set([...out, id])).placed,
  );
  return {
    members: lines.filter((line) => needed.includes(line) || facts.includes(line)),
    rules: neededRules(
      alone.map(({ built }) => built),
      blamed.rules,
      (waived) => !alone.some((attempt) => holdsWithout(attempt, waived)),
    ),
    stuck: alone[0],
    besides,
  };
}

/** What is searched for a smallest set: whatever can be asked with lines left out. */
export interface Search {
  readonly wishes: readonly UserLine[];
  /** Whether all can be dated with these lines left out, and whether it is sure that they cannot. */
  readonly holds: (without: LineSet) => boolean;
  readonly fails: (without: LineSet) => boolean;
}

function searchOf(trial: Trial, wishes: readonly UserLine[]): Search {
  const holds = (without: LineSet): boolean => trial.without(without).placed !== undefined;
  return { wishes, holds, fails: (without) => !holds(without) };
}

/** The ids of these lines but those kept. */
export function idsBut(lines: readonly UserLine[], kept: readonly UserLine[]): LineSet {
  return new Set(lines.filter((line) => !kept.includes(line)).map(({ id }) => id));
}

// Whether these wishes fail with all others left out.
function fails(search: Search, kept: readonly UserLine[]): boolean {
  return search.fails(idsBut(search.wishes, kept));
}

/** The suspected wishes where these alone fail; else the suspicion was wrong, and every wish is tried. */
export function provenOf(search: Search, suspected: readonly UserLine[]): readonly UserLine[] {
  return fails(search, suspected) ? suspected : suspectsFirst(search, suspected);
}

// The suspects are kept where others would do as well.
function suspectsFirst(search: Search, suspected: readonly UserLine[]): readonly UserLine[] {
  const others = search.wishes.filter((line) => !suspected.includes(line));
  return smallestSet([...suspected, ...others], (kept) => fails(search, kept));
}

// Beyond so many suspects halving takes fewer trials than one each.
const FEW = 8;

/** Drops every suspect that can be spared. One without which the whole rest of the file can hold cannot be. */
export function spare(
  search: Search,
  suspected: readonly UserLine[],
  few = FEW,
): { readonly needed: readonly UserLine[]; readonly besides: ReadonlyMap<UserLine, LineSet> } {
  let needed =
    suspected.length > few
      ? smallestSet([...suspected].sort(byWill), (kept) => fails(search, kept))
      : suspected;
  const among = new Set<UserLine>();
  for (const line of [...needed].sort(byWill).reverse()) {
    if (search.holds(new Set([line.id]))) continue;
    const rest = needed.filter((other) => other !== line);
    if (fails(search, rest)) needed = rest;
    else among.add(line);
  }
  const others = idsBut(search.wishes, needed);
  return { needed, besides: new Map(needed.map((line) => [line, among.has(line) ? others : new Set()])) };
}

// What people wish for comes before what they cannot help: of two lines either of which would do, it is kept.
const WILL: readonly UserLine['about']['kind'][] = [
  'goal',
  'booking',
  'wanted',
  'strategy',
  'first-period',
  'interim',
  'merge',
  'switch',
  'team',
  'auditor-weeks',
  'ready',
  'planning-from',
  'blackout',
  'auditor-calendar',
  'working-days',
  'holidays',
  'people',
];

/** Lines by how much they are wished for, the most first. */
export function byWill(a: UserLine, b: UserLine): number {
  return WILL.indexOf(a.about.kind) - WILL.indexOf(b.about.kind);
}

function holdsWithout({ built, room }: Attempt, waived: ReadonlySet<string>): boolean {
  const rest = withoutRules(built, waived);
  return room.status === 'conflict' ? holds(rest) : roomOf(rest).status === 'placed';
}
