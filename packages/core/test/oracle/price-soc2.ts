// What a SOC 2 track is charged: periods and their ends, reports that are late or missing, fees of more reports than one
// a year, usual lengths that are cut.
import { besideFirst, firmsOf } from './auditors.js';
import {
  addMonths,
  type Day,
  day,
  duration,
  isMonthEnd,
  iso,
  monthOf,
  wholeMonths,
  yearOf,
  ymd,
} from './calendar.js';
import { goal, type TrackEntry } from './file.js';
import { type Engagement, type Inspection, ofKind } from './inspection.js';
import {
  after,
  type Bill,
  firstStart,
  inDays,
  lastOf,
  least,
  usual,
  weeks,
  workingDaysIn,
} from './price-book.js';

/** Adds what a SOC 2 track costs. */
export function chargeSoc2(inspection: Inspection, track: TrackEntry, bill: Bill, yearEnd: string): void {
  const periods = ofKind(inspection, track.key, 'type2').sort(byPeriod);
  const [first] = periods;
  for (const e of ofKind(inspection, track.key, 'readiness')) {
    if (e.status !== 'done') chargeFieldwork(inspection, track, bill, e, 'readiness', 4);
  }
  for (const e of ofKind(inspection, track.key, 'type1'))
    if (e.status !== 'done') typeOne(inspection, track, bill, e);
  for (const e of periods) {
    if (e.status !== 'done') typeTwo(inspection, track, bill, e, e === first, yearEnd);
  }
  remediation(inspection, track, bill);
  currency(inspection, track, bill, periods);
  gaps(inspection, bill, periods);
  goals(inspection, track, bill);
  firstOnes(inspection, track, bill, periods);
}

const byPeriod = (a: Engagement, b: Engagement) => (a.period?.to ?? 0) - (b.period?.to ?? 0);

function chargeFieldwork(
  inspection: Inspection,
  track: TrackEntry,
  bill: Bill,
  e: Engagement,
  key: string,
  documented: number,
): void {
  if (!e.fieldwork) return;
  const count = workingDaysIn(usual(track, key, weeks(documented)), inspection);
  bill.shortened(lastOf(inspection, e.fieldwork.from, count), e.fieldwork.to, `${e.id} fieldwork`);
}

function typeOne(inspection: Inspection, track: TrackEntry, bill: Bill, e: Engagement): void {
  chargeFieldwork(inspection, track, bill, e, 'type1-fieldwork', 2);
  if (e.asOf !== undefined && e.report !== undefined) {
    const due = after(e.asOf, usual(track, 'type1-report', weeks(6)));
    bill.shortened(due, e.report, `${e.id} report`);
    bill.waiting(due, e.report, `${e.id} report waits`);
  }
  bill.charge('fees', fee(inspection, track, undefined), `${e.id} report on one date`);
}

function typeTwo(
  inspection: Inspection,
  track: TrackEntry,
  bill: Bill,
  e: Engagement,
  isFirst: boolean,
  yearEnd: string,
): void {
  if (!e.period || !e.fieldwork || e.report === undefined) return;
  const interim = e.json.sessions.find(({ kind }) => kind === 'interim');
  if (interim) chargeInterim(inspection, track, bill, e, interim);
  else chargeFieldwork(inspection, track, bill, e, 'fieldwork', 4);
  bill.shortened(
    after(e.period.to, usual(track, 'fieldwork-after', weeks(1))),
    e.fieldwork.from,
    `${e.id} wait`,
  );
  const due = after(e.fieldwork.to, usual(track, 'report-after', weeks(3)));
  bill.shortened(due, e.report, `${e.id} report`);
  bill.waiting(due, e.report, `${e.id} report waits`);
  const months = wholeMonths(e.period) ?? 12;
  bill.breach(months < (isFirst ? 3 : 6), `${e.id} covers ${months} months`);
  const { from, to } = e.period;
  const changes = firmsOf(track).some((it) => from < it.from && it.from <= to);
  bill.breach(changes && !e.fact?.auditor, `${e.id} changes its auditor inside its period`);
  ends(bill, e, e.period.to, yearEnd);
  const extra =
    fee(inspection, track, months) - Math.round(fee(inspection, track, 12) * 100 * (months / 12)) / 100;
  bill.charge('fees', Math.max(0, extra), `${e.id} beyond its share of a year`);
  if (monthOf(e.fieldwork.from) <= 3) {
    bill.charge('fees', Math.round(fee(inspection, track, months) * 10) / 100, `${e.id} in the busy season`);
  }
}

