// Choices that give way: a first period of another length, no interim session, a team that hosts more, a strategy given
// up.

import type { ExaminationCycle, Program } from '../../../model/index.js';
import type { Subject } from '../../lines.js';
import type { Attempt } from '../trial.js';
import { withTrack } from './goals.js';
import { fits, type Giving, type Relaxation, withoutLine } from './relaxation.js';

/** A first period of another length, the nearest that makes room. */
export function otherFirstPeriod(
  giving: Giving,
  { track: id, type, months }: Subject & { kind: 'first-period' },
): readonly Relaxation[] {
  const placed = giving.trial.without(withoutLine(giving)).placed;
  const length = placed && choicesOf(placed, id, months).find((n) => fits(giving, withFirst(id, type, n)));
  if (length === undefined) return [];
  const text = `let the first period of ${id} take ${length} months instead of ${months}`;
  return [{ line: giving.line, days: Math.abs(months - length) * DAYS_A_MONTH, text, price: null }];
}

// For sorting beside other changes only.
const DAYS_A_MONTH = 30;

function choicesOf({ setting }: Attempt, track: string, months: number): readonly number[] {
  const context = setting.contexts.find((it) => it.track.id === track);
  const cycle = context?.framework.cycle as ExaminationCycle;
  return cycle.months.choice
    .filter((n) => n !== months)
    .sort((a, b) => Math.abs(a - months) - Math.abs(b - months) || a - b);
}

function withFirst(id: string, type: string, firstPeriod: number): (program: Program) => Program {
  return (program) =>
    withTrack(program, id, (track) => ({
      ...track,
      audits: new Map(
        [...track.audits].map(([name, wish]) => [name, name === type ? { ...wish, firstPeriod } : wish]),
      ),
    }));
}

/** A team that hosts more visits at a time, as few more as make room. */
export function largerTeam(giving: Giving): readonly Relaxation[] {
  const { team, tracks } = giving.trial.program;
  if (!team) return [];
  for (let capacity = team.capacity + 1; capacity <= team.capacity + tracks.length; capacity += 1) {
    if (!fits(giving, (program) => ({ ...program, team: { ...team, capacity } }))) continue;
    const text = `raise the capacity of the team to ${capacity} visits at a time`;
    return [{ line: giving.line, days: undefined, text, price: null }];
  }
  return [];
}

/** An audit not asked for: the program was tried without it when the conflict was found. */
export function unasked(
  { line }: Giving,
  { track, type }: Subject & { kind: 'wanted' },
): readonly Relaxation[] {
  return [{ line, days: undefined, text: `do without ${track}/${type}`, price: null }];
}

/** No interim sessions: the program was tried without them when the conflict was found. */
export function noInterim(
  { line }: Giving,
  { track, type }: Subject & { kind: 'interim' },
): readonly Relaxation[] {
  const text = `have no interim sessions of ${track}/${type}, or only where they pay (\`interim: auto\`)`;
  return [{ line, days: undefined, text, price: null }];
}

/** No strategy: the program was tried without one when the conflict was found. */
export function noStrategy({ line, trial }: Giving): readonly Relaxation[] {
  const text = `drop the strategy ${trial.program.planning.strategy}`;
  return [{ line, days: undefined, text, price: null }];
}
