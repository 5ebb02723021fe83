// The whole of scheduling in order: settle, place, read, then what hangs on the engagements.

import type { PlainDate } from '../calendar/index.js';
import type { ActivityType, Framework, PastBreach, Program, Result, Scheduled } from '../model/index.js';
import { planActivities } from './activities/index.js';
import { holdingsOf } from './answer/holdings.js';
import { engagementsOf } from './answer/read-answer.js';
import { explainConflict, trialOf } from './conflict.js';
import { planMilestones } from './milestones/index.js';
import type { Attempt } from './place-engagements.js';
import { missedGoals } from './problem/goals.js';
import { planSpans } from './spans/index.js';

/** Dates everything a program asks for, or names the smallest set of lines that makes it impossible. */
export function schedule(
  program: Program,
  frameworks: readonly Framework[],
  catalogue: readonly ActivityType[],
  today: PlainDate,
): Result<Scheduled> {
  const trial = trialOf(program, frameworks, today);
  const found = trial.best();
  const { placement, built, setting } = found;
  if (placement.status !== 'placed') return { ok: false, ...explainConflict(program, today, trial) };
  const holdings = holdingsOf(built, placement.days);
  const engagements = engagementsOf(setting, built, placement.days, placement.windows, holdings);
  const input = { program, frameworks, catalogue, engagements, calendar: setting.calendar, today };
  return {
    ok: true,
    value: {
      engagements,
      holdings,
      activities: planActivities(input),
      milestones: planMilestones(input),
      spans: planSpans(input),
      broken: brokenOf(found),
    },
  };
}

function brokenOf({ settled, built }: Attempt): readonly PastBreach[] {
  return [...settled.flatMap((track) => track.broken), ...missedGoals(built.goals)];
}
