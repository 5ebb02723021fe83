// What changes from a day on, in plans: headcount at each audit, the sites it visits, what is told and when it joins.

import { describe, expect, it } from 'vitest';
import { plainDate, toDay } from '../../src/calendar/index.js';
import { frameworks } from '../../src/frameworks/index.js';
import { planFile } from '../../src/index.js';
import { auditDayRow, type Plan } from '../../src/model/index.js';
import { certificationDrafts } from '../../src/schedule/cycles/certification.js';
import { auditTimeStep } from '../../src/schedule/problem/audit-time.js';
import { settingOf } from '../../src/schedule/setting.js';
import { budgetOf, line } from '../costs/budgeted.js';
import { engagement, fieldwork, plan, planned, said } from '../rules/program.js';

// Certified in June 2026, with both surveillances and the recertification booked.
const booked = (organization: string, changes: readonly string[], more = ''): string => `
organization: { name: Example, ${organization} }
frameworks: { iso27001: {} }
changes:
${changes.map((it) => `  - { ${it} }\n`).join('')}
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-11, to: 2026-05-13 }, decision: 2026-06-22 ${more} }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2027-05-10, to: 2027-05-12 } }
  - { audit: iso27001/surveillance2, fieldwork: { from: 2028-05-08, to: 2028-05-10 } }
  - { audit: iso27001/recertification, fieldwork: { from: 2029-02-05, to: 2029-02-08 } }
`;

const sized = (it: Plan, id: string) => {
  const { auditDays, auditTime } = engagement(it, id);
  return [auditTime?.persons, auditTime?.row.from, auditTime?.row.to, auditDays];
};

describe('the headcount of an audit is that of its first fieldwork day', () => {
  const grown = plan(
    booked('people: 85', [
      'on: 2027-05-11, people: 130',
      'on: 2028-05-08, acquisition: Acme, people: 50',
      'on: 2028-12-01, divestiture: Labs, people: 100',
      'on: 2029-02-06, people: 900',
    ]),
  );

  it.each([
    ['surveillance1', 'a day before more came', [85, 66, 85, 3.5]],
    ['surveillance2', 'the day on which more came', [180, 176, 275, 4.5]],
    ['recertification', 'after some left', [80, 66, 85, 7.5]],
  ])('%s: %s', (type, _, size) => {
    expect(sized(grown, `iso27001-${type}-1`)).toEqual(size);
  });

  it('is the one of the file where nothing changes it for that track', () => {
    const file = booked('people: 85', ['on: 2027-01-01, people: 130, track: soc2']).replace(
      'iso27001: {}',
      'iso27001: {}, soc2: { type1: false, type2: { first-period: 12 months } }',
    );
    expect(sized(plan(file), 'iso27001-surveillance1-1')).toEqual([85, 66, 85, 3.5]);
  });

  it('above the last row has rows of its own', () => {
    const rows = frameworks.find(({ id }) => id === 'iso27001')?.auditDays?.rows ?? [];
    expect(auditDayRow(rows, 10_701)).toEqual({ from: 10_701, to: 12_900, days: 29 });
    expect(auditDayRow(rows, 1)).toEqual({ from: 1, to: 10, days: 5 });
    expect(auditDayRow(rows, 86)).toEqual({ from: 86, to: 125, days: 12 });
  });
});

