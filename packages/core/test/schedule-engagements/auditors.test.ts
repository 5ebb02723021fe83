// What the registry of auditors does to dates: days on which a firm is busy, how long ahead it is booked, and the time
// it gives for closing a major.

import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.js';
import { engagement, fieldwork, plan, planned, refused, said } from '../rules/program.js';

const S1 = 'iso27001-surveillance1-1';
const REPORT = 'soc2-type2-1';

const file = (terms: string, audits = '') => `frameworks:
  soc2: { auditor: One LLP, type2: { align: false } }
  iso27001: { auditor: Two Certification }
auditors:
  One LLP: { kind: cpa }
  Two Certification: { kind: cb, accreditation: UKAS${terms} }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-01-05, to: 2026-01-09 }, decision: 2026-02-25 }
  - { audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 } }
${audits}`;
const BUSY = ', calendar: two.ics';
const AGREED = '  - { audit: iso27001/surveillance1, fieldwork: { from: 2027-02-02, to: 2027-02-02 } }';

function milestone(from: Plan, of: string, kind: string) {
  return from.milestones.find((it) => it.for === of && it.kind === kind);
}

describe("an auditor's calendar", () => {
  const free = plan(file(''));

  it('keeps this auditor’s audits off its busy days, and no other’s', () => {
    const first = fieldwork(free, S1).from;
    const other = fieldwork(free, REPORT).from;
    const held = plan(file(BUSY), undefined, {
      'two.ics': [
        [first, first],
        [other, other],
      ],
    });
    const { from, to } = fieldwork(held, S1);
    expect(from > first || to < first).toBe(true);
    expect(fieldwork(held, REPORT)).toEqual(fieldwork(free, REPORT));
  });

  it('lets no fieldwork run over a busy day', () => {
    const busy: [string, string][] = [2, 9, 16, 23].map((day) => {
      const on = `2027-02-${String(day).padStart(2, '0')}`;
      return [on, on];
    });
    const { from, to } = fieldwork(plan(file(BUSY), undefined, { 'two.ics': busy }), S1);
    for (const [on] of busy) expect(from <= on && on <= to).toBe(false);
  });

  it('is named where it leaves no day', () => {
    const { kind, conflict, problems } = refused(file(BUSY), undefined, {
      'two.ics': [['2026-11-22', '2027-12-31']],
    });
    expect(kind).toBe('infeasible');
    expect(conflict?.rules).toContain('iso-s1');
    expect(conflict?.lines.map(({ line }) => line)).toContain(8);
    expect(JSON.stringify([conflict, problems])).toContain(
      'Two Certification is busy on the days of two.ics',
    );
  });

  it('is refused where nobody has read it', () => {
    const { kind, problems } = refused(file(BUSY));
    expect(kind).toBe('input');
    expect(problems.map(({ rule, where }) => [rule, where?.line])).toEqual([['calendar-not-read', 8]]);
  });

  it('does not move what is booked, and says that it falls on a busy day', () => {
    const day = '2027-02-02';
    const booked = `  - { audit: iso27001/surveillance1, fieldwork: { from: ${day}, to: ${day} } }`;
    const held = plan(file(BUSY, booked), undefined, { 'two.ics': [[day, day]] });
    expect(fieldwork(held, S1)).toEqual({ from: day, to: day });
    expect(said(held, 'booking-on-day-off')).toEqual([`warning ${S1}`]);
    expect(said(plan(file(BUSY, booked), undefined, { 'two.ics': [] }), 'booking-on-day-off')).toEqual([]);
  });
});

