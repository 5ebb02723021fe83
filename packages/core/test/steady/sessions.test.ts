// An interim session is a date that people have been told too: it is agreed with the plan, keeps its day while nothing
// speaks against it, costs its days where it moves, and is told apart from the fieldwork of its audit.

import { describe, expect, it } from 'vitest';
import { interimOf } from '../../src/model/index.js';
import { agreedBy, planOf, termOf } from './agreed.js';

const TODAY = '2026-11-21';

const file = (freeze: string, weights = '', audits = '') => `version: 1
organization: { name: Northwind, people: 40 }
calendar: { blackouts: [{ from: 2027-07-05, to: ${freeze}, reason: Rebuild }] }
frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { first-period: 12 months, interim: true } }
audits:
  - { audit: soc2/type2, period: { from: 2026-12-01, to: 2027-11-30 } }
${audits}planning: { horizon: 1 year, weights: { ${weights} } }
`;

const interimIn = (plan: ReturnType<typeof planOf>): string | undefined => {
  const [first] = plan.engagements;
  return first && interimOf(first)?.from;
};

describe('an interim session', async () => {
  // 60 % of the period have run on 2027-07-08; its usual day is 8 weeks before the end, 2027-10-05.
  const before = planOf(file('2027-07-06'), TODAY);
  const agreed = await agreedBy(before);
  const was = interimIn(before) as string;

  it('is agreed with the plan it is stored in', () => {
    expect([...agreed]).toContainEqual(['soc2-type2-1 interim', was]);
    expect(planOf(file('2027-07-06'), TODAY, agreed).moves).toEqual([]);
  });

  it('that has to move is listed by itself, with its days and their price', () => {
    const plan = planOf(file('2027-10-08'), TODAY, agreed);
    const now = interimIn(plan) as string;
    expect(now > was).toBe(true);
    const days = (Date.parse(now) - Date.parse(was)) / 86_400_000;
    expect(plan.moves).toEqual([
      {
        engagement: 'soc2-type2-1',
        session: 'interim',
        from: was,
        to: now,
        days,
        why: `${was} is closed now (Rebuild)`,
      },
    ]);
    expect(termOf(plan, 'moves')).toBe(days * 100);
  });

  it('stays on a near day, whatever leaving it would save', () => {
    const near = '2027-09-01';
    const other = new Map(agreed).set('soc2-type2-1 interim', '2027-09-20' as never);
    const text = file('2027-07-06', 'early-day: 5000, moved-day: 0');
    expect(interimIn(planOf(text, near, other))).toBe('2027-09-20');
    expect(interimIn(planOf(text, TODAY, other))).not.toBe('2027-09-20');
  });

  it('that is wanted no more has gone, its audit has not', () => {
    const text = file('2027-07-06').replace('interim: true', 'interim: false');
    expect(planOf(text, TODAY, agreed).moves).toContainEqual({
      engagement: 'soc2-type2-1',
      session: 'interim',
      from: was,
      to: null,
      days: null,
      why: 'no interim session is planned for it any more',
    });
  });

  it('that is booked elsewhere says so', () => {
    const text = file('2027-07-06').replace(
      ' }\nplanning',
      ', interim: { from: 2027-09-06, to: 2027-09-10 } }\nplanning',
    );
    expect(planOf(text, TODAY, agreed).moves).toContainEqual(
      expect.objectContaining({ session: 'interim', to: '2027-09-06', why: 'it is booked there now' }),
    );
  });
});

describe('the fieldwork of an audit of which only the period is booked', () => {
  it('stays on a near day, whatever leaving it would save', () => {
    const text = file('2027-07-06', 'late-day: 5000, moved-day: 0').replace(
      'interim: true',
      'interim: false',
    );
    const agreed = new Map([['soc2-type2-1', '2027-12-20' as never]]);
    const [near] = planOf(text, '2027-11-22', agreed).engagements;
    expect(near?.fieldwork?.from).toBe('2027-12-20');
    const [far] = planOf(text, TODAY, agreed).engagements;
    expect(far?.fieldwork?.from).not.toBe('2027-12-20');
  });
});

const de = (ready: string, people: number) => `version: 1
organization: { name: Weberei, people: ${people}, country: DE-BY, timezone: Europe/Berlin, currency: EUR }
frameworks:
  iso27001: {}
  soc2: { ready: ${ready} }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2025-06-02, to: 2025-06-06 }, decision: 2025-07-01, expires: 2028-06-30 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05 }
planning: { from: 2026-12-01, horizon: 2 years }
`;

describe('what moves', async () => {
  const before = planOf(de('2027-02-01', 120), TODAY);
  const agreed = await agreedBy(before);

  it('is told of a period as well: its first day where no other period ends before it, and its last', () => {
    const plan = planOf(de('2027-03-10', 120), TODAY, agreed);
    const [first] = plan.engagements.filter(({ period }) => period !== null);
    const ofPeriods = plan.moves.filter(({ session }) => session.startsWith('period'));
    expect(ofPeriods).toMatchObject([
      {
        engagement: 'soc2-type2-1',
        session: 'period-start',
        from: '2027-02-01',
        to: first?.period?.from,
        why: 'its rules allow it no earlier now',
      },
      {
        engagement: 'soc2-type2-1',
        session: 'period-end',
        from: '2027-10-31',
        to: first?.period?.to,
        why: expect.stringMatching(/^it has \d+ months now$|^its first day is another one now$/),
      },
    ]);
    expect(termOf(plan, 'moves')).toBe(100 * (plan.moves.length - ofPeriods.length));
  });

  it('says why an audit has gone: a shorter horizon, or a framework that the file no longer names', () => {
    const whyGone = (text: string) => {
      const gone = planOf(text, TODAY, agreed).moves.filter(({ to }) => to === null);
      return new Map(gone.map(({ engagement, why }) => [engagement, why]));
    };
    const shorter = whyGone(de('2027-02-01', 120).replace('horizon: 2 years', 'horizon: 13 months'));
    expect(shorter.size).toBeGreaterThan(0);
    for (const why of shorter.values()) expect(why).toMatch(/horizon.*2027-12-31/);
    const alone = de('2027-02-01', 120)
      .replace(/^ {2}iso27001:.*\n/m, '')
      .replace(/^audits:\n/m, '')
      .replace(/^ {2}- \{ audit: iso27001.*\n/gm, '');
    expect(whyGone(alone).get('iso27001-surveillance2-1')).toBe('the file asks for its framework no more');
  });

  it('is told with what leaving it would cost more, where it could be left', () => {
    const plan = planOf(de('2027-02-01', 260), TODAY, agreed);
    expect(plan.moves).toMatchObject([
      {
        engagement: 'iso27001-recertification-1',
        days: -1,
        why: 'left where it was, it would cost 480 EUR more, for days that audits of one visit share',
      },
    ]);
  });
});
