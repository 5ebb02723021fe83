// A plan that is agreed, and others that are held to it. What a move costs is written here once more, from the
// documented prices and apart from the planner.

import {
  type PlainDate,
  type Plan,
  type PlannedFile,
  type PlanOptions,
  planFile,
  readCommittedPlan,
  storedTexts,
  toDay,
} from '../../src/index.js';
import { fileOf } from '../examples/examples.js';

/** The documented price of a day that an agreed date moves, and how many times it is near today. */
const MOVED_DAY = 100;
const NEAR = { days: 60, times: 10 };

export type Agreed = NonNullable<PlanOptions['agreed']>;

/**
 * The program of an example, its horizon a year where a longer one has three tracks that all hang together: what a change
 * moves shows in the next audits, and a plan takes a tenth of the time.
 */
export function programOf(example: string): string {
  const text = fileOf(example);
  return example === HARDEST ? text.replace(/^( {2}horizon: ).*$/m, '$11 year') : text;
}

const HARDEST = 'payments-group';

export function attempt(text: string, today: string, agreed?: Agreed): PlannedFile {
  const options = { apart: false, ...(agreed ? { agreed } : {}) };
  return planFile({ file: 'compliance.yml', text, today: today as PlainDate }, options);
}

export function planOf(text: string, today: string, agreed?: Agreed): Plan {
  const answer = attempt(text, today, agreed);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

/** What a plan holds others to once it is stored: written as a file, and read back. */
export async function agreedBy(plan: Plan): Promise<Agreed> {
  const read = readCommittedPlan('compliance.plan.json', (await storedTexts(plan)).plan);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.agreed;
}

/** First days of the sessions of what is not finished: fieldwork by engagement, interim sessions by a name of their own. */
export function daysOf({ engagements }: Plan): ReadonlyMap<string, PlainDate> {
  return new Map(
    engagements.flatMap((it): (readonly [string, PlainDate])[] => {
      const interim = it.sessions.find(({ kind }) => kind === 'interim');
      if (it.status === 'done') return [];
      return [
        ...(it.fieldwork ? [[it.id, it.fieldwork.from] as const] : []),
        ...(interim ? [[interimOf(it.id), interim.from] as const] : []),
      ];
    }),
  );
}

/** What the agreed day of an audit's interim session is known by. */
export function interimOf(id: string): string {
  return `${id} interim`;
}

/** Every date of the audits that an auditor or a customer may have been told. */
export function datesOf({ engagements }: Plan): readonly string[] {
  return engagements.map(
    ({ id, fieldwork, period, asOf, report, expires }) =>
      `${id}: ${period?.from}..${period?.to} ${asOf} ${fieldwork?.from}..${fieldwork?.to} ${report} ${expires}`,
  );
}

/** Whether a date was near when a plan was made. */
export function isNear(on: PlainDate, { today }: Plan): boolean {
  return toDay(on) - toDay(today) <= NEAR.days;
}

/** What a plan pays for leaving agreed days, whether it was told of them or not. */
export function priceOfMoves(plan: Plan, agreed: Agreed): number {
  let price = 0;
  for (const [id, to] of daysOf(plan)) {
    const from = agreed.get(id);
    if (from === undefined) continue;
    price += Math.abs(toDay(to) - toDay(from)) * MOVED_DAY * (isNear(from, plan) ? NEAR.times : 1);
  }
  return price;
}

/** One term of a plan's price. */
export function termOf({ objective }: Plan, name: string): number {
  return objective.terms.find(({ term }) => term === name)?.amount ?? 0;
}
