// Strategies side by side: every way to plan the program is planned in full and priced by the same cards, and those are
// marked that no other way beats on all counts.

import { lengthOf, overlap, type PlainDate } from './calendar/index.js';
import { outlayOf } from './costs/index.js';
import { knownTo } from './known-to.js';
import {
  auditTypeIn,
  type Comparison,
  type ConfigProblem,
  type Conflict,
  type Framework,
  type Plan,
  type PlanSpan,
  type Program,
  type Scheduled,
  type Strategy,
  type StrategyOutcome,
} from './model/index.js';
import { budgetProgram, planProgram } from './plan-program.js';
import type { PlanOptions } from './schedule/index.js';
import { type Way, waysOf } from './strategies.js';

/** A comparison, or what stands in the way of the file's own plan. */
export type Compared =
  | { readonly ok: true; readonly value: Comparison }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };

/** Plans every strategy; `optionsFor` says how to search for the plan of each. */
export function compareStrategies(
  program: Program,
  today: PlainDate,
  optionsFor: (title: string, index: number, count: number) => PlanOptions = () => ({}),
): Compared {
  const ways = waysOf(program, knownTo(program).frameworks);
  const [own, ...others] = ways as [Way, ...Way[]];
  const options = optionsFor(own.title, 0, ways.length);
  const first = planProgram(program, today, { ...options, apart: false });
  if (!first.ok) return first;
  const { scheduled, plan } = first.value;
  const budget = budgetProgram(program, today, scheduled, options);
  const strategies = [
    { id: own.id, title: own.title, outcome: outcomeOf(program, plan, scheduled), why: null },
    ...others.map((way, i) => strategyOf(way, today, optionsFor(way.title, i + 1, ways.length))),
  ];
  return {
    ok: true,
    value: {
      schema: 'auditcal.compare/1',
      program: program.id,
      file: program.file,
      today,
      horizon: plan.horizon,
      currency: program.organization.currency,
      joint: budget.total,
      separate: budget.separate,
      saving: budget.saving,
      strategies: marked(strategies),
    },
  };
}

function strategyOf(
  { id, title, program }: Way,
  today: PlainDate,
  options: PlanOptions,
): Omit<Strategy, 'unbeaten'> {
  const result = planProgram(program, today, { ...options, apart: false });
  if (!result.ok) {
    const why = result.problems.map(({ message }) => message)[0] ?? 'there is no plan';
    return { id, title, outcome: null, why };
  }
  const { plan, scheduled } = result.value;
  return { id, title, outcome: outcomeOf(program, plan, scheduled), why: null };
}

function outcomeOf(program: Program, plan: Plan, { engagements, activities }: Scheduled): StrategyOutcome {
  const { horizon, today, objective, joint } = plan;
  const { frameworks } = knownTo(program);
  const { cost, peakYear } = outlayOf({ program, frameworks, engagements, activities, today }, horizon);
  return {
    cost,
    peakYear,
    firstReport: firstOf(plan, frameworks, ['point', 'period']),
    firstCertificate: firstOf(plan, frameworks, ['opening']),
    fieldworkWeeks: joint.fieldworkWeeks,
    uncoveredDays: daysIn(plan, ['coverage-gap']),
    price: { value: objective.value, gap: objective.gap, optimal: objective.optimal },
  };
}

/** Days of the horizon that lie in spans of these kinds, one after the other counted for each. */
export function daysIn({ spans, horizon }: Plan, kinds: readonly PlanSpan['kind'][]): number {
  return spans
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((days, span) => {
      const shared = overlap(span, horizon);
      return days + (shared ? lengthOf(shared) : 0);
    }, 0);
}

function firstOf(
  { engagements }: Plan,
  frameworks: readonly Framework[],
  roles: readonly string[],
): PlainDate | null {
  const days = engagements
    .filter((it) => {
      const role = auditTypeIn(it, frameworks)?.role;
      return it.status !== 'done' && role !== undefined && roles.includes(role);
    })
    .map(({ report }) => report);
  return days.sort()[0] ?? null;
}

/** The counts two ways are held against; less is better. A date that never comes is later than any. */
function countsOf({ cost, peakYear, ...it }: StrategyOutcome): readonly number[] {
  const day = (date: PlainDate | null): number =>
    date === null ? Number.POSITIVE_INFINITY : Number(date.replaceAll('-', ''));
  return [
    cost.likely,
    peakYear.likely,
    day(it.firstReport),
    day(it.firstCertificate),
    it.fieldworkWeeks,
    it.uncoveredDays,
  ];
}

function marked(strategies: readonly Omit<Strategy, 'unbeaten'>[]): readonly Strategy[] {
  const beats = (one: StrategyOutcome, other: StrategyOutcome): boolean => {
    const [a, b] = [countsOf(one), countsOf(other)];
    return a.every((it, i) => it <= (b[i] as number)) && a.some((it, i) => it < (b[i] as number));
  };
  return strategies.map((it) => {
    const { outcome } = it;
    const beaten = strategies.some((other) => outcome && other.outcome && beats(other.outcome, outcome));
    return { ...it, unbeaten: outcome !== null && !beaten };
  });
}
