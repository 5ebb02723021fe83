// Several programs at once: placed together where they share teams or auditors, then each read and checked as one
// program is. A stranger would get wrong: a program that shares nothing comes out as it would alone, to the letter.

import type { PlainDate } from './calendar/index.js';
import { catalogue, frameworks } from './frameworks/index.js';
import type { ConfigProblem, Conflict, Plan, Portfolio, Program } from './model/index.js';
import type { PlanRefused } from './plan-file.js';
import { plannedOf, planProgram } from './plan-program.js';
import { portfolioOf } from './portfolio-of.js';
import {
  type Agreed,
  agreedDays,
  type KeptPlan,
  keptTogether,
  type PlacedPortfolio,
  type PortfolioEffort,
  type PortfolioResult,
  placePortfolio,
  scheduledBeside,
  sharersAmong,
  sharingGroups,
  withSharedLimits,
} from './schedule/index.js';

/** One program of a portfolio. */
export interface PortfolioMember {
  readonly program: Program;
  /** The organization's own day. */
  readonly today: PlainDate;
  /** The plan agreed before. */
  readonly agreed?: Agreed | undefined;
  /**
   * Its plan of the same day, made from the same file: it stays as it is while the others are placed around it, unless
   * they find no room.
   */
  readonly kept?: Plan | undefined;
}

/** How long to go on; amounts told on the way are in the currency's main unit. */
export interface PortfolioOptions extends PortfolioEffort {
  /** False: `separate` is null, because nobody will look at it. */
  readonly apart?: boolean;
  /** True: say what each plan survives. */
  readonly stress?: boolean;
}

/** The portfolio and whether plans that were to be kept are, or what stands in the way. */
export type PlannedPortfolio =
  | { readonly ok: true; readonly portfolio: Portfolio; readonly keeps: boolean }
  | PlanRefused;

/** Several programs parted by what need not be planned. */
export interface Parted {
  /** Positions of those that need a plan, and of all that share anything with them; ascending. */
  readonly open: readonly number[];
  /** The others, in their order: their plans fit beside each other, and whatever becomes of the first bears on none. */
  readonly settled: Portfolio;
}

/** Tells those programs apart that can keep their plans without a look at the rest. */
export function settledAmong(members: readonly PortfolioMember[]): Parted {
  const settled = sharingGroups(members.map(({ program }) => program)).flatMap((group) => {
    const own = group.map((index) => members[index] as PortfolioMember);
    const kept = keptTogether(own);
    return kept ? [{ group, teams: usesOf(own, kept.shared, kept.peaks) }] : [];
  });
  const inPlace = new Set(settled.flatMap(({ group }) => group));
  const plans = members.flatMap(({ kept }, index) => (kept && inPlace.has(index) ? [stayed(kept)] : []));
  const teams = settled.flatMap((it) => it.teams);
  return {
    open: [...members.keys()].filter((index) => !inPlace.has(index)),
    settled: portfolioOf(plans, teams, null, members[0]?.today as PlainDate),
  };
}

/** Plans several programs within the teams and auditors they share. */
export function planPortfolio(
  members: readonly PortfolioMember[],
  options: PortfolioOptions = {},
): PlannedPortfolio {
  const sharers = sharersAmong(members.map(({ program }) => program));
  const apart = members.map((member, index) => (sharers.has(index) ? undefined : planAlone(member, options)));
  const sharing = members.filter((_, index) => sharers.has(index));
  const limited = withSharedLimits(members.map(({ program }) => program)).filter((_, index) =>
    sharers.has(index),
  );
  const { onProgress } = options;
  const watched = onProgress && {
    onProgress: (value: number, bound: number) => onProgress(value / 100, bound / 100),
  };
  const result = placePortfolio(
    sharing.map((member, index) => placeable(member, limited[index] as Program)),
    { frameworks, catalogue },
    { ...options, ...watched },
  );
  const refusals = apart.filter((it) => it !== undefined && !it.ok);
  if (result.ok && refusals.length === 0) {
    const { plans, teams, stopped } = togetherOf(sharing, result.value, options);
    const programs = members.map((_, index): Plan => {
      const own = apart[index];
      return own?.ok ? own.plan : (plans[sharing.indexOf(members[index] as PortfolioMember)] as Plan);
    });
    const today = members[0]?.today as PlainDate;
    return { ok: true, portfolio: portfolioOf(programs, teams, stopped, today), keeps: true };
  }
  const anyKept = sharing.some(({ kept }) => kept !== undefined);
  if (!result.ok && anyKept) {
    const anew = planPortfolio(members.map(withoutPlan), options);
    return anew.ok ? { ...anew, keeps: false } : anew;
  }
  return whyNot(refusals, sharing, result);
}

