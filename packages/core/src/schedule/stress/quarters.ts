// One missed quarter of each quarterly activity. No date waits for it but that of an audit that asks for the activity
// before it; the reports whose period the quarter lies in will tell of it.

import { toDay } from '../../calendar/index.js';
import type { Occurrence, StressScenario } from '../../model/index.js';
import { aftermathOf } from './after.js';
import { isOpen, type StressInput } from './input.js';
import { waitingFor } from './prerequisites.js';

const QUARTER = 3;

/** A scenario for each quarterly activity: the open turn that most hangs on, else the first one. */
export function quarterScenarios(input: StressInput): readonly StressScenario[] {
  const keys = [...new Set(input.activities.map(({ activity }) => activity))];
  return keys.filter((key) => isQuarterly(input, key)).flatMap((key) => scenarioOf(input, key));
}

function isQuarterly({ found, catalogue }: StressInput, key: string): boolean {
  const every = found.way.setting.program.activities.find((it) => it.key === key)?.every;
  const months = every
    ? every.days === 0
      ? every.months
      : 0
    : catalogue.find((it) => it.key === key)?.months;
  return months === QUARTER;
}

function scenarioOf(input: StressInput, key: string): readonly StressScenario[] {
  const open = input.activities.filter((it) => it.activity === key && isOpen(it));
  const missed =
    open.find((it) => waitsFor(input, it, open)) ?? open.find((it) => it.serves.length > 0) ?? open[0];
  if (!missed) return [];
  const next = nextAfter(missed, open);
  const moves = next ? waitingFor(input, missed, toDay(next.planned)) : [];
  // An audit that waits for it may come before the quarter is over.
  const known = moves.length > 0 ? missed.planned : missed.due;
  const on = toDay(known);
  const { found } = input;
  const aftermath = aftermathOf(found, { on, built: found.built, moves });
  return [
    {
      id: `quarter-${key}`,
      kind: 'quarter',
      for: key,
      what: `${missed.title} not done from ${missed.window.from} to ${missed.due}`,
      on: known,
      until: moves.length > 0 && next ? next.planned : null,
      ...aftermath,
      touches: missed.serves,
    },
  ];
}

function waitsFor(input: StressInput, turn: Occurrence, open: readonly Occurrence[]): boolean {
  const next = nextAfter(turn, open);
  return next !== undefined && waitingFor(input, turn, toDay(next.planned)).length > 0;
}

function nextAfter({ due }: Occurrence, open: readonly Occurrence[]): Occurrence | undefined {
  return open.find((it) => it.due > due);
}
