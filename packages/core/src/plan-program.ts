// The one place where the rooms meet: a program and a day become a schedule, the checks look at it, and both are a plan.

import type { PlainDate } from './calendar/index.js';
import { runChecks } from './checks/index.js';
import { catalogue, frameworks } from './frameworks/index.js';
import type { Plan, Program, Result, Scheduled } from './model/index.js';
import { type PlanOptions, schedule } from './schedule/index.js';

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

/** What our checks say of a schedule, and both as a plan. */
export function plannedOf(program: Program, today: PlainDate, scheduled: Scheduled): Planned {
  const diagnostics = runChecks({ program, frameworks, catalogue, scheduled, today });
  const { engagements, activities, milestones, spans, objective, separate, joint, moves } = scheduled;
  const plan: Plan = {
    schema: 'auditcal.plan/1',
    program: program.id,
    file: program.file,
    today,
    horizon: { from: program.planning.from, to: program.planning.to },
    engagements,
    activities,
    milestones,
    spans,
    objective,
    separate,
    joint,
    moves,
    diagnostics,
  };
  return { plan, scheduled };
}
