// A plan to ask questions of: its optimum, and every way it could have been laid with the audit that is asked about. A
// booked audit is asked about as if its days were not booked yet: they are then among the days it may have.

import type { Day, PlainDate } from '../../calendar/index.js';
import type {
  ActivityType,
  Diagnostic,
  Engagement,
  Framework,
  Holding,
  PlannedSession,
  Program,
  RecordedAudit,
  Scheduled,
} from '../../model/index.js';
import type { Effort } from '../../solve/alternatives.js';
import { Learned } from '../../solve/learned.js';
import type { Bill } from '../../solve/priced/value.js';
import { planActivities } from '../activities/index.js';
import { holdingsOf } from '../answer/holdings.js';
import { engagementsOf } from '../answer/read-answer.js';
import type { Draft } from '../cycles/draft.js';
import { weighLoads } from '../loads/index.js';
import { type Agreed, agreedDays } from '../moves.js';
import { once } from '../once.js';
import { waysOf } from '../optimum/alternatives.js';
import { loadedWeeks } from '../optimum/load.js';
import { type Optimum, optimumOf } from '../optimum/optimum.js';
import { outlooksOf } from '../optimum/outlooks.js';
import { changed, type Way } from '../optimum/way.js';
import { layProgram, placedBy } from '../place-program.js';
import { SESSION_POINTS } from '../problem/points.js';
import { lastDayFor, openBefore } from '../problem/prerequisites.js';
import { type KnownPlan, priceOfDates, readBack } from '../read-back.js';
import { scheduledOf } from '../schedule.js';
import type { Setting, Terms } from '../setting.js';
import { type Restriction, restricted } from './restricted.js';

/** What a plan is made from. */
export interface PlanningInput {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly catalogue: readonly ActivityType[];
  readonly today: PlainDate;
  /** The days agreed before. */
  readonly agreed: Agreed;
  /** The plan, where it is known: it is then taken as it is, and not searched for again. */
  readonly plan?: KnownPlan;
  /** What checks tell of a schedule that this plan does not have. */
  readonly newIn?: (other: Scheduled) => readonly Diagnostic[];
  /** For each search that a question takes. */
  readonly effort: Pick<Effort, 'nodes' | 'stop' | 'onProgress'>;
}

/** A plan as far as its price goes. */
export interface PricedPlan {
  readonly found: Optimum;
  readonly engagements: readonly Engagement[];
  readonly holdings: readonly Holding[];
  /** Every term in cents, the weeks its activities load included. */
  readonly bill: Bill;
}

/** A plan, and one of its audits to ask about. */
export interface Inquiry {
  readonly input: PlanningInput;
  readonly plan: PricedPlan;
  /** The audit, as the plan has it. */
  readonly draft: Draft;
  /** Which of its sessions is asked about. */
  readonly session: PlannedSession;
  /** Every way to lay the program that holds the session, its own booking left out. */
  readonly ways: readonly Way[];
  /**
   * The same with its fieldwork as if it were booked on a day: one that is agreed waits for no strategy, and for no step
   * that comes before it.
   */
  readonly agreeing: (day: Day) => readonly Way[];
}

/** Opens the plan of a program for questions about a session that is still to come; undefined where there is none. */
export function inquiryAbout(
  input: PlanningInput,
  engagement: string,
  session: PlannedSession,
): Inquiry | undefined {
  const { program, today } = input;
  const standing = asItIs(input) ?? searchedFor(input);
  if (!standing) return undefined;
  const { found, all } = standing;
  const draft = found?.built.drafts.find(({ id }) => id === engagement);
  const { first } = SESSION_POINTS[session];
  if (!draft || draft.status === 'done' || found.built.pointsOf(draft)[first] === undefined) return undefined;
  const booked = draft.recorded?.[session] ? draft.recorded : undefined;
  const open = booked ? unbooked(program, booked, session, today) : program;
  const holding = (free: readonly Way[]): readonly Way[] => {
    const ways = free.filter(({ settled }) =>
      settled.some(({ drafts }) => drafts.some(({ id }) => id === engagement)),
    );
    return session === 'interim' ? ways.map((way) => havingInterim(way, engagement)) : ways;
  };
  const ways = holding(booked ? waysFor(input, open) : all);
  const waits =
    session === 'fieldwork' && ways.some((way) => way.setting.program.planning.strategy !== 'auto');
  const agreed = once(() => holding(waysFor(input, open, { asked: engagement })));
  const agreeing = (day: Day): readonly Way[] =>
    waits || (session === 'fieldwork' && isBeforeSteps(day, draft, found.way.setting)) ? agreed() : ways;
  return { input, plan: pricedPlan(input, found), draft, session, ways, agreeing };
}

