// The one place where the rooms meet: a program and a day become a schedule, it is priced, the checks look at it, and all
// of it is a plan.

import type { PlainDate } from './calendar/index.js';
import { runChecks } from './checks/index.js';
import { adjustmentsOf, budgetOf, moneyOf } from './costs/index.js';
import { knownTo } from './known-to.js';
import {
  type Budget,
  type Engagement,
  type Framework,
  type Plan,
  type PlanDuty,
  type PlanFramework,
  type PlanTrack,
  type Program,
  type Result,
  type Scheduled,
  type Track,
  trackTitle,
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
  const { frameworks, catalogue } = knownTo(program);
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
  const { frameworks, catalogue } = knownTo(program);
  const scheduled = scheduleKnown(program, frameworks, catalogue, today, known, agreed);
  return scheduled && plannedOf(program, today, scheduled);
}

/** What our checks say of a schedule, and both as a plan. */
export function plannedOf(program: Program, today: PlainDate, scheduled: Scheduled): Planned {
  const { activities, milestones, spans, objective, separate, joint, safety, stress, moves } = scheduled;
  const { frameworks, catalogue } = knownTo(program);
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
    tracks: program.tracks.map((track) => trackOf(track, frameworks)),
    ...(program.duties.length > 0 ? { duties: program.duties.map((it) => dutyOf(it, frameworks)) } : {}),
    ...(program.own.frameworks.length > 0 ? { ownFrameworks: program.own.frameworks.map(wordsOf) } : {}),
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

function wordsOf({ id, name, cycle, audits, activities }: Framework): PlanFramework {
  return {
    id,
    name,
    document: cycle.kind === 'assessment' ? cycle.document : null,
    audits: audits.map((it) => ({ id: it.id, title: it.title, outcome: it.outcome })),
    activities: activities.map(({ key }) => key),
  };
}

function trackOf(track: Track, frameworks: readonly Framework[]): PlanTrack {
  const { id, framework, scope = null, people, sites, merge } = track;
  const title = trackTitle(track, frameworks);
  const joining = merge ? { into: merge.into, on: merge.on } : null;
  return { id, framework, title, scope, people, sites, merge: joining };
}

function dutyOf(track: Track, frameworks: readonly Framework[]): PlanDuty {
  const { id, framework, scope = null } = track;
  return { id, framework, title: trackTitle(track, frameworks), scope };
}

/** What a planned program costs, jointly and with its frameworks planned apart. */
export function budgetProgram(
  program: Program,
  today: PlainDate,
  { engagements, activities }: Scheduled,
  options: Pick<PlanOptions, 'nodes'> = {},
): Budget {
  const { frameworks, catalogue } = knownTo(program);
  const apart = separately(program, frameworks, catalogue, today, engagements, options);
  return budgetOf({ program, frameworks, engagements, activities, today, separately: apart });
}
