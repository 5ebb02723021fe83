// Firms that follow each other: whose an audit is, where periods end for it, and what a certificate keeps.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import type { Plan } from '../../src/index.js';
import { planFile } from '../../src/index.js';
import { type Busy, calendars, engagement, fieldwork, plan, refused, said } from '../rules/program.js';

const examined = (from: string, more = '', type2 = 'align: false') => `frameworks:
  soc2: { auditor: [{ firm: One LLP }, { firm: Two LLP, from: ${from} }], type1: false, type2: { ${type2} } }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12, auditor: Zero LLP }
${more}`;

// Planned in full: the dates have to be the best ones.
function best(body: string, busy?: Busy): Plan {
  const text = `version: 1\norganization: { name: Example, people: 20 }\n${body}`;
  const input = { file: 'compliance.yml', text, today: plainDate('2026-11-21') };
  const answer = planFile({ ...input, imported: busy && calendars(busy) });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join());
  return answer.plan;
}

function auditors(of: Plan): Record<string, string | null> {
  return Object.fromEntries(of.engagements.map(({ id, auditor }) => [id, auditor]));
}

function milestones(of: Plan, kind: string): string[] {
  return of.milestones.filter((it) => it.kind === kind).map((it) => `${it.on} ${it.for}`);
}

describe('a report whose auditor changes', () => {
  it('is by the firm of the first day of its period; an entry that names its auditor wins', () => {
    const held = plan(examined('2028-10-01'));
    expect(auditors(held)).toEqual({
      'soc2-type2-1': 'Zero LLP',
      'soc2-type2-2': 'One LLP',
      'soc2-type2-3': 'One LLP',
      'soc2-type2-4': 'Two LLP',
      'soc2-type2-5': 'Two LLP',
    });
    expect(said(held, 'soc-sw')).toEqual([]);
    expect(milestones(held, 'new-auditor')).toEqual(['2028-07-03 soc2-type2-4']);
    expect(milestones(held, 'engagement-letter')).toContain('2028-09-29 soc2-type2-4');
  });

  it('is told where the change lies inside a period', () => {
    const held = plan(examined('2028-07-01'));
    expect(auditors(held)['soc2-type2-3']).toBe('One LLP');
    expect(auditors(held)['soc2-type2-4']).toBe('Two LLP');
    expect(said(held, 'soc-sw')).toEqual(['warning soc2-type2-3']);
  });

  // 15 % of what the report would cost by the same firm.
  it('costs more the first time', () => {
    const fee = (of: Plan) => engagement(of, 'soc2-type2-4').cost?.likely ?? 0;
    const same = plan(examined('2035-10-01'));
    expect(fee(plan(examined('2028-10-01'))) / fee(same)).toBeCloseTo(1.15, 3);
  });

  it('ends a period the day before, where one may be cut short and that is cheaper', () => {
    const cut = (from: string, type2: string) =>
      best(`frameworks: { soc2: { auditor: [{ firm: One LLP }, { firm: Two LLP, from: ${from} }], type2: { ${type2} } } }
planning: { weights: { late-day: 0, early-day: 0 } }
audits:
  - { audit: soc2/type2, period: { from: 2025-11-01, to: 2026-10-31 }, report: 2026-11-20 }
`);
    const ends = (of: Plan) => of.engagements.map(({ period }) => period?.to.slice(5));
    // Periods end in October: a cut of one month costs a twelfth of a report, a change inside a period a convention.
    const kept = cut('2028-10-01', 'align: true');
    expect(kept.objective.optimal).toBe(true);
    expect(said(kept, 'soc-sw')).toEqual([]);
    expect(kept.engagements.find(({ auditor }) => auditor === 'Two LLP')?.period?.from).toBe('2028-10-01');
    expect(new Set(ends(cut('2028-11-01', 'align: true')))).toEqual(new Set(['10-31']));
    const uncut = cut('2028-10-01', 'align: false');
    expect(said(uncut, 'soc-sw')).toEqual(['warning soc2-type2-3']);
    expect(uncut.objective.value).toBeGreaterThan(kept.objective.value);
  });
});

const certified = (from: string, more = '', terms = '') => `frameworks:
  iso27001: { auditor: [{ firm: One }, { firm: Two, from: ${from} }] }
auditors: { One: { accreditation: UKAS }, Two: { accreditation: ANAB${terms} } }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-01-05, to: 2026-01-09 }, decision: 2026-02-25 }
${more}`;
const S1 = 'iso27001-surveillance1-1';
const S2 = 'iso27001-surveillance2-1';

describe('a first report whose auditor changes', () => {
  it('meets the days of the firm of its first day, wherever that comes to lie', () => {
    const file = `frameworks:
  soc2: { auditor: [{ firm: One LLP }, { firm: Two LLP, from: 2027-10-01 }], type1: false, type2: { first-period: 3 months, align: false } }
auditors: { One LLP: { calendar: one.ics }, Two LLP: { calendar: two.ics } }
planning: { from: 2026-12-01, horizon: 1 year }
`;
    const first = (busy: Busy) => {
      const { engagements, objective } = best(file, busy);
      const { auditor, period, fieldwork: held } = engagements.find(({ id }) => id === 'soc2-type2-1') ?? {};
      return { auditor, begins: period?.from, starts: held?.from, optimal: objective.optimal };
    };
    const free = first({ 'one.ics': [], 'two.ics': [] });
    expect(free).toEqual({ auditor: 'One LLP', begins: '2027-07-01', starts: '2027-10-07', optimal: true });
    // Another firm's days are nothing to it.
    expect(first({ 'one.ics': [], 'two.ics': [['2027-10-01', '2027-11-30']] })).toEqual(free);
    const later = first({ 'one.ics': [['2027-10-01', '2027-10-07']], 'two.ics': [] });
    expect(later).toEqual({ ...free, starts: '2027-10-08' });
    // Where the first firm is away from October on, its period ends sooner, or the other firm has the first one.
    const never = first({ 'one.ics': [['2027-10-01', '2028-12-31']], 'two.ics': [] });
    expect(never.optimal).toBe(true);
    expect(never.auditor).toBe((never.begins ?? '') < '2027-10-01' ? 'One LLP' : 'Two LLP');
    expect(never.auditor === 'Two LLP' || (never.starts ?? '') < '2027-10-01').toBe(true);
  });
});

