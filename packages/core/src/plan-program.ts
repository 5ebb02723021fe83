// The one place where the rooms meet: a program and a day become a schedule, it is priced, the checks look at it, and all
// of it is a plan.

import type { PlainDate } from './calendar/index.js';
import { runChecks } from './checks/index.js';
import { adjustmentsOf, budgetOf, moneyOf } from './costs/index.js';
import { catalogue, frameworks } from './frameworks/index.js';
import {
  type Budget,
  type Engagement,
  type Plan,
  type PlanTrack,
  type Program,
  type Result,
  type Scheduled,
  type Track,
  titleIn,
} from './model/index.js';
import {
  type Agreed,
  type KnownPlan,
  type PlanOptions,
  schedule,
  scheduleKnown,
  separately,
} from './schedule/index.js';

/** A plan and the schedule it was read from. */
export interface Planned {
  readonly plan: Plan;
  readonly scheduled: Scheduled;
}

/** Plans a program as of a day. An impossible program gives its smallest conflict instead. */
export function planProgram(program: Program, today: PlainDate, options: PlanOptions = {}): Result<Planned> {
  const result = schedule(program, frameworks, catalogue, today, options);
  if (!result.ok) return result;
  return { ok: true, value: plannedOf(program, today, result.value) };
}

/** A program on the dates of a plan that is known; undefined where they are not to be had as of today. */
export function planKnown(
  program: Program,
  today: PlainDate,
  known: KnownPlan,
  agreed: Agreed,
): Planned | undefined {
  const scheduled = scheduleKnown(program, frameworks, catalogue, today, known, agreed);
  return scheduled && plannedOf(program, today, scheduled);
}

/** What our checks say of a schedule, and both as a plan. */
export function plannedOf(program: Program, today: PlainDate, scheduled: Scheduled): Planned {
  const { activities, milestones, spans, objective, separate, joint, safety, stress, moves } = scheduled;
  const priced = { program, frameworks, engagements: scheduled.engagements, activities, today };
  const money = moneyOf(priced);
  const diagnostics = runChecks({ program, frameworks, catalogue, scheduled, money, today });
  const engagements = scheduled.engagements.map(
    (it): Engagement => ({
      ...it,
      auditTime: it.auditTime && {
        ...it.auditTime,
        adjustments: adjustmentsOf(it, { ...priced, apart: false }),
      },
      cost: money.fees.get(it.id) ?? null,
    }),
  );
  const plan: Plan = {
    schema: 'auditcal.plan/1',
    program: program.id,
    file: program.file,
    today,
    horizon: { from: program.planning.from, to: program.planning.to },
    tracks: program.tracks.map(trackOf),
    engagements,
    activities,
    milestones,
    spans,
    objective,
    separate,
    joint,
    safety,
    moves,
    stress,
    diagnostics,
  };
  return { plan, scheduled };
}

function trackOf(track: Track): PlanTrack {
  const { id, framework, scope = null, people, sites, merge } = track;
  const title = titleIn(track, frameworks.find((it) => it.id === framework)?.name ?? framework);
  const joining = merge ? { into: merge.into, on: merge.on } : null;
  return { id, framework, title, scope, people, sites, merge: joining };
}

/** What a planned program costs, jointly and with its frameworks planned apart. */
export function budgetProgram(
  program: Program,
  today: PlainDate,
  { engagements, activities }: Scheduled,
  options: Pick<PlanOptions, 'nodes'> = {},
): Budget {
  const apart = separately(program, frameworks, catalogue, today, engagements, options);
  return budgetOf({ program, frameworks, engagements, activities, today, separately: apart });
}
