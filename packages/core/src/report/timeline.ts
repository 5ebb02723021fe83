// The plan as a picture, measured in days from its first day and not yet in columns or pixels.
// Days count from 0; `from` and `to` are both included and may lie outside the picture: a format clips them.

import {
  addMonths,
  endOfMonth,
  fromDay,
  monthOf,
  type PlainDate,
  type Span,
  startOfMonth,
  toDay,
  yearOf,
} from '../calendar/index.js';
import {
  counted,
  type Engagement,
  type EngagementStatus,
  hostedDays,
  type PlanSpan,
} from '../model/index.js';
import type { Reading } from './reading.js';
import { type SharedVisit, sharedVisits } from './shared-visits.js';
import { isOpen } from './upcoming.js';

export interface Timeline {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days in the picture. */
  readonly days: number;
  readonly today: number;
  readonly months: readonly MonthOfTimeline[];
  /** One lane for each track, in the order of their first audits in the plan. */
  readonly lanes: readonly Lane[];
  readonly visits: readonly SharedVisit[];
  /** Due days of open activities. */
  readonly due: readonly number[];
}

export interface MonthOfTimeline {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Its first day. */
  readonly at: number;
}

export interface Lane {
  readonly track: string;
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** Below it, one row for each subservice organization that the track's periods rest on. */
  readonly strips: readonly Strip[];
}

/** What speaks for a subservice organization. */
export interface Strip {
  readonly organization: string;
  readonly bars: readonly StripBar[];
}

/** Days of a report or of a letter of it, days until a report is there, days that nothing speaks for. */
export interface StripBar {
  readonly kind: 'report' | 'pending' | 'letter' | 'gap';
  /** Id of the engagement it lies under. */
  readonly for: string;
  readonly from: number;
  readonly to: number;
}

/** Days in one state. */
export interface Bar {
  readonly kind: 'period' | 'certificate' | 'gap';
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Something that happens in an audit. */
export interface Mark {
  readonly kind: 'fieldwork' | 'as-of' | 'report' | 'decision' | 'expiry';
  readonly status: EngagementStatus;
  readonly from: number;
  readonly to: number;
}

const gaps: readonly PlanSpan['kind'][] = ['coverage-gap', 'uncertified', 'suspended'];

/** Draws the plan from the quarter of its first day to the month of its last. */
export function timelineOf(reading: Reading): Timeline {
  const { plan } = reading;
  const first = startOfQuarter(Math.min(toDay(plan.today), toDay(plan.horizon.from)));
  const ends = plan.engagements.map((it) => toDay(it.report));
  const last = endOfMonth(Math.max(toDay(plan.horizon.to), ...ends));
  const at = (date: PlainDate) => toDay(date) - first;
  return {
    from: fromDay(first),
    to: fromDay(last),
    days: last - first + 1,
    today: at(plan.today),
    months: monthsBetween(first, last),
    lanes: lanesOf(reading, at),
    visits: sharedVisits(plan, at),
    due: plan.activities.filter((it) => isOpen(it.status)).map((it) => at(it.due)),
  };
}

function startOfQuarter(day: number): number {
  const month = startOfMonth(day);
  return addMonths(month, -((monthOf(month) - 1) % 3));
}

function monthsBetween(first: number, last: number): readonly MonthOfTimeline[] {
  const months: MonthOfTimeline[] = [];
  for (let n = 0, day = first; day <= last; day = addMonths(first, ++n)) {
    months.push({ year: yearOf(day), month: monthOf(day), at: day - first });
  }
  return months;
}

function lanesOf(reading: Reading, at: (date: PlainDate) => number): readonly Lane[] {
  const tracks = new Map<string, Engagement[]>();
  for (const it of reading.plan.engagements) {
    tracks.set(it.track, [...(tracks.get(it.track) ?? []), it]);
  }
  return [...tracks].map(([track, audits]) => {
    const ids = new Set(audits.map((it) => it.id));
    const spans = reading.plan.spans.filter((it) => gaps.includes(it.kind) && ids.has(it.for));
    const gapBars: readonly Bar[] = spans.map((it) => ({
      kind: 'gap',
      label: '',
      from: at(it.from),
      to: at(it.to),
    }));
    return {
      track,
      label: audits[0] ? reading.trackName(audits[0]) : track,
      bars: [...gapBars, ...oneAfterTheOther(audits.flatMap((it) => barsOf(it, reading, at)))],
      marks: audits.flatMap((it) => marksOf(it, reading, at)),
      strips: stripsOf(
        reading.plan.spans.filter((it) => ids.has(it.for)),
        at,
      ),
    };
  });
}

const STRIPS: Partial<Record<PlanSpan['kind'], StripBar['kind']>> = {
  'subservice-report': 'report',
  'subservice-pending': 'pending',
  'subservice-letter': 'letter',
  'subservice-gap': 'gap',
};

function stripsOf(spans: readonly PlanSpan[], at: (date: PlainDate) => number): readonly Strip[] {
  const strips = new Map<string, StripBar[]>();
  for (const { kind, organization, for: id, from, to } of spans) {
    const bar = STRIPS[kind];
    if (!bar || organization === undefined) continue;
    const bars = [...(strips.get(organization) ?? []), { kind: bar, for: id, from: at(from), to: at(to) }];
    strips.set(organization, bars);
  }
  return [...strips].map(([organization, bars]) => ({ organization, bars }));
}

function barsOf(it: Engagement, reading: Reading, at: (date: PlainDate) => number): readonly Bar[] {
  const bars: Bar[] = [];
  if (it.period)
    bars.push({ kind: 'period', label: monthsOf(it.period), from: at(it.period.from), to: at(it.period.to) });
  if (it.expires) {
    bars.push({
      kind: 'certificate',
      label: reading.documentOf(it),
      from: at(it.report),
      to: at(it.expires),
    });
  }
  return bars;
}

/** A renewed certificate is drawn from the day after the old one's last: both are in force until then. */
function oneAfterTheOther(bars: readonly Bar[]): readonly Bar[] {
  let taken = Number.NEGATIVE_INFINITY;
  return [...bars]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .flatMap((bar) => {
      const from = Math.max(bar.from, taken + 1);
      taken = Math.max(taken, bar.to);
      return from <= bar.to ? [{ ...bar, from }] : [];
    });
}

/** `12 months`; the days where a period is no whole number of months. */
function monthsOf(period: Span): string {
  const [from, end] = [toDay(period.from), toDay(period.to) + 1];
  const months = (yearOf(end) - yearOf(from)) * 12 + monthOf(end) - monthOf(from);
  return addMonths(from, months) === end ? counted(months, 'month') : counted(end - from, 'day');
}

function marksOf(it: Engagement, reading: Reading, at: (date: PlainDate) => number): readonly Mark[] {
  const mark = (kind: Mark['kind'], from: PlainDate, to = from): Mark => ({
    kind,
    status: it.status,
    from: at(from),
    to: at(to),
  });
  return [
    ...hostedDays(it).map(({ from, to }) => mark('fieldwork', from, to)),
    ...(it.asOf ? [mark('as-of', it.asOf)] : []),
    mark(reading.outcomeOf(it), it.report),
    ...(it.expires ? [mark('expiry', it.expires)] : []),
  ];
}
