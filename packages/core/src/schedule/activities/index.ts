// Recurring work: which turns there are, in which state, on which day, and whose evidence each one is.
// Takes engagements already placed; it never moves them.

import { fromDay, spanOf, toDay } from '../../calendar/index.js';
import { byText, type Framework, type Occurrence, type Program } from '../../model/index.js';
import { type Demand, demandsBefore, demandsNear, type Step } from './demands.js';
import { easeWeeks } from './ease-weeks.js';
import { type EvidenceWindow, evidenceWindows } from './evidence-windows.js';
import type { ActivityInput } from './input.js';
import { type PlannedTurn, planTurns } from './plan-turns.js';
import { type Recurring, recurringActivities } from './recurring.js';
import { servedOn, windowsOf } from './serves.js';
import type { KeyedTurn } from './settled.js';
import { stateOf } from './states.js';

export type { ActivityInput } from './input.js';

/** Every occurrence whose slot opens within the horizon, and earlier ones since each is tracked, by due day. */
export function planActivities(input: ActivityInput): readonly Occurrence[] {
  const { program, frameworks } = input;
  const windows = evidenceWindows(program, frameworks, input.engagements);
  const steps = new Map<string, Step[]>();
  const turns = inOrderOfSteps(recurringActivities(input), program, frameworks).flatMap((activity) => {
    const relevant = windowsOf(activity, windows, program, frameworks);
    const planned = planTurns(activity, input, relevant, steps).map((it) => ({
      ...it,
      activity,
      relevant,
      key: `${activity.key}-${it.turn.key}`,
    }));
    noteSteps(activity, input, relevant, planned, steps);
    return planned;
  });
  const eased = easeWeeks(turns, [...steps.values()], input);
  const occurrences = eased.map((it) => occurrenceOf(it.activity, it, input, it.relevant));
  return occurrences.sort((a, b) => byText(a.due, b.due) || byText(a.id, b.id));
}

// What comes first before an audit is planned first, so that the next step can follow it.
function inOrderOfSteps(
  activities: readonly Recurring[],
  program: Program,
  frameworks: readonly Framework[],
): Recurring[] {
  const prerequisites = frameworks
    .filter(({ id }) => program.tracks.some(({ framework }) => framework === id))
    .flatMap((framework) => framework.prerequisites);
  const ahead = ({ key, ahead = 0 }: Recurring) =>
    Math.max(ahead, ...prerequisites.filter(({ activity }) => activity === key).map((it) => it.ahead));
  return [...activities].sort((a, b) => ahead(b) - ahead(a));
}

function noteSteps(
  activity: Recurring,
  { program, frameworks, calendar }: ActivityInput,
  windows: readonly EvidenceWindow[],
  planned: readonly KeyedTurn[],
  steps: Map<string, Step[]>,
): void {
  const before = demandsBefore(activity, windows, program, frameworks, calendar, steps);
  const required = new Set(before.map(({ engagement }) => engagement));
  const near = demandsNear(activity, windows, calendar, steps).filter((it) => !required.has(it.engagement));
  for (const demand of [...before, ...near]) {
    const done = stepFor(demand, planned);
    if (!done) continue;
    const { engagement, ahead, kind } = demand;
    const step = { turn: done.key, awaited: kind === 'before', ahead, on: done.planned };
    steps.set(engagement, [...(steps.get(engagement) ?? []), step]);
  }
}

// Of several turns that would do, the first that must be done before the audit, or the one nearest its usual distance.
function stepFor({ kind, from, to, ideal }: Demand, turns: readonly KeyedTurn[]): KeyedTurn | undefined {
  const within = turns.filter(({ planned }) => from <= planned && planned <= to);
  const far = ({ planned }: KeyedTurn) => (kind === 'near' ? Math.abs(planned - ideal) : planned);
  return within.sort((a, b) => far(a) - far(b))[0];
}

function occurrenceOf(
  activity: Recurring,
  { turn, planned }: PlannedTurn,
  { program, today }: ActivityInput,
  windows: readonly EvidenceWindow[],
): Occurrence {
  const status = stateOf(turn, activity.grace, program.check.dueSoon, toDay(today));
  return {
    id: `${activity.key}-${turn.key}`,
    activity: activity.key,
    title: activity.title,
    window: spanOf(turn.from, turn.to),
    planned: fromDay(planned),
    due: fromDay(turn.due),
    done: turn.done === undefined ? null : fromDay(turn.done),
    status,
    serves: status === 'missed' ? [] : servedOn(planned, windows),
    owner: activity.owner,
    controls: activity.controls,
    audience: activity.audience,
  };
}
