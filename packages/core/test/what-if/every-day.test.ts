// The answers about one date held against the plan of the file with every day booked in turn. A booked audit is priced
// as a planned one on the same day, so both must come to the same amounts, and to no plan on the same days.

import { describe, expect, it } from 'vitest';
import { fromDay, type PlainDate, toDay } from '../../src/index.js';
import { attempted, BOTH, CERTIFIED, engagementIn, FIRST, groundsIn, planned } from './programs.js';

const SURVEILLANCE = 'iso27001-surveillance1-1';

/** Days on which nobody works: weekends, the company's freeze, public holidays of the United States. */
const HOLIDAYS = ['2026-12-25', '2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18'];

function isOff(on: string): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday % 6 === 0 || HOLIDAYS.includes(on) || (on >= '2027-05-24' && on <= '2027-05-28');
}

const dayAfter = (on: string): PlainDate => fromDay(toDay(on as PlainDate) + 1);

/** Fieldwork of so many working days from a day on. */
function fieldworkFrom(on: string, workingDays: number): { from: string; to: string } {
  let to = on;
  for (let held = 1; held < workingDays; ) {
    to = dayAfter(to);
    if (!isOff(to)) held += 1;
  }
  return { from: on, to };
}

function holdsFreeze({ from, to }: { from: string; to: string }): boolean {
  return from <= '2027-05-28' && to >= '2027-05-24';
}

/** What the cheapest plan costs with the audit booked on each working day of a span; undefined where there is none. */
function valuesBooked(text: string, audit: string, workingDays: number, from: string, to: string) {
  const values = new Map<string, number | undefined>();
  for (let on = from; on <= to; on = dayAfter(on)) {
    const fieldwork = fieldworkFrom(on, workingDays);
    if (isOff(on) || holdsFreeze(fieldwork)) continue;
    const answer = attempted(text, [
      `{ audit: ${audit}, fieldwork: { from: ${fieldwork.from}, to: ${fieldwork.to} } }`,
    ]);
    values.set(on, answer.ok ? answer.plan.objective.value : undefined);
  }
  return values;
}

describe('the answers about a surveillance, against booking it on every day', () => {
  const whole = planned(CERTIFIED);
  const { fieldwork, earliest, latest } = engagementIn(whole, SURVEILLANCE);
  const value = whole.plan.objective.value;
  const length = [fieldwork.from, dayAfter(fieldwork.from)].filter((on) => on <= fieldwork.to).length;
  // From the last days that are too soon to the first that are too late.
  const values = valuesBooked(CERTIFIED, 'iso27001/surveillance1', length, '2027-05-03', '2027-06-25');

  it('no other day is cheaper than the next-best one, which costs what is said of it', () => {
    const { next } = groundsIn(whole, SURVEILLANCE);
    const others = [...values].flatMap(([on, cost]) =>
      on === fieldwork.from || cost === undefined ? [] : [cost],
    );
    expect(next?.proven).toBe(true);
    expect(values.get(next?.on ?? '')).toBeCloseTo(value + (next?.more ?? Number.NaN), 6);
    expect(Math.min(...others)).toBeCloseTo(value + (next?.more ?? Number.NaN), 6);
  });

  it('every day asked about costs what booking it costs, or breaks something where it cannot be booked', () => {
    const told = [...values].filter((_, i) => i % 3 === 0);
    for (const [on, cost] of told) {
      const { asked } = groundsIn(whole, SURVEILLANCE, on);
      const said = asked?.plan ? asked.plan.more + value : undefined;
      if (cost === undefined) expect([on, said, asked?.breaks.length]).not.toEqual([on, undefined, 0]);
      expect([on, said && Math.round(said * 100)]).toEqual([on, cost && Math.round(cost * 100)]);
    }
  });

  it('it can be booked up to its latest day and no later', () => {
    for (const [on, cost] of values) {
      expect([on, cost !== undefined]).toEqual([on, on >= (earliest ?? '') && on <= (latest ?? '')]);
    }
    expect([...values.values()]).toContain(undefined);
  });

  it('its room to move reaches to those days', () => {
    const { room } = groundsIn(whole, SURVEILLANCE);
    expect(room.free.later).toBe(toDay(latest as PlainDate) - toDay(fieldwork.from));
    expect(room.free.earlier).toBe(toDay(fieldwork.from) - toDay(earliest as PlainDate));
  });

  it('it can be booked on its earliest day', () => {
    const first = valuesBooked(CERTIFIED, 'iso27001/surveillance1', length, earliest ?? '', earliest ?? '');
    expect([...first.values()]).not.toContain(undefined);
  });
});

