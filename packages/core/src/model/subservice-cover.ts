// How far reports and letters of a carved-out organization reach over a period of ours. A report counts if it is in hand
// by the day ours is issued, since our auditor reads it; a letter speaks for a few months after the last one that counts.
// Nothing here follows today: what is overdue is a matter for checks.

import {
  addDuration,
  addMonths,
  type Day,
  endOfMonth,
  fromDay,
  type PlainDate,
  type Span,
  toDay,
  yearOf,
} from '../calendar/index.js';
import type { MonthDay } from './program.js';
import type { SubserviceLetter, SubserviceOrganization, SubserviceReport } from './subservice.js';

/** A report on record or expected. */
export interface KnownReport {
  /** The month in which its period ends, `2027-03`: part of ids. */
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  /** The day it is there: issued, announced, or its period's end and the usual lag. */
  readonly there: Day;
  /** Undefined where it is only expected. */
  readonly record: SubserviceReport | undefined;
}

/** What speaks for the days of a period, in day numbers; both ends included. */
export interface Cover {
  /** The fewest reports that reach as far as all that count, oldest first. */
  readonly reports: readonly KnownReport[];
  /** Days a letter has to speak for, or does. */
  readonly letters: readonly { readonly from: Day; readonly to: Day }[];
  /** Days of the period that nothing speaks for. */
  readonly gaps: readonly { readonly from: Day; readonly to: Day }[];
}

/** Whether a track's periods rest on reports of this organization. */
export function restsOnReports({ method, tracks }: SubserviceOrganization, track: string): boolean {
  return method === 'carve-out' && tracks.includes(track);
}

/** Reports on record and those expected after them whose period ends by a day, oldest first. */
export function knownReports(organization: SubserviceOrganization, from: Day, until: Day): KnownReport[] {
  const { reports, ends, months, lag } = organization;
  const recorded = reports.map((record): KnownReport => {
    const to = toDay(record.period.to);
    const there = record.issued === undefined ? addDuration(to, lag) : toDay(record.issued);
    return { key: keyOf(to), from: toDay(record.period.from), to, there, record };
  });
  const last = Math.max(Number.NEGATIVE_INFINITY, ...recorded.map(({ to }) => to));
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n);
  const expected = years
    .flatMap((year) => ends.map((end) => dayIn(year, end)))
    .filter((to) => to > last && to >= from && to <= until)
    .map((to): KnownReport => {
      // Counted from the day after, so that six months before 31 March begin on 1 October.
      const first = addMonths(to + 1, -months);
      return { key: keyOf(to), from: first, to, there: addDuration(to, lag), record: undefined };
    });
  return [...recorded, ...expected].sort((a, b) => a.to - b.to || a.from - b.from);
}

/** The reports of an organization that matter to a period: those that may reach into it, and a year before them. */
export function inHandOf(organization: SubserviceOrganization, period: Span, by: PlainDate): KnownReport[] {
  const from = addMonths(toDay(period.from), -organization.months - YEAR);
  return knownReports(organization, from, toDay(by)).filter(({ there }) => there <= toDay(by));
}

const YEAR = 12;

/** The last day a letter may speak for after a report's period: so many months, counted from the letter's first day. */
export function letterOf(periodEnd: Day, months: number): Day {
  return addMonths(periodEnd + 1, months) - 1;
}

/** What speaks for the days of a period by the reports in hand, letters of so many months among them. */
export function coverOf(
  { letters }: Pick<SubserviceOrganization, 'letters'>,
  inHand: readonly KnownReport[],
  period: Span,
  months: number,
): Cover {
  const [first, last] = [toDay(period.from), toDay(period.to)];
  const reports = fewest(inHand, first, last);
  const newest = inHand.at(-1);
  const spoken = [
    ...letters.flatMap((letter) => spokenBy(letter, inHand, months)),
    // The letter to be asked for: from the day after the newest report to our period's end.
    ...(newest ? [{ from: newest.to + 1, to: Math.min(last, letterOf(newest.to, months)) }] : []),
  ]
    .map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last) }))
    .filter(({ from, to }) => from <= to);
  return {
    reports,
    letters: joined(spoken).flatMap((span) => without([span], reports)),
    gaps: without([{ from: first, to: last }], [...reports, ...spoken]),
  };
}

/** The report to be reviewed inside a period, and the last day on which that leaves nothing open. */
export interface ToReview {
  readonly report: KnownReport;
  readonly by: Day;
}

/**
 * The newest report that is in hand while so many days of the period are left to review it in. One that was in hand when
 * the period began is looked at again in it, unless a newer one comes.
 */
export function reviewIn(
  organization: SubserviceOrganization,
  period: Span,
  days: number,
): ToReview | undefined {
  const last = toDay(period.to);
  const report = inHandOf(organization, period, fromDay(last - days)).at(-1);
  return report && { report, by: Math.min(last, Math.max(report.there, toDay(period.from)) + days) };
}

/** The last day of which something speaks without a break from a period's first day; the day before where nothing does. */
export function lastSpokenFor({ gaps }: Cover, period: Span): PlainDate {
  const gap = gaps[0];
  return gap ? fromDay(gap.from - 1) : period.to;
}

// A letter counts for some months after the report it follows, whatever it says beyond.
function spokenBy({ span }: SubserviceLetter, inHand: readonly KnownReport[], months: number): DaySpan[] {
  const [from, to] = [toDay(span.from), toDay(span.to)];
  const before = inHand.filter((report) => report.to < to).at(-1);
  if (!before) return [];
  return [{ from, to: Math.min(to, letterOf(before.to, months)) }];
}

interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

// Reports overlap where each covers a year and ends half a year after the one before: what a newer one covers as far is
// left out.
function fewest(inHand: readonly KnownReport[], first: Day, last: Day): readonly KnownReport[] {
  const reach = inHand
    .filter(({ from, to }) => from <= last && to >= first)
    .map((report) => ({ report, from: Math.max(report.from, first), to: Math.min(report.to, last) }));
  return reach
    .filter(
      (it, i) =>
        !reach.some((other, j) => {
          const within = other.from <= it.from && other.to >= it.to;
          const same = other.from === it.from && other.to === it.to;
          return i !== j && within && (!same || j > i);
        }),
    )
    .map(({ report }) => report);
}

function joined(spans: readonly DaySpan[]): DaySpan[] {
  const whole: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const before = whole.at(-1);
    if (before && span.from <= before.to + 1)
      whole[whole.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
    else whole.push(span);
  }
  return whole;
}

function without(spans: readonly DaySpan[], taken: readonly DaySpan[]): DaySpan[] {
  return taken.reduce<DaySpan[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, from - 1) },
          { from: Math.max(span.from, to + 1), to: span.to },
        ].filter((it) => it.from <= it.to),
      ),
    [...spans],
  );
}

function keyOf(day: Day): string {
  return fromDay(day).slice(0, 7);
}

// A day of a year; one that its month does not have is the month's last.
function dayIn(year: number, { month, day }: MonthDay): Day {
  const first = addMonths(0, (year - 1970) * 12 + month - 1);
  return Math.min(first + day - 1, endOfMonth(first));
}
