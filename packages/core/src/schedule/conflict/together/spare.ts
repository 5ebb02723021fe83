// Drops the lines of several files that a conflict can spare. Files alike have lines alike: those that say the same kind of
// thing are dropped together where that can be. A stranger would get wrong: programs outside the set may be in conflict
// whatever becomes of a line, and are asked only for whether they are.

import type { LineSet, UserLine } from '../../lines.js';
import { byWill, idsBut, type Search } from '../members.js';
import { wholeOf } from './trial.js';

// Most often needed of each file that has one.
const EACH: readonly UserLine['about']['kind'][] = ['goal', 'booking', 'wanted', 'team', 'auditor-weeks'];

/** The lines of these programs that cannot be spared, and what must be left out besides each so that all can be dated. */
export function spareTogether(
  search: Search,
  suspected: readonly UserLine[],
  programs: readonly number[],
  numberOf: ReadonlyMap<UserLine, number>,
): { readonly needed: readonly UserLine[]; readonly besides: ReadonlyMap<UserLine, LineSet> } {
  const fails = (kept: readonly UserLine[]): boolean => search.fails(idsBut(search.wishes, kept));
  let needed = suspected;
  for (const alike of kindsOf(suspected)) {
    const rest = needed.filter((line) => !alike.includes(line));
    if (rest.length > 0 && fails(rest)) needed = rest;
  }
  // Where the others have no room even without a program, they have none without a line of it.
  const lost = new Set(programs.filter((number) => !search.holds(new Set([wholeOf(number)]))));
  const among = new Set<UserLine>();
  for (const line of [...needed].sort(byWill).reverse()) {
    if (!lost.has(numberOf.get(line) as number) && search.holds(new Set([line.id]))) continue;
    const rest = needed.filter((other) => other !== line);
    if (fails(rest)) needed = rest;
    else among.add(line);
  }
  const others = idsBut(search.wishes, needed);
  return { needed, besides: new Map(needed.map((line) => [line, among.has(line) ? others : new Set()])) };
}

// Lines of one kind in several files, what is the least of a wish first.
function kindsOf(lines: readonly UserLine[]): readonly (readonly UserLine[])[] {
  const kinds = new Map<string, UserLine[]>();
  for (const line of [...lines].sort(byWill).reverse()) {
    const { kind } = line.about;
    if (!EACH.includes(kind)) kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  return [...kinds.values()].filter(({ length }) => length > 1);
}