/** Two weeks, eight weeks before the period ends; the final session is then three weeks long. */
function chargeInterim(
  inspection: Inspection,
  track: TrackEntry,
  bill: Bill,
  e: Engagement,
  interim: { from: string; to: string },
): void {
  chargeFieldwork(inspection, track, bill, e, 'final-after-interim', 3);
  if (!e.period) return;
  const [from, to] = [day(interim.from), day(interim.to)];
  const count = workingDaysIn(usual(track, 'interim', weeks(2)), inspection);
  bill.shortened(lastOf(inspection, from, count), to, `${e.id} interim`);
  const { months, days } = usual(track, 'interim-before', weeks(8));
  bill.around(addMonths(e.period.to, -months) - days, from, `${e.id} interim`);
}

/** Ends lie three to two months before the customers' year end; the first of these days is best. */
function ends(bill: Bill, e: Engagement, at: Day, yearEnd: string): void {
  const seasons = [-1, 0, 1].map((offset) => {
    const [month = 12, date = 31] = yearEnd.split('-').map(Number);
    const end = Math.min(ymd(yearOf(at) + offset, month, date), ymd(yearOf(at) + offset, month + 1, 0));
    return { from: monthsBefore(end, 3), to: monthsBefore(end, 2) };
  });
  bill.breach(!seasons.some(({ from, to }) => from <= at && at <= to), `${e.id} ends ${iso(at)}`);
  const price = ({ from }: { from: Day }) =>
    at < from ? (from - at) * bill.weights.early : (at - from) * bill.weights.late;
  const nearest = seasons.reduce((best, it) => (price(it) < price(best) ? it : best));
  bill.around(nearest.from, at, `${e.id} ends ${iso(at)}`);
}

/** Counted from month end to month end. */
function monthsBefore(end: Day, months: number): Day {
  return isMonthEnd(end) ? addMonths(end + 1, -months) - 1 : addMonths(end, -months);
}

/** Gaps that a readiness assessment found are closed first: eight weeks, as a rule. */
function remediation(inspection: Inspection, track: TrackEntry, bill: Bill): void {
  const [found] = ofKind(inspection, track.key, 'readiness');
  const end = found?.fieldwork?.to ?? (found?.status === 'done' ? found.report : undefined);
  if (!found || end === undefined) return;
  const closed = after(end, usual(track, 'remediation', weeks(8)));
  for (const e of ofKind(inspection, track.key, 'type1', 'type2')) {
    const at = e.kind === 'type1' ? e.asOf : e.period?.from;
    if (e.status !== 'done' && at !== undefined) bill.shortened(closed, at, `${e.id} after ${found.id}`);
  }
}

function currency(inspection: Inspection, track: TrackEntry, bill: Bill, periods: Engagement[]): void {
  const { from } = inspection.file.horizon;
  const reports = [...ofKind(inspection, track.key, 'type1'), ...periods];
  reports.forEach((e, i) => {
    if (e.status === 'done' || e.report === undefined) return;
    const before = reports[i - 1];
    const ended = before?.period?.to ?? before?.asOf;
    if (before && ended === undefined) return;
    const until = ended === undefined ? from : Math.max(addMonths(ended, 12) + 1, from);
    bill.charge(
      'stale-days',
      Math.max(0, e.report - until) * bill.weights.stale,
      `${e.id} before its report`,
    );
    const late = ended !== undefined && e.report > Math.max(addMonths(ended, 15) + 1, from);
    bill.breach(late, `${e.id} comes fifteen months after the period before`);
  });
}

function gaps({ file }: Inspection, bill: Bill, periods: Engagement[]): void {
  periods.forEach((e, i) => {
    const ended = periods[i - 1]?.period?.to;
    if (e.status === 'done' || ended === undefined || !e.period) return;
    const days = e.period.from - Math.max(ended + 1, file.horizon.from);
    bill.charge('uncovered-days', Math.max(0, days) * bill.weights.uncovered, `${e.id} begins late`);
    bill.breach(e.period.from > ended + 1, `${e.id} leaves a gap`);
  });
}

