// A plan to ask questions of: its optimum, and every way it could have been laid with the audit that is asked about. A
// booked audit is asked about as if its days were not booked yet: they are then among the days it may have.

import type { Day, PlainDate } from '../../calendar/index.js';
import type {
  ActivityType,
  Engagement,
  Framework,
  Holding,
  Program,
  RecordedAudit,
} from '../../model/index.js';
import type { Effort } from '../../solve/alternatives.js';
import type { Bill } from '../../solve/priced/value.js';
import { planActivities } from '../activities/index.js';
import { holdingsOf } from '../answer/holdings.js';
import { engagementsOf } from '../answer/read-answer.js';
import type { Draft } from '../cycles/draft.js';
import { weighLoads } from '../loads/index.js';
import { type Agreed, agreedDays } from '../moves.js';
import { type Way, waysOf } from '../optimum/alternatives.js';
import { loadedWeeks } from '../optimum/load.js';
import { type Optimum, optimumOf } from '../optimum/optimum.js';
import { outlooksOf } from '../optimum/outlooks.js';
import { layProgram, placedBy } from '../place-program.js';
import type { Terms } from '../setting.js';

/** What a plan is made from. */
export interface PlanningInput {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly catalogue: readonly ActivityType[];
  readonly today: PlainDate;
  /** The days agreed before. */
  readonly agreed: Agreed;
  /** For each search that a question takes. */
  readonly effort: Pick<Effort, 'nodes' | 'stop'>;
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
  /** Every way to lay the program that holds the audit, its own booking left out. */
  readonly ways: readonly Way[];
}

/** Opens the plan of a program for questions about an audit that is still to come; undefined where there is none. */
export function inquiryAbout(input: PlanningInput, engagement: string): Inquiry | undefined {
  const { program, frameworks, today, effort } = input;
  // As the plan was placed.
  const laid = layProgram(program, frameworks, today, termsOf(input), effort);
  if (!laid) return undefined;
  const { found } =
    effort.nodes === 0 ? laid.placed : weighLoads(laid, input, termsOf(input), effort, undefined);
  const draft = found?.built.drafts.find(({ id }) => id === engagement);
  if (!draft || draft.status === 'done' || found.built.pointsOf(draft).start === undefined) return undefined;
  const booked = draft.recorded?.fieldwork ? draft.recorded : undefined;
  const free = booked ? waysFor(input, unbooked(program, booked, today)) : laid.all;
  const holding = free.filter(({ settled }) =>
    settled.some(({ drafts }) => drafts.some(({ id }) => id === engagement)),
  );
  return { input, plan: pricedPlan(input, found), draft, ways: holding };
}

/** The cheapest plan of these ways, with the weeks that its activities load. */
export function cheapestOf(
  input: PlanningInput,
  ways: readonly Way[],
  more: Pick<Effort, 'start'>,
): Optimum | undefined {
  const { frameworks, today, effort } = input;
  const found = optimumOf(ways, { ...effort, ...more });
  if (!found || effort.nodes === 0) return found;
  const terms = termsOf(input);
  const placed = placedBy(found, frameworks, today, terms);
  return weighLoads({ placed, ways, all: ways }, input, terms, effort, undefined).found;
}

function termsOf({ agreed }: PlanningInput): Terms {
  return { agreed: agreedDays(agreed) };
}

function waysFor(input: PlanningInput, program: Program): readonly Way[] {
  return waysOf(outlooksOf(program, input.frameworks, input.today, termsOf(input)));
}

// What is not about the days asked for stays: a period, an as-of date.
function unbooked(program: Program, booked: RecordedAudit, today: PlainDate): Program {
  const audits = program.audits.flatMap((entry) => {
    if (entry.where !== booked.where) return [entry];
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

/** The first fieldwork day of the audit asked about. */
export function startOf({ plan, draft }: Inquiry): Day {
  const { built, days } = plan.found;
  return days[built.pointsOf(draft).start as number] as Day;
}
