// Whether a plan survives what usually goes wrong, one thing at a time, and which date breaks first. Each trial keeps
// what is past or booked by then, and lets everything else move as far as the hard rules allow.

import { toDay } from '../../calendar/index.js';
import type { Stress, StressKind, StressScenario, StressTrial } from '../../model/index.js';
import type { StressInput } from './input.js';
import { leaveScenarios } from './leave.js';
import { majorScenarios } from './majors.js';
import { quarterScenarios } from './quarters.js';
import { slipScenarios } from './slips.js';

const TRIALS: readonly {
  readonly kind: StressKind;
  readonly what: string;
  readonly scenarios: (input: StressInput) => readonly StressScenario[];
}[] = [
  {
    kind: 'major',
    what: "one major nonconformity at a certification audit: closed within the certification body's term, 90 days where none is agreed, and decided 21 days later",
    scenarios: ({ found }) => majorScenarios(found),
  },
  {
    kind: 'quarter',
    what: 'one missed quarter of a quarterly activity: it cannot be made up for',
    scenarios: quarterScenarios,
  },
  {
    kind: 'slip',
    what: "an auditor's slip of two weeks: as long as a team of auditors is usually bound by the job before",
    scenarios: ({ found }) => slipScenarios(found),
  },
  {
    kind: 'leave',
    what: 'a month without an owner: longer than what is put off until they are back, shorter than what a deputy is named for',
    scenarios: leaveScenarios,
  },
];

/** What a plan survives. */
export function stressOf(input: StressInput): Stress {
  const trials = TRIALS.map(({ kind, what, scenarios }) => trialOf(kind, what, scenarios(input)));
  return { survives: trials.every((it) => it.survives), trials };
}

function trialOf(kind: StressKind, what: string, scenarios: readonly StressScenario[]): StressTrial {
  const [first] = scenarios
    .flatMap(({ id, first }) => (first ? [{ id, on: toDay(first.on), days: first.days }] : []))
    .sort((a, b) => a.on - b.on || b.days - a.days);
  return { kind, what, survives: first === undefined, first: first?.id ?? null, scenarios };
}