/** A goal that a finished report met asks for nothing hard of the next one. */
function goals(inspection: Inspection, track: TrackEntry, bill: Bill): void {
  for (const kind of ['type1', 'type2'] as const) {
    const by = goal(track.raw, kind);
    const all = ofKind(inspection, track.key, kind).sort((a, b) => (a.report ?? 0) - (b.report ?? 0));
    const met = by !== undefined && all.some((e) => e.status === 'done' && (e.report ?? by + 1) <= by);
    const next = all.find((e) => e.status !== 'done');
    if (met && next?.report !== undefined)
      bill.breach(next.report > by, `${next.id} misses a goal met before`);
  }
}

/** First-of-kind audits are late from the first day that the hard rules allow. */
function firstOnes(all: Inspection, track: TrackEntry, bill: Bill, periods: Engagement[]): void {
  const inspection = besideFirst(all, track);
  const { file, opens } = inspection;
  const ready = Math.max(track.ready, file.horizon.from);
  const one = ofKind(inspection, track.key, 'type1')[0];
  const assessment = ofKind(inspection, track.key, 'readiness')[0];
  let prepared = opens;
  if (assessment && assessment.status !== 'done' && assessment.fieldwork) {
    const count = workingDaysIn(inDays(least(track, 'readiness', 7)), inspection);
    const first = firstStart(inspection, opens, count);
    bill.waiting(first, assessment.fieldwork.from, `${assessment.id} after its first day`);
    prepared = lastOf(inspection, first, count) + least(track, 'remediation', 0);
  }
  const from = Math.max(ready, assessment && assessment.status !== 'done' ? prepared : 0);
  if (one && one.status !== 'done' && one.fieldwork) {
    const asOf = past(inspection, one.asOf) ?? monthEndFrom(from);
    const count = workingDaysIn(inDays(least(track, 'type1-fieldwork', 14)), inspection);
    const first = firstStart(inspection, Math.max(opens, asOf), count);
    bill.waiting(first, one.fieldwork.from, `${one.id} after its first day ${iso(first)}`);
  }
  const [first] = periods;
  if (!first || first.status === 'done' || !first.fieldwork) return;
  // Without a report on one date where the file leaves it open, or the day after the one there is.
  const asked = track.raw.type1 !== undefined && track.raw.type1 !== false;
  const begins =
    one?.fact && past(inspection, one.asOf) !== undefined
      ? (one.asOf as Day) + 1
      : asked
        ? monthEndFrom(from) + 1
        : monthEndFrom(from - 1) + 1;
  const wished = (track.raw.type2 as Record<string, string> | undefined)?.['first-period'];
  const months = wished === undefined ? 3 : duration(wished).months;
  // A period that has begun stays as it is written.
  const begun = first.fact?.period && past(inspection, first.period?.from) !== undefined;
  const ended = (begun ? first.period?.to : undefined) ?? addMonths(begins, months) - 1;
  const count = workingDaysIn(inDays(least(track, 'fieldwork', 14)), inspection);
  const day = firstStart(
    inspection,
    Math.max(opens, ended + Math.max(1, least(track, 'fieldwork-after', 1))),
    count,
  );
  bill.waiting(day, first.fieldwork.from, `${first.id} after its first day ${iso(day)}`);
}

/** A day that has been: what is booked for later may be booked anew, what has been stays. */
const past = ({ today }: Inspection, at: Day | undefined): Day | undefined =>
  at !== undefined && at <= today ? at : undefined;

function monthEndFrom(at: Day): Day {
  if (!Number.isInteger(at)) throw new Error('counted from no day');
  let end = at;
  while (!isMonthEnd(end)) end += 1;
  return end;
}

/** The likely fee of a report: by headcount, further categories, and how much it covers. */
function fee({ file }: Inspection, track: TrackEntry, months: number | undefined): number {
  const people = (track.raw.people as number | undefined) ?? file.people;
  const base = people <= 50 ? 30_000 : people <= 200 ? 45_000 : people <= 1000 ? 70_000 : 100_000;
  const categories = new Set([...((track.raw.categories as string[] | undefined) ?? [])]);
  categories.delete('security');
  let share = 1;
  for (const it of categories) share += it === 'privacy' ? 0.3 : 0.2;
  const length = months === undefined ? 0.6 : months <= 5 ? 0.85 : months <= 8 ? 0.9 : 1;
  return Math.round(base * share * length * 100) / 100;
}
