// Several programs at once: placed together where they share teams or auditors, then each read and checked as one
// program is.

import type { PlainDate } from './calendar/index.js';
import { catalogue, frameworks } from './frameworks/index.js';
import type {
  ConfigProblem,
  Conflict,
  Objective,
  Plan,
  Portfolio,
  Program,
  Scheduled,
} from './model/index.js';
import { plannedOf, planProgram } from './plan-program.js';
import {
  type Agreed,
  agreedDays,
  type KeptPlan,
  type PortfolioEffort,
  placePortfolio,
  scheduledBeside,
} from './schedule/index.js';

/** One program of a portfolio. */
export interface PortfolioMember {
  readonly program: Program;
  /** The organization's own day. */
  readonly today: PlainDate;
  /** The plan agreed before. */
  readonly agreed?: Agreed | undefined;
  /** Its plan of the same day from the same file: kept as it is, the others are placed around it. */
  readonly kept?: Plan | undefined;
}

/** How long to go on; amounts told on the way are in the currency's main unit. */
export type PortfolioOptions = PortfolioEffort;

/** The portfolio, with the schedule of each program but those that keep their plan; or what stands in the way. */
export type PlannedPortfolio =
  | {
      readonly ok: true;
      readonly portfolio: Portfolio;
      readonly scheduled: readonly (Scheduled | undefined)[];
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };

/** Plans several programs within the teams and auditors they share. */
export function planPortfolio(
  members: readonly PortfolioMember[],
  options: PortfolioOptions = {},
): PlannedPortfolio {
  const { onProgress } = options;
  const result = placePortfolio(
    members.map(({ program, today, agreed, kept }) => ({
      program,
      today,
      terms: { agreed: agreedDays(agreed ?? new Map()) },
      kept: kept && keptPlan(kept),
    })),
    frameworks,
    {
      ...options,
      ...(onProgress && { onProgress: (value, bound) => onProgress(value / 100, bound / 100) }),
    },
  );
  if (!result.ok) {
    // One changed program that finds no room among plans that are kept may find it where they may move.
    if (members.some(({ kept }) => kept))
      return planPortfolio(
        members.map(({ kept: _, ...it }) => it),
        options,
      );
    return { ok: false, ...whyNot(members, result.alone, result.problems) };
  }
  const { members: placed, shared, peaks, stopped } = result.value;
  const planned = members.map(({ program, today, agreed, kept }, index) => {
    const member = placed[index];
    if (!member) return { plan: { ...(kept as Plan), moves: [] }, scheduled: undefined };
    const shares = shared.some(({ programs }) => programs.includes(index));
    const effort = effortAfter(options, shares);
    const scheduled = scheduledBeside(program, frameworks, catalogue, today, member, agreed, effort);
    return plannedOf(program, today, scheduled);
  });
  const plans = planned.map(({ plan }) => plan);
  const portfolio: Portfolio = {
    schema: 'auditcal.portfolio/1',
    today: plans
      .map(({ today }) => today)
      .sort()
      .at(-1) as PlainDate,
    programs: plans,
    objective: together(plans, stopped),
    teams: shared.map(({ kind, name, capacity, programs }, r) => ({
      kind,
      name,
      capacity,
      programs: programs.map((index) => (members[index] as PortfolioMember).program.id),
      peak: peaks[r] as number,
    })),
  };
  return { ok: true, portfolio, scheduled: planned.map(({ scheduled }) => scheduled) };
}

function keptPlan({ engagements, objective }: Plan): KeptPlan {
  const cents = (amount: number) => Math.round(amount * 100);
  return { engagements, value: cents(objective.value), bound: cents(objective.bound) };
}

// What is compared with a plan is searched for as long as the plan itself was.
function effortAfter({ nodes, stop }: PortfolioOptions, shares: boolean) {
  return {
    ...(nodes === undefined || (shares && nodes > 0) ? {} : { nodes }),
    ...(stop ? { stop: () => stop() !== null } : {}),
  };
}

function whyNot(
  members: readonly PortfolioMember[],
  alone: readonly number[],
  problems: readonly ConfigProblem[],
): { readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null } {
  const answers = alone.map((index) => {
    const { program, today } = members[index] as PortfolioMember;
    return planProgram(program, today);
  });
  const refusals = answers.filter((it) => !it.ok);
  return {
    problems: [...problems, ...refusals.flatMap((it) => it.problems)],
    conflict: refusals.find((it) => it.conflict !== null)?.conflict ?? null,
  };
}

// Amounts of one currency add up; of several they do not.
function together(plans: readonly Plan[], stopped: Objective['stopped']): Objective | null {
  const [first] = plans;
  if (!first || plans.some(({ objective }) => objective.currency !== first.objective.currency)) return null;
  const terms = new Map<string, number>();
  for (const { term, amount } of plans.flatMap(({ objective }) => objective.terms)) {
    terms.set(term, toCents((terms.get(term) ?? 0) + amount));
  }
  const value = toCents(plans.reduce((sum, { objective }) => sum + objective.value, 0));
  const bound = toCents(plans.reduce((sum, { objective }) => sum + objective.bound, 0));
  const optimal = plans.every(({ objective }) => objective.optimal);
  return {
    value,
    bound,
    gap: value > bound ? Math.round(((value - bound) / Math.abs(value)) * 1e6) / 1e6 : 0,
    optimal,
    currency: first.objective.currency,
    terms: [...terms].map(([term, amount]) => ({ term, amount })),
    stopped: stopped ?? plans.map(({ objective }) => objective.stopped).find((why) => why !== null) ?? null,
  };
}

function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
