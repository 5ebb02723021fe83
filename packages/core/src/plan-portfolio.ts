// Several programs at once: placed together where they share teams or auditors, then each read and checked as one
// program is. A stranger would get wrong: a program that shares nothing comes out as it would alone, to the letter.

import type { PlainDate } from './calendar/index.js';
import { knownTo } from './known-to.js';
import type { ConfigProblem, Conflict, Plan, Portfolio, Program } from './model/index.js';
import type { PlanRefused } from './plan-file.js';
import { plannedOf, planProgram } from './plan-program.js';
import { portfolioOf } from './portfolio-of.js';
import {
  type Agreed,
  agreedDays,
  type KeptPlan,
  keptTogether,
  type Member,
  type PlacedMember,
  type PlacedPortfolio,
  type PortfolioEffort,
  type PortfolioResult,
  placePortfolio,
  type Sharing,
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

/** A program that keeps its plan and is read only should it have to be planned after all. */
export interface RestingMember {
  readonly program: Sharing;
  /** The organization's own day. */
  readonly today: PlainDate;
  readonly kept: Plan;
  /** The program, to be planned. */
  readonly anew: () => PortfolioMember;
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

type KeepingMember = Pick<RestingMember, 'program' | 'today'> & { readonly kept?: Plan | undefined };

/** Several programs parted by what need not be planned. */
export interface Parted {
  /** Positions of those that need a plan, and of all that share anything with them; ascending. */
  readonly open: readonly number[];
  /** The others, in their order: their plans fit beside each other, and whatever becomes of the first bears on none. */
  readonly settled: Portfolio;
}

/** Tells those programs apart that can keep their plans without a look at the rest. */
export function settledAmong(members: readonly KeepingMember[]): Parted {
  const settled = sharingGroups(members.map(({ program }) => program)).flatMap((group) => {
    const own = group.map((index) => members[index] as KeepingMember);
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
  members: readonly (PortfolioMember | RestingMember)[],
  options: PortfolioOptions = {},
): PlannedPortfolio {
  const seats = members.map(seatOf);
  const sharers = sharersAmong(seats.map(({ program }) => program));
  const apart = seats.map((seat, index) => (sharers.has(index) ? undefined : planAlone(seat, options)));
  const sharing = seats.filter((_, index) => sharers.has(index));
  const limited = withSharedLimits(seats.map(({ program }) => program)).filter((_, index) =>
    sharers.has(index),
  );
  const { onProgress } = options;
  const watched = onProgress && {
    onProgress: (value: number, bound: number) => onProgress(value / 100, bound / 100),
  };
  const result = placePortfolio(
    sharing.map((seat, index) => placeable(seat, limited[index] as Sharing)),
    { ...options, ...watched },
  );
  const refusals = apart.filter((it) => it !== undefined && !it.ok);
  if (result.ok && refusals.length === 0) {
    const { plans, teams, stopped } = togetherOf(sharing, result.value, options);
    const programs = members.map((_, index): Plan => {
      const own = apart[index];
      return own?.ok ? own.plan : (plans[sharing.indexOf(seats[index] as Seat)] as Plan);
    });
    const today = members[0]?.today as PlainDate;
    return { ok: true, portfolio: portfolioOf(programs, teams, stopped, today), keeps: true };
  }
  const anyKept = sharing.some(({ kept }) => kept !== undefined);
  if (!result.ok && anyKept) {
    const anew = planPortfolio(
      seats.map((seat) => (seat.kept ? seat.anew() : seat)),
      options,
    );
    return anew.ok ? { ...anew, keeps: false } : anew;
  }
  return whyNot(refusals, sharing, result);
}

type Seat = (PortfolioMember & { readonly kept?: undefined }) | RestingMember;

function seatOf(member: PortfolioMember | RestingMember): Seat {
  if ('anew' in member) return member;
  const { kept, ...open } = member;
  return kept ? { ...open, kept, anew: () => open } : open;
}

// One that shares nothing is planned by itself.
function planAlone(seat: Seat, options: PortfolioOptions): Alone {
  if (seat.kept) return { ok: true, plan: stayed(seat.kept) };
  const { program, today, agreed } = seat;
  const { onProgress: _, ...rest } = options;
  const answer = planProgram(program, today, { ...rest, ...(agreed ? { agreed } : {}) });
  return answer.ok ? { ok: true, plan: answer.value.plan } : answer;
}

type Alone =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };

function placeable(seat: Seat, limited: Sharing): Member {
  if (seat.kept) return { program: limited, kept: keptPlan(seat.kept) };
  // A program with another's limit is as whole as it was.
  const program = limited as Program;
  const known = knownTo(program);
  return { program, known, today: seat.today, terms: { agreed: agreedDays(seat.agreed ?? new Map()) } };
}

function keptPlan({ engagements, objective }: Plan): KeptPlan {
  const cents = (amount: number) => Math.round(amount * 100);
  return { engagements, value: cents(objective.value), bound: cents(objective.bound) };
}

/** The plans of programs that share something, and what they share. */
function togetherOf(
  members: readonly Seat[],
  { members: placed, shared, peaks, stopped }: PlacedPortfolio,
  options: PortfolioOptions,
) {
  const plans = members.map((seat, index): Plan => {
    if (seat.kept) return stayed(seat.kept);
    const { program, today, agreed } = seat;
    const member = placed[index] as PlacedMember;
    const left = comparedBy(options, !member.placed.found.optimal);
    const { frameworks, catalogue } = knownTo(program);
    const scheduled = scheduledBeside(program, frameworks, catalogue, today, member, agreed, left);
    return plannedOf(program, today, scheduled).plan;
  });
  return { plans, teams: usesOf(members, shared, peaks), stopped };
}

function usesOf(
  members: readonly Pick<RestingMember, 'program'>[],
  shared: PlacedPortfolio['shared'],
  peaks: readonly number[],
): Portfolio['teams'] {
  return shared.map(({ kind, name, capacity, programs }, r) => ({
    kind,
    name,
    capacity,
    programs: programs.map((index) => (members[index] as Pick<RestingMember, 'program'>).program.id),
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
  sharing: readonly Seat[],
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
