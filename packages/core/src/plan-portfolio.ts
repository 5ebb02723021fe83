// Several programs at once: placed together where they share teams or auditors, then each read and checked as one
// program is.

import type { PlainDate } from './calendar/index.js';
import { catalogue, frameworks } from './frameworks/index.js';
import type { ConfigProblem, Objective, Plan, Portfolio, Program } from './model/index.js';
import { type Planned, plannedOf, planProgram } from './plan-program.js';
import { type Agreed, type PortfolioEffort, placePortfolio, scheduledOf } from './schedule/index.js';

/** How to plan a portfolio, besides what its files say. */
export interface PortfolioOptions extends Omit<PortfolioEffort, 'onProgress'> {
  /** The plan agreed before of each program, by its position. */
  readonly agreed?: (index: number) => Agreed | undefined;
  /** Told after every placement of the value of all programs and of its bound, in the currency's main unit. */
  readonly onProgress?: (value: number, bound: number) => void;
}

/** The portfolio with the plan of each program, or what stands in the way, by program or of all. */
export type PlannedPortfolio =
  | { readonly ok: true; readonly portfolio: Portfolio; readonly planned: readonly Planned[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Plans several programs within the teams and auditors they share. */
export function planPortfolio(
  programs: readonly Program[],
  today: PlainDate,
  options: PortfolioOptions = {},
): PlannedPortfolio {
  const { agreed, onProgress, ...effort } = options;
  const watched = onProgress && {
    onProgress: (value: number, bound: number) => onProgress(value / 100, bound / 100),
  };
  const result = placePortfolio(programs, frameworks, today, (index) => agreed?.(index), {
    ...effort,
    ...watched,
  });
  if (!result.ok)
    return { ok: false, problems: [...result.problems, ...whyAlone(programs, today, result.alone)] };
  const { placed, shared, peaks, stopped } = result.value;
  const planned = placed.map((it, index) => {
    const program = programs[index] as Program;
    const scheduled = scheduledOf(program, frameworks, catalogue, today, it, agreed?.(index), stopped);
    return plannedOf(program, today, scheduled);
  });
  const portfolio: Portfolio = {
    schema: 'auditcal.portfolio/1',
    today,
    programs: planned.map(({ plan }) => plan),
    objective: together(
      planned.map(({ plan }) => plan),
      result.value.bound / 100,
    ),
    teams: shared.map(({ kind, name, capacity, programs: users }, r) => ({
      kind,
      name,
      capacity,
      programs: users.map((index) => (programs[index] as Program).id),
      peak: peaks[r] as number,
    })),
  };
  return { ok: true, portfolio, planned };
}

function whyAlone(
  programs: readonly Program[],
  today: PlainDate,
  alone: readonly number[],
): readonly ConfigProblem[] {
  return alone.flatMap((index) => {
    const result = planProgram(programs[index] as Program, today);
    return result.ok ? [] : result.problems;
  });
}

// Amounts of one currency add up; of several they do not.
function together(plans: readonly Plan[], least: number): Objective | null {
  const [first] = plans;
  if (!first || plans.some(({ objective }) => objective.currency !== first.objective.currency)) return null;
  const terms = new Map<string, number>();
  for (const { term, amount } of plans.flatMap(({ objective }) => objective.terms)) {
    terms.set(term, Math.round(((terms.get(term) ?? 0) + amount) * 100) / 100);
  }
  const value = Math.round(plans.reduce((sum, { objective }) => sum + objective.value, 0) * 100) / 100;
  const bound = Math.min(least, value);
  return {
    value,
    bound,
    gap: value > bound ? Math.round(((value - bound) / Math.abs(value)) * 1e6) / 1e6 : 0,
    optimal: value === bound,
    currency: first.objective.currency,
    terms: [...terms].map(([term, amount]) => ({ term, amount })),
    stopped: plans.map(({ objective }) => objective.stopped).find((why) => why !== null) ?? null,
  };
}
