// Interim sessions: where they lie in a period, what they leave to the final one, and when a period has none.

import { describe, expect, it } from 'vitest';
import { engagement, plan, refused, row, said } from './program.js';

const ID = 'soc2-type2-1';

/** A SOC 2 program that asks for interim sessions, with one Type II entry. */
function asking(interim: string, entry: string, more = ''): string {
  return `frameworks: { soc2: { type2: { align: false, ${interim} }${more} } }\naudits:\n  - { audit: soc2/type2, ${entry} }\n`;
}

const RUNNING = 'period: { from: 2026-01-01, to: 2026-12-31 }';
const DONE = 'period: { from: 2025-07-01, to: 2026-06-30 }, report: 2026-08-20';

function sessions(file: string, today?: string, id = ID): string[] {
  return engagement(plan(file, today), id).sessions.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
}

row('soc-seq', 'an interim session lies inside its period, once 60 % of it has run', [
  {
    // 219 of 365 days have run on 5 February.
    when: 'is an error a day before that',
    file: asking('interim: true', `${DONE}, interim: { from: 2026-02-04, to: 2026-02-13 }`),
    says: [`error ${ID}`],
  },
  {
    when: 'is silent from that day on',
    file: asking('interim: true', `${DONE}, interim: { from: 2026-02-05, to: 2026-02-13 }`),
    says: [],
  },
  {
    when: 'is an error where it ends after the period',
    file: asking('interim: false', `${DONE}, interim: { from: 2026-06-22, to: 2026-07-01 }`),
    says: [`error ${ID}`],
  },
]);

describe('a period that is to have an interim session', () => {
  it('has two weeks of it eight weeks before its end, and three weeks of final fieldwork instead of four', () => {
    const file = asking('interim: true', RUNNING);
    const from = plan(file, '2026-07-01');
    const { fieldwork, report } = engagement(from, ID);
    expect(sessions(file, '2026-07-01')).toEqual([
      'planning 2026-10-08 2026-10-08',
      'interim 2026-11-05 2026-11-18',
      'final 2027-01-07 2027-01-27',
    ]);
    expect(fieldwork).toEqual({ from: '2027-01-07', to: '2027-01-27' });
    expect(report).toBe('2027-02-17');
    expect(
      from.spans.filter(({ kind }) => kind === 'roll-forward').map(({ from, to }) => [from, to])[0],
    ).toEqual(['2026-11-19', '2026-12-31']);
  });

  it.each([
    ['after so many days of it have passed that none is left', RUNNING, '2026-12-03'],
    ['of less than nine months', 'period: { from: 2026-05-01, to: 2026-12-31 }', '2026-07-01'],
  ])('has none %s', (_, entry, today) => {
    const { sessions } = engagement(plan(asking('interim: true', entry), today), ID);
    expect(sessions.map(({ kind }) => kind)).toEqual(['final']);
  });

  it.each([
    ['not asked for', ''],
    ['refused', 'interim: false'],
  ])('is as it was where it is %s', (_, interim) => {
    const { sessions, fieldwork } = engagement(plan(asking(interim, RUNNING), '2026-07-01'), ID);
    expect(sessions.map(({ kind }) => kind)).toEqual(['final']);
    expect(fieldwork).toEqual({ from: '2027-01-07', to: '2027-02-03' });
  });

  it.each([
    ['interim: 5 days', 'interim', 'below-minimum'],
    ['interim-before: 3 weeks', 'interim-before', 'below-minimum'],
    ['final-after-interim: 1 week', 'final-after-interim', 'below-minimum'],
  ])('takes no timing below its minimum: %s', (timing, _, rule) => {
    const { problems } = refused(asking('interim: true', RUNNING, `, timing: { ${timing} }`));
    expect(problems.map((it) => it.rule)).toEqual([rule]);
  });

  it('keeps the days its file sets', () => {
    const timing = ', timing: { interim: 1 week, interim-before: 10 weeks, final-after-interim: 2 weeks }';
    expect(sessions(asking('interim: true', RUNNING, timing), '2026-07-01').slice(1)).toEqual([
      'interim 2026-10-22 2026-10-28',
      'final 2027-01-07 2027-01-20',
    ]);
  });
});

describe('a recorded session', () => {
  it('stays where the file has it, whatever is asked for', () => {
    const entry = `${RUNNING}, planning: { from: 2026-08-31, to: 2026-09-01 }, interim: { from: 2026-09-14, to: 2026-09-25 }`;
    expect(sessions(asking('interim: false', entry), '2026-07-01')).toEqual([
      'planning 2026-08-31 2026-09-01',
      'interim 2026-09-14 2026-09-25',
      'final 2027-01-07 2027-01-27',
    ]);
  });

  it('cannot be booked where its rule does not allow it', () => {
    const entry = `${RUNNING}, interim: { from: 2026-08-03, to: 2026-08-14 }`;
    const { conflict } = refused(asking('interim: true', entry), '2026-07-01');
    expect(conflict?.rules).toEqual(['soc-seq']);
  });

  it('is told where it begins on a day off', () => {
    const entry = `${RUNNING}, interim: { from: 2026-09-12, to: 2026-09-25 }`;
    const from = plan(asking('interim: true', entry), '2026-07-01');
    expect(said(from, 'booking-on-day-off')).toEqual([`warning ${ID}`]);
    expect(from.diagnostics.find(({ rule }) => rule === 'booking-on-day-off')?.message).toContain(
      'is booked to start its interim session on 2026-09-12, which is off',
    );
  });
});

describe('fieldwork', () => {
  it.each([
    ['mode: remote, ', 'remote'],
    ['mode: onsite, ', 'onsite'],
    ['', 'onsite'],
  ])('of a Stage 1 is held where the file says: %s', (mode, held) => {
    const file = `frameworks: { iso27001: {} }\naudits:\n  - { audit: iso27001/stage1, ${mode}fieldwork: { from: 2026-12-07, to: 2026-12-08 } }\n`;
    expect(engagement(plan(file), 'iso27001-stage1-1').sessions.map((it) => it.mode)).toEqual([held]);
  });
});
