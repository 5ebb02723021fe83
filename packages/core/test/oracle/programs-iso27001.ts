// ISO 27001 histories for drawn programs: nothing yet, Stage 1 behind it, certified with what a cycle has seen so far,
// near expiry, lapsed within six months and beyond, or a recertification alone as history.
import fc from 'fast-check';
import { addMonths, type Day, day, iso, yearOf } from './calendar.js';
import type { DrawnFramework, Setting } from './programs.js';

type Fields = Record<string, unknown>;

const span = (from: Day, to: Day) => ({ from: iso(from), to: iso(to) });
/** The Tuesday on or after a day: 1970-01-01 was a Thursday. */
const tuesday = (at: Day): Day => at + ((12 - (at % 7)) % 7);

export function isoHistory(setting: Setting): fc.Arbitrary<DrawnFramework> {
  return fc
    .record({
      kind: fc.constantFrom(
        'nothing',
        'nothing',
        'stage1',
        'certified',
        'certified',
        'near-expiry',
        'restorable',
        'lapsed',
        'recertified',
      ),
      months: fc.integer({ min: 0, max: 23 }),
      days: fc.integer({ min: 0, max: 30 }),
      printed: fc.constantFrom(undefined, 0, 1, -3),
      readyIn: fc.constantFrom(undefined, -60, 0, 30),
      goal: fc.boolean(),
      timing: fc.constantFrom(
        undefined,
        undefined,
        { 'stage-gap': '4 weeks' },
        { 'decision-after': '4 weeks', 'surveillance-report': '2 weeks' },
      ),
    })
    .map((d) => {
      const fresh = d.kind === 'nothing' || d.kind === 'stage1';
      const by = addMonths(setting.from, 16);
      const settings: Fields = {
        edition: 2022,
        ...(d.readyIn !== undefined && { ready: iso(setting.from + d.readyIn) }),
        ...(fresh && setting.goals && d.goal && { by: iso(by) }),
        ...(d.timing && { timing: d.timing }),
      };
      return { settings, audits: history(setting, d), fresh };
    });
}

interface Dice {
  kind: string;
  months: number;
  days: number;
  printed: number | undefined;
}

function history(setting: Setting, { kind, months, days, printed }: Dice): Fields[] {
  const { today } = setting;
  if (kind === 'nothing') return [];
  if (kind === 'stage1') {
    const last = tuesday(today - 20 - days) + 1;
    return [
      { audit: 'iso27001/stage1', fieldwork: span(last - 1, last), report: iso(Math.min(today, last + 7)) },
    ];
  }
  if (kind === 'certified') return certificate(setting, addMonths(today, -months) - days, printed);
  if (kind === 'recertified') {
    const decision = addMonths(today, -(months % 8)) - days;
    return [
      {
        audit: 'iso27001/recertification',
        decision: iso(decision),
        expires: iso(addMonths(decision, 37) + days),
      },
    ];
  }
  const expires =
    {
      'near-expiry': addMonths(today, 6) + 2 * days,
      restorable: today - 1 - days,
      lapsed: addMonths(today, -7) - 10 * days,
    }[kind] ?? today;
  const decision = addMonths(expires + 1, -36);
  return [initial(decision, expires), ...surveillances(setting, decision)];
}

function initial(decision: Day, expires: Day | undefined): Fields {
  const from = tuesday(decision - 49);
  return {
    audit: 'iso27001/stage2',
    fieldwork: span(from, from + 2),
    decision: iso(decision),
    ...(expires !== undefined && { expires: iso(expires) }),
  };
}

function certificate(setting: Setting, decision: Day, printed: number | undefined): Fields[] {
  const expires = printed === undefined ? undefined : addMonths(decision, 36) - 1 + printed;
  return [initial(decision, expires), ...surveillances(setting, decision)];
}

/**
 * What the cycle has seen: done when it lies behind, booked when its limit comes too soon to leave it to the planner,
 * left out otherwise. The first is put in the year after the decision where twelve months allow it.
 */
function surveillances({ today, from }: Setting, decision: Day): Fields[] {
  const limit = addMonths(decision, 12);
  const nextYear = day(`${yearOf(decision) + 1}-01-15`);
  const first = tuesday(Math.max(addMonths(decision, 8), nextYear + 14 < limit ? nextYear : 0));
  const second = tuesday(addMonths(first, 12) - 3);
  const held: [string, Day, Day][] = [
    ['iso27001/surveillance1', first, limit],
    ['iso27001/surveillance2', second, day(`${yearOf(first) + 1}-12-31`)],
  ];
  return held.flatMap(([audit, at, last]) => {
    const entry = { audit, fieldwork: span(at, at) };
    if (at + 10 <= today) return [{ ...entry, report: iso(at + 10) }];
    return at <= today || last < from + 90 ? [entry] : [];
  });
}
