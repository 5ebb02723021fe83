// Small portfolios, and a count of who hosts whom on which day that shares no code with the planner.

import {
  type PlainDate,
  type PlannedPortfolio,
  type Portfolio,
  type PortfolioMember,
  type PortfolioOptions,
  planPortfolio,
} from '../../src/index.js';
import { programIn } from '../fixtures/program-in.js';

export const TODAY = '2026-11-21' as PlainDate;

/** What a small program says of itself. */
export interface Small {
  readonly id: string;
  /** Visits that the team `red` hosts at a time; no team where absent. */
  readonly capacity?: number;
  readonly auditor?: string;
  /** A booking of the second surveillance: its fieldwork. */
  readonly booked?: string;
  readonly horizon?: string;
  /** Further lines of the file. */
  readonly more?: string;
}

/** A program with a renewal of a certificate and a report a year, all wanted in the same weeks of each year. */
export function fileOf({
  id,
  capacity,
  auditor = `${id} CB`,
  booked,
  horizon = '18 months',
  more = '',
}: Small): string {
  return `version: 1
id: ${id}
organization: { name: ${id}, people: 40 }
frameworks:
  iso27001: { auditor: ${auditor} }
${capacity === undefined ? '' : `team: { name: red, fieldwork-capacity: ${capacity} }\n`}audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2025-06-02, to: 2025-06-04 }, decision: 2025-07-01, expires: 2028-06-30 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05 }
${booked === undefined ? '' : `  - { audit: iso27001/surveillance2, fieldwork: ${booked} }\n`}planning: { horizon: ${horizon} }
${more}`;
}

export function memberOf(small: Small): PortfolioMember {
  return { program: programIn(fileOf(small), TODAY, `${small.id}/compliance.yml`), today: TODAY };
}

export function attempt(smalls: readonly Small[], options: PortfolioOptions = {}): PlannedPortfolio {
  return planPortfolio(smalls.map(memberOf), options);
}

export function portfolioOf(members: readonly PortfolioMember[], options: PortfolioOptions = {}): Portfolio {
  const answer = planPortfolio(members, options);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.portfolio;
}

const DAY = 86_400_000;
const numberOf = (date: string): number => Date.parse(date) / DAY;

/** Visits in progress by day, over all plans: audits of one plan share one where a day lies in all of them, each a week longer. */
function visitsByDay({ programs }: Portfolio, counts: (auditor: string | null) => boolean) {
  const visits: { readonly days: ReadonlySet<number>; readonly movable: ReadonlySet<number> }[] = [];
  for (const { engagements } of programs) {
    const open = engagements.filter(
      ({ status, fieldwork, auditor }) => status !== 'done' && fieldwork && counts(auditor),
    );
    const left = new Set(open);
    const endOf = (it: (typeof open)[number]) => numberOf(it.fieldwork?.to ?? '') + 7;
    for (const first of open.toSorted((a, b) => endOf(a) - endOf(b))) {
      if (!left.has(first)) continue;
      const days = new Set<number>();
      const movable = new Set<number>();
      for (const it of [...left]) {
        if (numberOf(it.fieldwork?.from ?? '') > endOf(first)) continue;
        left.delete(it);
        for (let day = numberOf(it.fieldwork?.from ?? ''); day <= endOf(it) - 7; day += 1) {
          days.add(day);
          if (it.status === 'planned') movable.add(day);
        }
      }
      visits.push({ days, movable });
    }
  }
  return visits;
}

/** Days on which the team hosts more than `limit` visits, one of which could have been planned elsewhere. */
export function overfullDays(portfolio: Portfolio, limit: number): readonly string[] {
  const visits = visitsByDay(portfolio, () => true);
  const all = new Set(visits.flatMap(({ days }) => [...days]));
  return [...all]
    .filter((day) => visits.filter(({ days }) => days.has(day)).length > limit)
    .filter((day) => visits.some(({ movable }) => movable.has(day)))
    .map((day) => new Date(day * DAY).toISOString().slice(0, 10));
}

/** Mondays of the weeks in which an auditor is at more than `limit` visits. */
export function overfullWeeks(portfolio: Portfolio, name: string, limit: number): readonly string[] {
  const mondayOf = (day: number) => day - ((day + 3) % 7);
  const weeks = visitsByDay(portfolio, (auditor) => auditor === name).map(
    ({ days }) => new Set([...days].map(mondayOf)),
  );
  const all = new Set(weeks.flatMap((it) => [...it]));
  return [...all]
    .filter((week) => weeks.filter((it) => it.has(week)).length > limit)
    .map((week) => new Date(week * DAY).toISOString().slice(0, 10));
}