interface Standing {
  readonly found: Optimum;
  /** Every way to lay the program. */
  readonly all: readonly Way[];
}

// The plan as it was made, where its dates and its price are those of the program.
function asItIs({ plan, ...input }: PlanningInput): Standing | undefined {
  if (!plan) return undefined;
  const all = waysFor(input, input.program);
  const found = readBack(all, plan);
  return found && found.value === priceOfDates(plan) ? { found, all } : undefined;
}

// As the plan was placed.
function searchedFor(input: PlanningInput): Standing | undefined {
  const { program, frameworks, today, effort } = input;
  const laid = layProgram(program, frameworks, today, termsOf(input), effort);
  if (!laid) return undefined;
  const { found } =
    effort.nodes === 0 ? laid.placed : weighLoads(laid, input, termsOf(input), effort, undefined);
  return { found, all: laid.all };
}

// Whether the steps that an audit waits for would have no days of their own.
function isBeforeSteps(day: Day, draft: Draft, setting: Setting): boolean {
  return day <= lastDayFor(openBefore(setting, draft, 'error').length, setting);
}

// Where the file leaves an interim session to the planner, the one that is asked about is there in any case.
function havingInterim(way: Way, engagement: string): Way {
  if (!way.built().open.includes(engagement)) return way;
  const having = (others: ReadonlySet<string>): Way => way.choosing(new Set([...others, engagement]));
  const base = having(new Set());
  return changed(base, {
    built: () => ({ ...base.built(), open: base.built().open.filter((id) => id !== engagement) }),
    laying: (options) => havingInterim(way.laying(options), engagement),
    choosing: having,
  });
}

/** The cheapest plan of these ways, with the weeks that its activities load. */
export function cheapestOf(
  input: PlanningInput,
  ways: readonly Way[],
  more: Pick<Effort, 'start'>,
): Optimum | undefined {
  const { frameworks, today, effort } = input;
  const learned = new Learned();
  const found = optimumOf(ways, { ...effort, ...more, isNear: true, learned });
  if (!found || effort.nodes === 0) return found;
  const terms = termsOf(input);
  const placed = placedBy(found, frameworks, today, terms);
  return weighLoads({ placed, ways, all: ways, learned }, input, terms, effort, undefined).found;
}

function termsOf({ agreed }: PlanningInput): Terms {
  return { agreed: agreedDays(agreed) };
}

function waysFor(input: PlanningInput, program: Program, more: Terms = {}): readonly Way[] {
  return waysOf(outlooksOf(program, input.frameworks, input.today, { ...termsOf(input), ...more }));
}

// What is not about the days asked for stays: a period, an as-of date, another session.
function unbooked(
  program: Program,
  booked: RecordedAudit,
  session: PlannedSession,
  today: PlainDate,
): Program {
  const audits = program.audits.flatMap((entry) => {
    if (entry.where !== booked.where) return [entry];
    if (session === 'interim') return [{ ...entry, interim: undefined, planningSession: undefined }];
    const outcome = entry.outcome && entry.outcome <= today ? entry.outcome : undefined;
    const kept = { ...entry, fieldwork: undefined, outcome, expires: undefined };
    return kept.period || kept.asOf ? [kept] : [];
  });
  return { ...program, audits };
}

/** A placed plan, read and billed. */
export function pricedPlan(input: PlanningInput, found: Optimum): PricedPlan {
  const { built, days, windows, way } = found;
  const holdings = holdingsOf(built, days);
  const engagements = engagementsOf(way.setting, built, days, windows, holdings);
  const activities = planActivities({ ...input, engagements, calendar: way.setting.calendar });
  const load = loadedWeeks(engagements, activities).length * way.setting.prices.loadWeek;
  return { found, engagements, holdings, bill: new Map([...found.bill, ['load-weeks', load]]) };
}

/** Another plan with all that hangs on it. */
export function wholeOf(input: PlanningInput, found: Optimum): Scheduled {
  const placed = placedBy(found, input.frameworks, input.today, termsOf(input));
  return scheduledOf(input, placed, input.agreed, null, [], false);
}

/** The variable of the first day of the session asked about. */
export function variableOf({ plan, draft, session }: Inquiry): number {
  return plan.found.built.pointsOf(draft)[SESSION_POINTS[session].first] as number;
}

/** The first day of the session asked about. */
export function startOf(inquiry: Inquiry): Day {
  return inquiry.plan.found.days[variableOf(inquiry)] as Day;
}

/** Ways in which that session starts on days that are left to it for a question. */
export function startOn(
  { draft, session }: Inquiry,
  ways: readonly Way[],
  restrict: Restriction,
): readonly Way[] {
  return restricted(ways, draft.id, session, restrict);
}
