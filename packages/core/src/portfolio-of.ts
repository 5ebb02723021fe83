// Several plans as one portfolio: what they cost together, and portfolios that share nothing with each other as one.

import type { PlainDate } from './calendar/index.js';
import { byText, latestDay, type Objective, type Plan, type Portfolio, roundedTo } from './model/index.js';

/** These plans and what they share as a portfolio; `today` where there are no plans, else the last of theirs. */
export function portfolioOf(
  programs: readonly Plan[],
  teams: Portfolio['teams'],
  stopped: Objective['stopped'],
  today: PlainDate,
): Portfolio {
  return {
    schema: 'auditcal.portfolio/1',
    today: latestDay(programs) ?? today,
    programs,
    objective: objectiveOf(programs, stopped),
    teams,
  };
}

/** Portfolios that share nothing with each other as one; `programs` are all of theirs, in the order they are to have. */
export function joinedPortfolio(
  portfolios: readonly Portfolio[],
  programs: readonly Plan[],
  today: PlainDate,
): Portfolio {
  const reasons = portfolios.map(({ objective }) => objective?.stopped ?? null);
  const teams = portfolios
    .flatMap((it) => it.teams)
    .sort((a, b) => byText(b.kind, a.kind) || byText(a.name, b.name));
  return portfolioOf(programs, teams, reasons.find((why) => why !== null) ?? null, today);
}

// Null where they count in different currencies, which do not add up.
function objectiveOf(plans: readonly Plan[], stopped: Objective['stopped']): Objective | null {
  const [first] = plans;
  if (!first || plans.some(({ objective }) => objective.currency !== first.objective.currency)) return null;
  const terms = new Map<string, number>();
  for (const { term, amount } of plans.flatMap(({ objective }) => objective.terms)) {
    terms.set(term, roundedTo((terms.get(term) ?? 0) + amount, 100));
  }
  const sum = (of: 'value' | 'bound'): number =>
    roundedTo(
      plans.reduce((all, { objective }) => all + objective[of], 0),
      100,
    );
  const [value, bound] = [sum('value'), sum('bound')];
  return {
    value,
    bound,
    gap: value > bound ? Math.round(((value - bound) / Math.abs(value)) * 1e6) / 1e6 : 0,
    optimal: plans.every(({ objective }) => objective.optimal),
    currency: first.objective.currency,
    terms: [...terms].map(([term, amount]) => ({ term, amount })),
    stopped: stopped ?? plans.map(({ objective }) => objective.stopped).find((why) => why !== null) ?? null,
  };
}