describe('the answers about an audit that shares its visit, against booking it on days around', () => {
  const whole = planned(BOTH);
  const { fieldwork } = engagementIn(whole, SURVEILLANCE);
  const value = whole.plan.objective.value;

  it.each([-21, -14, -7, -2, 2, 7, 12])('%i days away it costs what booking it costs', (by) => {
    const at = toDay(fieldwork.from) + by;
    const on = fromDay(at + ([6, 0].includes(new Date(at * 86_400_000).getUTCDay()) ? 2 : 0));
    if (on === '2027-10-11') return;
    const span = fieldworkFrom(on, 2);
    const booked = attempted(BOTH, [
      `{ audit: iso27001/surveillance1, fieldwork: { from: ${span.from}, to: ${span.to} } }`,
    ]);
    const { asked } = groundsIn(whole, SURVEILLANCE, on);
    const cost = booked.ok ? booked.plan.objective.value - value : undefined;
    expect(asked?.plan?.more).toBeCloseTo(cost ?? Number.NaN, 6);
  });
});

describe.each(['soc2-first', 'parallel'])(
  'the answers about a Stage 2 under the strategy %s, against booking it',
  (strategy) => {
    const text = FIRST.replace('soc2-first', strategy);
    const whole = planned(text);
    const { fieldwork } = engagementIn(whole, 'iso27001-stage2-1');
    const value = whole.plan.objective.value;
    const workingDays = 4;
    const days = [-70, -42, -28, -20, -1, 3, 14].map((by) => {
      const at = toDay(fieldwork.from) + by;
      const isFree = (on: string) => !isOff(on) && !holdsFreeze(fieldworkFrom(on, workingDays));
      return [0, 1, 2, 3, 4, 5, 6, 7].map((more) => fromDay(at + more)).find(isFree) as string;
    });

    it.each(days)('%s costs what booking it costs, or cannot be had either', (on) => {
      const { from, to } = fieldworkFrom(on, workingDays);
      const booked = attempted(`${text}audits:\n`, [
        `{ audit: iso27001/stage2, fieldwork: { from: ${from}, to: ${to} } }`,
      ]);
      const { asked } = groundsIn(whole, 'iso27001-stage2-1', on);
      const said = asked?.plan ? Math.round((asked.plan.more + value) * 100) : undefined;
      expect(said).toBe(booked.ok ? Math.round(booked.plan.objective.value * 100) : undefined);
      if (!booked.ok) expect(asked?.breaks).not.toEqual([]);
    });
  },
);

describe('a strategy', () => {
  const whole = planned(FIRST);
  const line = FIRST.split('\n').findIndex((it) => it.startsWith('planning:')) + 1;

  it('is told with its line where it holds a date', () => {
    const stage1 = engagementIn(whole, 'iso27001-stage1-1');
    const { report } = engagementIn(whole, 'soc2-type2-1');
    expect(stage1.fieldwork.from).toBe(report);
    const own = { rule: 'strategy', where: { line }, text: expect.stringContaining('soc2-first') };
    expect(stage1.because).toContainEqual(expect.objectContaining({ rule: 'strategy' }));
    const { holds } = groundsIn(whole, 'iso27001-stage1-1');
    expect(holds[0]).toMatchObject({ ...own, against: 'earlier', slack: 0 });
    const leading = groundsIn(whole, 'soc2-type2-1').holds;
    expect(leading.find(({ rule }) => rule === 'strategy')).toMatchObject({
      ...own,
      against: 'later',
      slack: 0,
    });
  });

  it('is told where a day that is agreed does not wait for it', () => {
    const { asked } = groundsIn(whole, 'iso27001-stage1-1', '2027-03-15');
    expect(asked?.breaks).toEqual([]);
    expect(asked?.plan?.conventions.filter(({ rule }) => rule === 'strategy')).toMatchObject([
      { where: { line } },
    ]);
  });

  it('is no rule that a booking was made without', () => {
    const audits = ['{ audit: iso27001/stage1, fieldwork: { from: 2027-03-15, to: 2027-03-16 } }'];
    const { holds } = groundsIn(planned(`${FIRST}audits:\n`, audits), 'iso27001-stage1-1');
    expect(holds.map(({ rule }) => rule)).not.toContain('strategy');
  });
});