describe('fieldwork follows the headcount', () => {
  // 65 persons: Stage 2 takes 6.5 days, five working days for one auditor; 66 take 7.5, three for two.
  const file = (on: string) => `
organization: { name: Example, people: 65 }
frameworks: { iso27001: { ready: 2026-09-01 } }
changes: [{ on: ${on}, people: 66 }]
`;

  const lastDays = (on: string, from: string, count: number): number[] => {
    const result = planned(file(on));
    if (!result.ok) throw new Error('the file could be planned');
    const setting = settingOf(result.program, frameworks, plainDate('2026-11-21'));
    const context = setting.contexts[0];
    const draft = context && certificationDrafts(setting, context).find(({ type }) => type.id === 'stage2');
    if (!draft) throw new Error('there is a Stage 2');
    const step = auditTimeStep(setting, draft);
    return Array.from({ length: count }, (_, i) => step(toDay(plainDate(from)) + i) - toDay(plainDate(from)));
  };

  it('counts five working days before the change and three after it, never ending sooner for starting later', () => {
    // From Monday 1 February 2027; more come on Thursday the 4th.
    expect(lastDays('2027-02-04', '2027-02-01', 9)).toEqual([4, 7, 8, 8, 8, 9, 9, 9, 10]);
  });

  it('never goes back from one day to the next', () => {
    const days = lastDays('2027-02-04', '2027-01-01', 90);
    expect(days.every((day, i) => i === 0 || day >= (days[i - 1] ?? 0))).toBe(true);
  });

  it('is as long in the plan', () => {
    const working = (body: string): number => {
      const { from, to } = fieldwork(plan(body), 'iso27001-stage2-1');
      const days = Array.from({ length: toDay(plainDate(to)) - toDay(plainDate(from)) + 1 }, (_, i) => i);
      // Day 0 was a Thursday.
      return days.filter((i) => (toDay(plainDate(from)) + i + 3) % 7 < 5).length;
    };
    expect([working(file('2030-01-01')), working(file('2026-11-22'))]).toEqual([5, 3]);
  });
});

describe('sites are visited in turn', () => {
  const names = (it: Plan) =>
    ['surveillance1', 'surveillance2', 'recertification'].map((type) => {
      const { sites } = engagement(it, `iso27001-${type}-1`);
      return [sites?.of, sites?.sampled, sites?.names.join(' ')];
    });

  it('those longest not audited first, then by name', () => {
    const sites = 'sites: [{ name: Oslo }, { name: Berlin }, { name: Lyon }, { name: Austin }]';
    const file = booked(sites, ['on: 2026-01-01, people: 85'], ', sites: [Austin, Berlin]');
    // Four sites: two at Stage 2, then ⌈0.6 × 2⌉ = 2, 2 and ⌈0.8 × 2⌉ = 2.
    expect(names(plan(file))).toEqual([
      [4, 2, 'Lyon Oslo'],
      [4, 2, 'Austin Berlin'],
      [4, 2, 'Lyon Oslo'],
    ]);
  });

  it('a site that joins at the next audit, one that has closed no more', () => {
    const sites = 'sites: [{ name: Berlin }, { name: Lyon, to: 2028-03-31 }]';
    const file = booked(sites, ['on: 2027-09-01, acquisition: Acme, sites: [Acme-Rom]'], ', sites: [Lyon]');
    expect(names(plan(file))).toEqual([
      [2, 1, 'Berlin'],
      [2, 1, 'Acme-Rom'],
      [2, 2, 'Berlin Acme-Rom'],
    ]);
  });

  it('as the file says where it does', () => {
    const file = booked('sites: [{ name: Berlin }, { name: Lyon }]', ['on: 2027-01-01, people: 30']).replace(
      'to: 2027-05-12 }',
      'to: 2027-05-12 }, sites: [Lyon]',
    );
    expect(names(plan(file))[0]).toEqual([2, 1, 'Lyon']);
  });

  it('on days on which people there work', () => {
    // Three working days by 22 June 2027, and blackouts leave Wednesday 5 May to Friday 7: Ascension Day is the 6th.
    const free = (country: string) => `
organization: { name: Example, people: 85, country: US, sites: [{ name: Site, country: ${country} }] }
frameworks: { iso27001: {} }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-11, to: 2026-05-13 }, decision: 2026-06-22 }
calendar: { blackouts: [{ from: 2026-11-22, to: 2027-05-04 }, { from: 2027-05-08, to: 2027-06-30 }] }
`;
    expect(fieldwork(plan(free('US')), 'iso27001-surveillance1-1')).toEqual({
      from: '2027-05-05',
      to: '2027-05-07',
    });
    expect(planned(free('FR')).ok).toBe(false);
  });

  it('and where they are booked on a holiday there, that is told', () => {
    // 6 May 2027 is Ascension Day, 8 May is the day of victory.
    const file = booked('country: US, sites: [{ name: Lyon, country: FR }]', ['on: 2027-01-01, people: 30']);
    expect(said(plan(file.replace('2027-05-10', '2027-05-06')), 'site-holiday')).toEqual([
      'warning iso27001-surveillance1-1',
      'warning iso27001-surveillance2-1',
    ]);
  });
});

