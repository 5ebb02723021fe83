// What given days cost, term by term. The one place that says so: searches are checked against it.

import type { Day } from '../../calendar/index.js';
import { firstOverload, type PlacedJob, visitsOf } from '../visits.js';
import { type HostedVisits, type PricedLimit, type PricedProblem, SHARED_DAYS, VISITS } from './problem.js';

/** The amount of each term; the value of the days is their sum. */
export type Bill = ReadonlyMap<string, number>;

/** The bill of these days, one for each variable. */
export function billOf(problem: PricedProblem, days: readonly Day[]): Bill {
  const bill = new Map<string, number>();
  const add = (term: string, amount: number): void => {
    if (amount !== 0) bill.set(term, (bill.get(term) ?? 0) + amount);
  };
  for (const limit of problem.limits) {
    add(limit.term, priceOfLimit(limit, days[limit.from] as Day, days[limit.to] as Day));
  }
  for (const { term, of, price } of problem.prices) add(term, price(days[of] as Day));
  const { visits, shared } = hostingOf(problem.visits, days);
  add(VISITS, visits * problem.visits.price);
  add(SHARED_DAYS, -shared * problem.visits.shared);
  return bill;
}

/** The sum of a bill. */
export function totalOf(bill: Bill): number {
  let total = 0;
  for (const amount of bill.values()) total += amount;
  return total;
}

/** What these days cost together; Infinity where they are not one for each variable, or break a hard limit. */
export function priceOn(problem: PricedProblem, days: readonly Day[]): number {
  const isWhole = days.length === problem.variables.length;
  return isWhole && isKept(problem, days) ? totalOf(billOf(problem, days)) : Number.POSITIVE_INFINITY;
}

/** What a limit costs between two days. */
export function priceOfLimit({ least, most, once, perDay }: PricedLimit, from: Day, to: Day): number {
  const beyond = least ? least(from) - to : most ? to - most(from) : 0;
  return beyond > 0 ? once + perDay * beyond : 0;
}

interface Hosting {
  readonly visits: number;
  readonly shared: number;
}

/** How many visits these days make, and how many days two jobs of one visit share. */
export function hostingOf({ jobs, window, daysIn }: HostedVisits, days: readonly Day[]): Hosting {
  return hostingOfJobs(placedJobs(jobs, days), window, daysIn);
}

/** The same of jobs that have their days. */
export function hostingOfJobs(
  placed: readonly PlacedJob[],
  window: number,
  daysIn: HostedVisits['daysIn'],
): Hosting {
  const visit = visitsOf(placed, window);
  const shared = sharedDays(placed, daysIn, (i, k) => visit[i] === visit[k]);
  return { visits: visit.length === 0 ? 0 : Math.max(...visit) + 1, shared };
}

/** How many days two of these jobs share, all pairs together that `together` tells by their places. */
export function sharedDays(
  placed: readonly PlacedJob[],
  daysIn: HostedVisits['daysIn'],
  together: (one: number, other: number) => boolean = () => true,
): number {
  let shared = 0;
  placed.forEach((a, i) => {
    for (let k = i + 1; k < placed.length; k += 1) {
      const b = placed[k] as PlacedJob;
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
      if (from <= to && together(i, k)) shared += daysIn(from, to);
    }
  });
  return shared;
}

/** Whether all constraints hold and the host is not overloaded. */
export function isKept({ variables, constraints, visits }: PricedProblem, days: readonly Day[]): boolean {
  const inDomain = variables.every(({ grid, lo, hi }, i) => {
    const day = days[i] as Day;
    return lo <= day && day <= hi && grid.next(day) === day;
  });
  if (!inDomain) return false;
  const held = constraints.every(({ from, to, least, most, soft }) => {
    const [a, b] = [days[from] as Day, days[to] as Day];
    return soft || ((!least || least(a) <= b) && (!most || b <= most(a)));
  });
  if (!held) return false;
  return (
    visits.most === undefined ||
    firstOverload(placedJobs(visits.jobs, days), visits.most, visits.window) === undefined
  );
}

function placedJobs(jobs: HostedVisits['jobs'], days: readonly Day[]) {
  return jobs.map(({ start, end, fixed }) => ({ from: days[start] as Day, to: days[end] as Day, fixed }));
}