// One that shares nothing is planned by itself.
function planAlone({ program, today, agreed, kept }: PortfolioMember, options: PortfolioOptions): Alone {
  if (kept) return { ok: true, plan: stayed(kept) };
  const { onProgress: _, ...rest } = options;
  const answer = planProgram(program, today, { ...rest, ...(agreed ? { agreed } : {}) });
  return answer.ok ? { ok: true, plan: answer.value.plan } : answer;
}

type Alone =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };

function placeable({ today, agreed, kept }: PortfolioMember, program: Program) {
  return { program, today, terms: { agreed: agreedDays(agreed ?? new Map()) }, kept: kept && keptPlan(kept) };
}

function withoutPlan({ kept: _, ...member }: PortfolioMember): PortfolioMember {
  return member;
}

function keptPlan({ engagements, objective }: Plan): KeptPlan {
  const cents = (amount: number) => Math.round(amount * 100);
  return { engagements, value: cents(objective.value), bound: cents(objective.bound) };
}

/** The plans of programs that share something, and what they share. */
function togetherOf(
  members: readonly PortfolioMember[],
  { members: placed, shared, peaks, stopped }: PlacedPortfolio,
  options: PortfolioOptions,
) {
  const plans = members.map(({ program, today, agreed, kept }, index): Plan => {
    const member = placed[index];
    if (!member) return stayed(kept as Plan);
    const left = comparedBy(options, !member.placed.found.optimal);
    const scheduled = scheduledBeside(program, frameworks, catalogue, today, member, agreed, left);
    return plannedOf(program, today, scheduled).plan;
  });
  return { plans, teams: usesOf(members, shared, peaks), stopped };
}

function usesOf(
  members: readonly PortfolioMember[],
  shared: PlacedPortfolio['shared'],
  peaks: readonly number[],
): Portfolio['teams'] {
  return shared.map(({ kind, name, capacity, programs }, r) => ({
    kind,
    name,
    capacity,
    programs: programs.map((index) => (members[index] as PortfolioMember).program.id),
    peak: peaks[r] as number,
  }));
}

// A plan that is kept moves nothing any more.
function stayed(plan: Plan): Plan {
  return plan.moves.length === 0 ? plan : { ...plan, moves: [] };
}

// The frameworks one after the other are searched for as long as the plan they are compared with: not at all where the
// plan is still the first one that was placed.
function comparedBy({ stop, apart, stress }: PortfolioOptions, first: boolean) {
  return {
    ...(stress ? { stress } : {}),
    ...(apart === undefined ? {} : { apart }),
    ...(first ? { nodes: 0 } : {}),
    ...(stop ? { stop: () => stop() !== null } : {}),
  };
}

function whyNot(
  refusals: readonly Exclude<Alone, { readonly ok: true }>[],
  sharing: readonly PortfolioMember[],
  result: PortfolioResult,
): PlanRefused {
  const [alone, problems, together] = result.ok
    ? [[], [], null]
    : [result.alone, result.problems, result.conflict];
  const answers = alone.map((index) => {
    const { program, today } = sharing[index] as PortfolioMember;
    return planProgram(program, today, { nodes: 0 });
  });
  const all = [...refusals, ...answers.filter((it) => !it.ok)];
  return {
    ok: false,
    kind: problems.some(({ rule }) => rule === 'team-capacity') ? 'input' : 'infeasible',
    problems: [...problems, ...all.flatMap((it) => it.problems)],
    conflict: together ?? all.find((it) => it.conflict !== null)?.conflict ?? null,
  };
}
