// SOC 2 histories for drawn programs: nothing yet, a Type I behind it, periods running, a long break, a booking.
import fc from 'fast-check';
import { addMonths, type Day, dateOf, iso, monthOf, yearOf, ymd } from './calendar.js';
import type { DrawnFramework, Setting } from './programs.js';

type Fields = Record<string, unknown>;

const months = (n: number) => (n % 2 ? `P${n}M` : `${n} months`);
const firstOfMonth = (at: Day): Day => ymd(yearOf(at), monthOf(at), 1);
const span = (from: Day, to: Day) => ({ from: iso(from), to: iso(to) });

export function socHistory(setting: Setting): fc.Arbitrary<DrawnFramework> {
  return fc
    .record({
      kind: fc.constantFrom(
        'nothing',
        'nothing',
        'type1',
        'type1-open',
        'running',
        'running',
        'two-behind',
        'lapsed',
        'booked',
      ),
      ago: fc.integer({ min: 2, max: 9 }),
      first: fc.option(fc.constantFrom(3, 4, 6, 9, 12), { nil: undefined }),
      period: fc.option(fc.constantFrom(6, 9, 12, 12), { nil: undefined }),
      align: fc.option(fc.boolean(), { nil: undefined }),
      typeOne: fc.constantFrom('absent', 'absent', 'none', 'goal'),
      readiness: fc.boolean(),
      readyIn: fc.constantFrom(undefined, -40, 0, 30),
      goal: fc.boolean(),
      timing: timing(),
      categories: fc.subarray(['availability', 'confidentiality', 'privacy', 'processing-integrity']),
    })
    .map((d) => {
      const fresh = d.kind === 'nothing';
      const ready = d.readyIn === undefined ? setting.from : setting.from + d.readyIn;
      const period = d.period ?? 12;
      const { audits, nextEnds } = history(setting, d.kind, d.ago, period);
      const typeTwo: Fields = {
        ...(d.first !== undefined && { 'first-period': months(d.first) }),
        ...(d.period !== undefined && { period: months(d.period) }),
        ...(d.align !== undefined && { align: d.align }),
      };
      // Ten months beyond a period's end leave room for fieldwork, report, a full team and a blackout.
      const ends = nextEnds ?? addMonths(Math.max(ready, setting.from), 3 + (d.first ?? 12));
      if (setting.goals && d.goal) typeTwo.by = iso(addMonths(Math.max(ends, setting.from), 10));
      const settings: Fields = {
        categories: ['security', ...d.categories],
        ...(d.readyIn !== undefined && { ready: iso(ready) }),
        ...(fresh && d.readiness && { readiness: true }),
        ...(fresh && d.typeOne === 'none' && { type1: false }),
        ...(fresh &&
          d.typeOne === 'goal' &&
          setting.goals && { type1: { by: iso(addMonths(Math.max(ready, setting.from), 9)) } }),
        ...(Object.keys(typeTwo).length > 0 && { type2: typeTwo }),
        ...(d.timing && { timing: d.timing }),
      };
      return { settings, audits, fresh };
    });
}

function timing(): fc.Arbitrary<Fields | undefined> {
  return fc.constantFrom(
    undefined,
    undefined,
    { fieldwork: '3 weeks' },
    { 'fieldwork-after': '14 days', 'report-after': '2 weeks' },
    { fieldwork: 'P5W' },
  );
}

interface History {
  audits: Fields[];
  /** Last day of the period that comes next, at its longest; undefined when its start is open. */
  nextEnds?: Day;
}

/** `ago` months before today the newest thing happened. */
function history({ today }: Setting, kind: string, ago: number, period: number): History {
  const monthStart = firstOfMonth(today);
  const ended = addMonths(monthStart, 1 - ago) - 1;
  const done = (end: Day, length: number): Fields => {
    const from = addMonths(end + 1, -length);
    return { audit: 'soc2/type2', period: span(from, end), report: iso(Math.min(today, end + 45)) };
  };
  const nextEnds = addMonths(ended + 1, Math.max(period, 12)) - 1;
  if (kind === 'type1' || kind === 'type1-open') {
    const asOf = addMonths(monthStart, 1 - Math.min(ago, 4)) - 1;
    const report = kind === 'type1' ? { report: iso(Math.min(today, asOf + 40)) } : {};
    return {
      audits: [{ audit: 'soc2/type1', 'as-of': iso(asOf), ...report }],
      nextEnds: addMonths(asOf + 1, 12) - 1,
    };
  }
  if (kind === 'running') return { audits: [done(ended, period)], nextEnds };
  if (kind === 'two-behind')
    return {
      audits: [done(addMonths(ended + 1, -period) - 1, 6), { ...done(ended, period), cost: 42000 }],
      nextEnds,
    };
  if (kind === 'lapsed') return { audits: [done(addMonths(ended + 1, -12) - 1, 6)] };
  if (kind === 'booked') return { audits: [done(ended, period), booking(today, ended, period)], nextEnds };
  return { audits: [] };
}

/** The next period, agreed with its auditor: fieldwork three weeks after it ends, and never in the past. */
function booking(today: Day, ended: Day, period: number): Fields {
  const from = ended + 1;
  const to = addMonths(from, period) - 1;
  const fieldwork = Math.max(to, today) + 21;
  const monday = fieldwork + ((11 - (fieldwork % 7)) % 7);
  const whole = { audit: 'soc2/type2', period: span(from, to), fieldwork: span(monday, monday + 25) };
  return dateOf(today) % 2 ? { ...whole, report: iso(monday + 50) } : whole;
}