describe('what has to be told, and when it joins', () => {
  const file = (more = '') => `
organization: { name: Example, people: 85 }
frameworks: { soc2: { type1: false }, iso27001: {} }
changes:
  - { on: 2027-03-01, acquisition: Acme, people: 30 ${more} }
  - { on: 2027-10-01, category: availability }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
  - { audit: soc2/type2, period: { from: 2026-10-01, to: 2027-09-30 } }
  - { audit: soc2/type2, period: { from: 2027-10-01, to: 2028-09-30 } }
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-11, to: 2026-05-13 }, decision: 2026-06-22 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2027-05-10, to: 2027-05-12 } }
`;
  const milestones = (body: string) =>
    plan(body)
      .milestones.filter(({ kind }) =>
        ['notify-certification-body', 'scope-change', 'joins-period'].includes(kind),
      )
      .map(({ kind, for: of, on }) => `${on} ${kind} ${of}`);

  it('the certification body on the day, its next audit, the next period', () => {
    expect(milestones(file())).toEqual([
      '2027-03-01 notify-certification-body iso27001-stage2-1',
      '2027-05-10 scope-change iso27001-surveillance1-1',
      '2027-10-01 joins-period soc2-type2-3',
      '2027-10-01 joins-period soc2-type2-3',
    ]);
  });

  it('nobody once it was told', () => {
    expect(milestones(file(', notified: 2026-11-20'))[0]).toBe(
      '2027-05-10 scope-change iso27001-surveillance1-1',
    );
  });

  it('a category costs from its first period on', () => {
    const budget = budgetOf(file());
    const source = (id: string) => line(budget, `${id}-fee`).source.replace(/.*\((.*)\).*/, '$1');
    expect([source('soc2-type2-2'), source('soc2-type2-3')]).toEqual([
      '85 persons, 12 months',
      '115 persons, categories +20%, 12 months',
    ]);
  });

  it('and its activities count from that day', () => {
    const alone = file()
      .replace(', iso27001: {}', '')
      .replaceAll(/^.*iso27001.*\n/gm, '');
    const of = plan(alone).activities.filter(({ activity }) => activity === 'capacity-review');
    expect(of.length).toBeGreaterThan(0);
    expect(of.filter(({ window }) => window.to < '2027-10-01')).toEqual([]);
  });
});

describe('a category joins with a period', () => {
  const file = (changes: string) => `
organization: { name: Example, people: 20 }
frameworks: { soc2: { type1: false, type2: { first-period: 6 months, align: false } } }
planning: { from: 2026-12-01, horizon: 1 year }
${changes}
`;
  const cheapest = (body: string): Plan => {
    const result = planFile({
      file: 'compliance.yml',
      text: `version: 1${body}`,
      today: plainDate('2026-11-21'),
    });
    if (!result.ok) throw new Error('the file could be planned');
    return result.plan;
  };
  const starts = (it: Plan) => it.engagements.flatMap(({ period }) => period?.from ?? []);

  it('so that a first period begins with it, where its end stays in season', () => {
    // Six months to 30 September are best; to 31 October they are in season still, and a month late.
    expect(starts(cheapest(file('')))).toEqual(['2027-04-01', '2027-10-01']);
    const moved = cheapest(file('changes: [{ on: 2027-05-01, category: availability }]'));
    expect([starts(moved), said(moved, 'category-start')]).toEqual([['2027-05-01', '2027-11-01'], []]);
  });

  it('or breaks the convention, where another would be broken for it', () => {
    const kept = cheapest(file('changes: [{ on: 2027-06-01, category: availability }]'));
    expect([starts(kept)[0], said(kept, 'category-start')]).toEqual(['2027-04-01', ['warning soc2-type2-1']]);
  });
});