describe('a lead time', () => {
  it('books each audit of that auditor so long before its fieldwork, on a working day', () => {
    const usual = plan(file('', AGREED));
    const early = plan(file(', lead-time: 23 weeks', AGREED));
    const [was, is] = [usual, early].map((it) => milestone(it, S1, 'book-auditor'));
    // 16 and 23 weeks before the Tuesday of its fieldwork.
    expect(was?.on).toBe('2026-10-13');
    expect(is?.on).toBe('2026-08-25');
    expect(is?.citation).toBe('`lead-time` of Two Certification in the program file');
    expect(early.milestones.filter(({ for: of, kind }) => of === S1 && kind === 'book-auditor')).toHaveLength(
      1,
    );
    expect(said(early, 'booking-late')).not.toContain(`warning ${S1}`);
  });

  it('is told where it has begun and nobody has booked', () => {
    expect(said(plan(file(', lead-time: 23 weeks')), 'booking-late')).toContain(`warning ${S1}`);
    expect(said(plan(file(', lead-time: 1 week')), 'booking-late')).toEqual([]);
  });

  it('books an auditor whose framework has no such step', () => {
    const held = plan(file('').replace('kind: cpa', 'kind: cpa, lead-time: 2 months'));
    const { from } = fieldwork(held, REPORT);
    expect(from).toBe('2027-01-07');
    expect(milestone(held, REPORT, 'book-auditor')).toMatchObject({
      on: '2026-11-06',
      title: 'Book the CPA firm',
    });
  });
});

describe('the time an auditor gives for closing a major', () => {
  const renewal = (terms: string, more = '') => `frameworks: { iso27001: { auditor: Two Certification } }
auditors: { Two Certification: { accreditation: UKAS${terms} } }
audits:
  - { audit: iso27001/stage2, decision: 2024-07-01, expires: 2027-06-30 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2025-05-19, to: 2025-05-20 }, report: 2025-06-05 }
  - { audit: iso27001/surveillance2, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05 }
  - { audit: iso27001/recertification, fieldwork: { from: 2027-03-15, to: 2027-03-17 }${more} }
`;

  // 2027-06-30 less 21 days for the decision, less the time for closing.
  it('is what is reserved before the expiry in place of 90 days', () => {
    expect(said(plan(renewal('')), 'iso-res')).toEqual(['warning iso27001-recertification-1']);
    expect(said(plan(renewal(', nonconformity: 84 days')), 'iso-res')).toEqual([]);
    const short = plan(renewal(', nonconformity: 85 days'));
    const told = short.diagnostics.find(({ rule }) => rule === 'iso-res');
    expect(told?.message).toContain('2027-03-16');
    expect(told?.message).toContain('takes 85 days to close');
  });

  it('is the last day on which a major is asked for', () => {
    const named = (terms: string) => milestone(plan(file(terms, AGREED)), S1, 'majors-closed');
    // Sixty days after 2027-02-02 is a Saturday.
    expect(named('')).toMatchObject({
      on: '2027-04-02',
      title: expect.stringContaining('90 days at the most'),
    });
    expect(named(', nonconformity: 30 days')).toMatchObject({
      on: '2027-03-04',
      title: expect.stringContaining('30 days at the most'),
    });
  });

  it('is what the decision waits for while one is open', () => {
    const open = (terms: string) =>
      engagement(
        plan(renewal(terms, ', nonconformities: [{ grade: major, raised: 2027-03-17 }]'), '2027-03-20'),
        'iso27001-recertification-1',
      ).report;
    expect(open('')).toBe('2027-06-16');
    expect(open(', nonconformity: 60 days')).toBe('2027-05-17');
  });
});

describe('a name of the registry', () => {
  const notices = (auditors: string) => {
    const read = planned(`frameworks: { soc2: { auditor: One LLP } }\nauditors: { ${auditors} }\n`);
    if (!read.ok) throw new Error('the file could not be planned');
    return read.notices
      .filter(({ rule }) => rule === 'unknown-auditor')
      .map(({ message, remedy }) => `${message}: ${remedy}`);
  };

  it('that nothing uses is told with the nearest one', () => {
    expect(notices('One LPL: { kind: cpa }')).toEqual([
      'no track and no audit of this file names the auditor One LPL: did you mean One LLP?',
    ]);
    expect(notices('One LLP: { kind: cpa }')).toEqual([]);
  });

  it('may be of an auditor that other files share', () => {
    expect(notices('Three LLP: { weeks: 1 }')).toEqual([]);
  });
});
