// Finds a smallest set of programs that have no room together, and of their lines a smallest set that leaves them none:
// the lines of whichever files. Trials show that the set fails alone, and that without any one line the rest can hold.

import { roomTogether, sideBySide } from '../../../solve/index.js';
import type { LineSet, UserLine } from '../../lines.js';
import { type Found, idsBut, provenOf, type Search } from '../members.js';
import { neededRules, withoutRules } from '../waived.js';
import type { Combined, Failed } from './combining.js';
import { hostsOf } from './hosts.js';
import { type LineOfOne, linesOf } from './lines.js';
import { spareTogether } from './spare.js';
import { suspectsTogether } from './suspects.js';
import { type TogetherTrial, wholeOf } from './trial.js';

/** A smallest set of lines, with whose they are. */
export interface FoundTogether extends Pick<Found, 'members' | 'rules' | 'besides'> {
  readonly numberOf: ReadonlyMap<UserLine, number>;
  readonly failed: readonly Failed[];
}

/** Finds the set for programs that are sure to have no room together. */
export function findTogether(trial: TogetherTrial, impossible: Combined): FoundTogether {
  const { programs, left } = fewestPrograms(trial, impossible);
  const outside: LineSet = new Set(
    trial.members.flatMap((_, number) => (programs.includes(number) ? [] : [wholeOf(number)])),
  );
  const of = linesOf(trial.members, programs);
  const numberOf = new Map(of.map(({ line, number }: LineOfOne) => [line, number]));
  const lines = of.map(({ line }) => line);
  const wishes = lines.filter(({ about }) => about.kind !== 'fact');
  const search: Search = {
    wishes,
    holds: (without) => trial.statusWithout(without) === 'placed',
    fails: (without) => trial.statusWithout(new Set([...without, ...outside])) === 'impossible',
  };
  const suspects = suspectsTogether(trial.members, left.failed);
  const suspected = wishes.filter(({ id }) => suspects.lines.has(id));
  const proven = provenOf(search, suspected);
  const { needed, besides } = spareTogether(search, proven, programs, numberOf);
  const out = new Set([...idsBut(wishes, needed), ...outside]);
  const { failed } = trial.without(out);
  const blamed = suspectsTogether(trial.members, failed);
  const facts = lines.filter(
    (line) =>
      line.about.kind === 'fact' &&
      blamed.lines.has(line.id) &&
      trial.without(new Set([...out, line.id])).status === 'placed',
  );
  return {
    members: lines.filter((line) => needed.includes(line) || facts.includes(line)),
    rules: neededRules(
      failed.flatMap(({ laid }) => laid.map(({ attempt }) => attempt.built)),
      blamed.rules,
      (waived) => !failed.some((ways) => holdsWithout(ways, waived)),
    ),
    besides: new Map([...besides].map(([line, ids]) => [line, ids.size > 0 ? out : ids])),
    numberOf,
    failed,
  };
}

// Programs of which none can be spared: one without which the others still have no room is left aside for good.
function fewestPrograms(trial: TogetherTrial, impossible: Combined) {
  const kept = new Set<number>();
  let left = impossible;
  for (;;) {
    const next = [...left.involved].find((number) => !kept.has(number));
    if (next === undefined || left.involved.size <= 2) break;
    const others = [...left.involved].filter((number) => number !== next);
    const aside = new Set(
      trial.members.flatMap((_, number) => (others.includes(number) ? [] : [wholeOf(number)])),
    );
    if (trial.statusWithout(aside) === 'impossible') left = trial.without(aside);
    else kept.add(next);
  }
  return { programs: [...left.involved].sort((a, b) => a - b), left };
}

function holdsWithout({ laid }: Failed, waived: ReadonlySet<string>): boolean {
  const { problem, offsets } = sideBySide(laid.map(({ attempt }) => withoutRules(attempt.built, waived)));
  return roomTogether(problem, hostsOf(laid, offsets).hosts).status === 'placed';
}
