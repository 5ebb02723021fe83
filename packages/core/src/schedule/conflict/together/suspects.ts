// Whom to suspect where programs have no room together: what holds the audits that are in each other's way where they are,
// and what the files say of what these share.

import type { Day } from '../../../calendar/index.js';
import { movesBehind } from '../../../solve/index.js';
import { auditorWeeksLine, TEAM } from '../../lines.js';
import { type Shared, saysLimit } from '../../portfolio/shared.js';
import { type Blamed, blame } from '../blame.js';
import type { Failed } from './combining.js';
import type { Laid } from './hosts.js';
import { lineOf, type Tryable } from './trial.js';

/** Lines, by their ids among several programs, and rules that may be at fault. */
export function suspectsTogether(members: readonly Tryable[], failed: readonly Failed[]): Blamed {
  const lines = new Set<string>();
  const rules = new Set<string>();
  for (const { laid, room, jobs, shared } of failed) {
    let first = 0;
    for (const it of laid) {
      const { number, attempt } = it;
      const { problem } = attempt.built;
      const own = jobs.get(number) ?? [];
      const crowd = own.map(({ start, end }) => ({
        start,
        end,
        from: room.windows.lo[first + start] as Day,
        to: room.windows.hi[first + end] as Day,
      }));
      first += problem.variables.length;
      const moves = movesBehind(
        problem,
        own.flatMap(({ start, end }) => [start, end]),
      );
      const { program, today } = members[number] as Tryable;
      const blamed = blame(attempt, program, today, moves, crowd);
      for (const id of blamed.lines) lines.add(lineOf(number, id));
      for (const rule of blamed.rules) rules.add(rule);
    }
    for (const it of shared) for (const id of saying(laid, it)) lines.add(id);
  }
  return { lines, rules };
}

// The lines that say how much of something shared there is.
function saying(laid: readonly Laid[], shared: Shared): readonly string[] {
  const line = shared.kind === 'team' ? TEAM : auditorWeeksLine(shared.name);
  return laid.flatMap(({ number, sharing }) => (saysLimit(sharing, shared) ? [lineOf(number, line)] : []));
}