describe('a certificate that is transferred', () => {
  it('keeps its cycle and its expiry: the old body audits before, the new one after', () => {
    const [alone, moved] = ['2040-01-01', '2027-07-01'].map((from) => plan(certified(from)));
    if (!alone || !moved) throw new Error('two plans');
    expect(moved.engagements.map(({ id, expires }) => [id, expires])).toEqual(
      alone.engagements.map(({ id, expires }) => [id, expires]),
    );
    expect(auditors(moved)).toMatchObject({ 'iso27001-stage2-1': 'One', [S1]: 'One', [S2]: 'Two' });
    expect(said(moved, 'transfer-before-audit')).toEqual([]);
    // Eight weeks before the first day of the new body, and the day before it.
    expect(milestones(moved, 'transfer-review')).toEqual([`2027-05-06 ${S2}`]);
    expect(milestones(moved, 'transfer-decision')).toEqual([`2027-06-30 ${S2}`]);
    const step = moved.milestones.find(({ kind }) => kind === 'transfer-decision');
    expect(step).toMatchObject({
      owner: 'certification body',
      citation: expect.stringContaining('IAF MD 2'),
    });
    expect(milestones(alone, 'transfer-review')).toEqual([]);
  });

  it('has its audit before the new body comes, where that costs less than one shortly after', () => {
    const held = best(certified('2027-01-05'));
    expect(held.objective.optimal).toBe(true);
    expect(fieldwork(held, S1).to < '2027-01-05').toBe(true);
    expect(said(held, 'transfer-before-audit')).toEqual([]);
    // On 2026-11-23 nobody can audit before.
    const late = best(certified('2026-11-23'));
    expect(said(late, 'transfer-before-audit')).toEqual(
      fieldwork(late, S1).from < '2027-02-21' ? [`warning ${S1}`] : [],
    );
    expect(engagement(late, S1).auditor).toBe('Two');
  });

  it('has no audit by two bodies', () => {
    const booked = 'audit: iso27001/surveillance1, fieldwork: { from: 2027-02-02, to: 2027-02-02 }';
    for (const day of ['2027-01-20', '2027-01-21', '2027-01-22', '2027-01-25']) {
      const { from, to } = fieldwork(plan(certified(day)), S1);
      expect(from < day && day <= to).toBe(false);
    }
    expect(auditors(plan(certified('2027-02-03', `  - { ${booked} }`)))[S1]).toBe('One');
  });

  it('meets each body’s calendar in its own time', () => {
    const terms = ', calendar: two.ics';
    const free = fieldwork(plan(certified('2027-07-01')), S1);
    const busy = { 'two.ics': [['2026-11-22', '2027-12-31'] as const] };
    expect(fieldwork(plan(certified('2027-07-01', '', terms), undefined, busy), S1)).toEqual(free);
    const { kind } = refused(certified('2026-12-01', '', terms), undefined, busy);
    expect(kind).toBe('infeasible');
  });

  it('is priced by the day rate of each', () => {
    const fee = (of: Plan, id: string) => engagement(of, id).cost?.likely;
    const held = plan(certified('2027-07-01', '', ', day-rate: 1000'));
    const days = engagement(held, S2).auditDays ?? 0;
    expect(fee(held, S2)).toBe(1000 * days);
    expect(fee(held, S1)).toBe(fee(plan(certified('2027-07-01')), S1));
    const quoted = `costs: { quotes: { iso27001: { day-rate: 1700 }, iso27001/surveillance2: { day-rate: 1100 } } }\n`;
    const both = plan(quoted + certified('2027-07-01', '', ', day-rate: 1000'));
    expect(fee(both, S2)).toBe(1100 * days);
    expect(fee(both, S1)).toBe(1700 * days);
  });

  it('is no transfer where the certificate is suspended', () => {
    const suspended = certified('2027-07-01').replace(
      '2026-02-25 }',
      '2026-02-25, suspended: { from: 2026-11-01 } }',
    );
    expect(said(plan(suspended), 'transfer-refused')).toEqual(['error iso27001/2027-07-01']);
    expect(said(plan(certified('2027-07-01')), 'transfer-refused')).toEqual([]);
  });
});

describe('a list of firms', () => {
  const told = (list: string) =>
    refused(`frameworks: { soc2: { auditor: ${list} } }\n`).problems.map(
      ({ rule, where }) => `${rule} ${where?.column}`,
    );

  it.each([
    ['[{ firm: One, from: 2027-01-01 }]', ['wrong-key 52']],
    ['[{ firm: One }, { firm: Two }]', ['missing-key 48']],
    [
      '[{ firm: One }, { firm: Two, from: 2028-01-01 }, { firm: Three, from: 2027-01-01 }]',
      ['backwards 102'],
    ],
    ['[{ firm: One }, { firm: One, from: 2028-01-01 }]', ['duplicate-firm 56']],
    ['[{ firm: One }, { firm: Two, form: 2028-01-01 }]', ['missing-key 48', 'unknown-key 61']],
    ['7', ['wrong-type 32']],
  ])('%s is refused with its place', (list, problems) => {
    expect(told(list)).toEqual(problems);
  });
});
