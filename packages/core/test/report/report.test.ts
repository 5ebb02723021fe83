// A report sorts, groups and words; each of these orders is one a reader relies on.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { checkReport, explainReport, reportOf } from '../../src/report/index.js';
import {
  diagnostics,
  engagement,
  frameworkWords,
  northwindPlan,
  occurrence,
  span,
} from '../fixtures/northwind-plan.js';

const plan = northwindPlan();
const report = reportOf(plan, frameworkWords);

describe('the schedule', () => {
  it('follows the days of fieldwork, whatever the order in the plan', () => {
    const days = report.schedule.map((it) => it.on);
    expect(days).toEqual([...days].sort());
    const turned = reportOf(northwindPlan({ engagements: [...plan.engagements].reverse() }), frameworkWords);
    expect(turned.schedule).toEqual(report.schedule);
  });

  it('sorts a finished audit without recorded fieldwork by the day it ended', () => {
    const old = engagement('soc2-type2-1', 'soc2/type2', 'SOC 2 Type II', {
      fieldwork: null,
      report: '2026-11-12',
    });
    expect(reportOf(northwindPlan({ engagements: [old] }), frameworkWords).schedule[0]?.on).toBe(
      '2026-11-12',
    );
  });

  it('says whether an audit ends in a report or in a decision', () => {
    const outcomes = new Map(report.schedule.map((it) => [it.id, it.outcome.kind]));
    expect(outcomes.get('soc2-type2-2')).toBe('report');
    expect(outcomes.get('iso27001-recertification-1')).toBe('decision');
  });

  it('names the audits of a shared visit by their titles', () => {
    expect(report.schedule.find((it) => it.id === 'soc2-type2-3')?.visitWith).toEqual([
      'ISO 27001 Recertification',
    ]);
  });

  it('counts the audits by status', () => {
    expect(report.header.audits).toBe('8 audits: 3 done, 1 booked, 4 planned');
  });
});

describe('the timeline', () => {
  it('begins with a quarter and ends with a month', () => {
    expect([report.timeline.from, report.timeline.to]).toEqual(['2026-10-01', '2029-11-30']);
    expect(report.timeline.days).toBe(1157);
    expect(report.timeline.months).toHaveLength(38);
  });

  it('reaches past the horizon to the last report', () => {
    const late = engagement('soc2-type2-9', 'soc2/type2', 'x', { fieldwork: null, report: '2030-02-11' });
    const longer = reportOf(northwindPlan({ engagements: [...plan.engagements, late] }), frameworkWords);
    expect(longer.timeline.to).toBe('2030-02-28');
  });

  it('has one lane for each track, named after the framework and the track', () => {
    const payments = engagement('soc2@payments-type2-1', 'soc2@payments/type2', 'x', {
      fieldwork: span('2027-02-01', '2027-02-05'),
      report: '2027-03-01',
    });
    const own = { framework: 'soc2', scope: null, people: 30, sites: 0, merge: null };
    const tracks = [...plan.tracks, { id: 'soc2@payments', title: 'SOC 2 (Payments)', ...own }];
    const engagements = [...plan.engagements, payments];
    const lanes = reportOf(northwindPlan({ tracks, engagements }), frameworkWords).timeline.lanes;
    expect(lanes.map((it) => it.label)).toEqual(['SOC 2', 'ISO 27001', 'SOC 2 (Payments)']);
  });

  it('draws a renewed certificate from the day after the old one ends', () => {
    const [old, renewed] = report.timeline.lanes[1]?.bars ?? [];
    expect(renewed?.from).toBe((old?.to ?? 0) + 1);
  });

  it('words a period by its whole months', () => {
    const labels = report.timeline.lanes[0]?.bars.filter((it) => it.kind === 'period').map((it) => it.label);
    expect(labels).toEqual(['12 months', '12 months', '4 months', '12 months']);
  });

  it('joins audits that name each other into one visit, from its first day to its last', () => {
    expect(report.timeline.visits.map(({ first, last, titles }) => ({ first, last, titles }))).toEqual([
      { first: '2028-02-07', last: '2028-03-03', titles: ['SOC 2 Type II', 'ISO 27001 Recertification'] },
    ]);
  });
});

describe('what comes next', () => {
  it('starts with what is overdue and goes ninety days ahead', () => {
    expect(report.next.until).toBe('2027-02-19');
    expect(report.next.things.map((it) => `${it.on} ${it.what}`)).toEqual([
      '2026-10-31 Backup restore test',
      '2026-11-25 Vulnerability scan',
      '2026-12-15 Access review',
      '2027-02-08 Book the auditor',
      '2027-02-08 Penetration test',
    ]);
  });

  it('tells an activity once with the number of turns that follow, but each overdue one', () => {
    const scans = ['2026-10', '2026-11', '2026-12', '2027-01'].map((month, n) =>
      occurrence(
        `vulnerability-scan-${month}`,
        'Vulnerability scan',
        { window: span(`${month}-01`, `${month}-28`), planned: `${month}-27`, due: `${month}-28` },
        { status: n === 0 ? 'overdue' : 'planned' },
      ),
    );
    const things = reportOf(northwindPlan({ activities: scans, milestones: [] }), frameworkWords).next.things;
    expect(things.map((it) => [it.on, it.again])).toEqual([
      ['2026-10-28', 0],
      ['2026-11-27', 2],
    ]);
  });

  it('asks to book today what should have been booked before, and says since when', () => {
    const booking = {
      id: 'iso27001-surveillance2-1.book-auditor',
      kind: 'book-auditor',
      for: 'iso27001-surveillance2-1',
      on: plainDate('2026-08-21'),
      title: 'Book the auditor',
      owner: 'compliance lead',
      audience: 'internal',
    } as const;
    const withStatus = (status: 'planned' | 'booked') =>
      reportOf(
        northwindPlan({
          activities: [],
          milestones: [booking, { ...booking, id: 'x', kind: 'kickoff' }],
          engagements: plan.engagements.map((it) => (it.id === booking.for ? { ...it, status } : it)),
        }),
        frameworkWords,
      ).next.things.filter(({ kind }) => kind === 'milestone');
    expect(withStatus('planned')).toMatchObject([
      { on: '2026-11-21', due: '2026-08-21', what: 'Book the auditor', state: 'book-now' },
    ]);
    expect(withStatus('booked')).toEqual([]);
  });

  it('holds neither done nor missed turns', () => {
    const ids = report.next.things.map((it) => it.id);
    expect(ids).not.toContain('access-review-2026-q3');
    expect(ids).not.toContain('penetration-test-2026');
  });
});

describe('how the program stands', () => {
  it.each([
    ['2025-06-30', 'to come'],
    ['2025-07-01', 'in force, 1095 days left'],
    ['2028-06-29', 'in force, 1 day left'],
    ['2028-06-30', 'in force, last day'],
    ['2028-07-01', 'expired 1 day ago'],
  ])('on %s the first certificate is %s', (today, state) => {
    const then = reportOf(northwindPlan({ today: plainDate(today) }), frameworkWords);
    expect(then.certificates[0]?.state).toBe(state);
  });

  it('groups diagnostics by severity, errors first, and keeps their order within', () => {
    expect(report.diagnostics.map((it) => it.heading)).toEqual(['1 error', '2 warnings']);
    expect(report.diagnostics[1]?.items.map((it) => it.rule)).toEqual([
      'activity-overdue',
      'activity-missed',
    ]);
  });

  it('holds spans of the coming year to matter, and days without cover always', () => {
    const then = reportOf(northwindPlan({ today: plainDate('2026-09-30') }), frameworkWords);
    expect(report.spans.map((it) => [it.kind, it.matters])).toEqual([
      ['bridge', true],
      ['coverage-gap', true],
    ]);
    expect(then.spans.map((it) => it.matters)).toEqual([false, true]);
  });

  it('names a certificate after its framework, not after the audit that led to it', () => {
    expect(report.certificates.map((it) => it.title)).toEqual([
      'ISO 27001 certificate',
      'ISO 27001 certificate',
    ]);
  });

  it.each([
    ['the next one is in reporting', '2026-10-01', 'report older than 12 months, next one in reporting'],
    ['another period came between', '2026-11-01', 'stale report'],
  ])('words an old report by what comes after it: %s', (_what, from, said) => {
    const old = engagement('soc2-type2-1', 'soc2/type2', 'SOC 2 Type II', {
      fieldwork: null,
      report: '2026-11-12',
    });
    const next = engagement('soc2-type2-2', 'soc2/type2', 'SOC 2 Type II', {
      fieldwork: span('2027-10-07', '2027-11-04'),
      report: '2027-11-25',
    });
    const stale = {
      id: 's',
      kind: 'stale-report',
      for: old.id,
      ...span('2027-10-01', '2027-11-24'),
      audience: 'internal',
    } as const;
    const { spans } = reportOf(
      northwindPlan({
        engagements: [
          { ...old, period: span('2025-10-01', '2026-09-30') },
          { ...next, period: span(from, '2027-09-30') },
        ],
        spans: [stale],
      }),
      frameworkWords,
    );
    expect(spans[0]).toMatchObject({ kind: 'stale-report', what: said });
  });

  it('counts both ends of a span', () => {
    expect(report.spans[0]).toMatchObject({ what: 'bridge letter', of: 'SOC 2 Type II', days: 54 });
  });
});

describe('why an audit has its date', () => {
  const explain = (id: string) => explainReport(plan, id, frameworkWords, null);

  it('is told with its rules, its room both ways, its deadline and its visit', () => {
    const why = explain('iso27001-recertification-1');
    expect(why?.reasons.map((it) => it.rule)).toEqual(['iso-rc', 'iso-rcw']);
    expect(why?.slack).toEqual([
      'Fieldwork could start 49 days sooner, from 2028-01-03 on.',
      'Fieldwork can slip 105 days, to 2028-06-05 at the latest.',
    ]);
    expect(why?.deadline).toBe('Its tightest deadline is 2028-06-30 (iso-rc, ISO/IEC 17021-1, 9.6.3.2).');
    expect(why?.visit).toBe('It shares its visit with SOC 2 Type II (soc2-type2-3).');
  });

  it('says so where there is no room, and where a booked audit lies outside it', () => {
    const days = { fieldwork: span('2027-05-31', '2027-06-02'), report: '2027-06-23' };
    const tight = engagement('a-1', 'iso27001/surveillance1', 'A', days, {
      earliest: plainDate('2027-05-31'),
      latest: plainDate('2027-05-24'),
    });
    const why = explainReport(northwindPlan({ engagements: [tight] }), 'a-1', frameworkWords, null);
    expect(why?.slack).toEqual([
      'Fieldwork starts on the first day the rules allow, 2027-05-31.',
      'Fieldwork starts 7 days after 2027-05-24, the last day the rules allow.',
    ]);
  });

  const days = { fieldwork: span('2027-10-07', '2027-11-04'), report: '2027-11-25' };
  const until = { earliest: plainDate('2027-10-07'), latest: plainDate('2028-09-29') };
  const decided = { fieldwork: span('2027-12-06', '2027-12-08'), report: '2028-01-19' };
  const stage2 = engagement('iso27001-stage2-1', 'iso27001/stage2', 'ISO 27001 Stage 2', decided, {
    deadline: { on: plainDate('2028-01-31'), rule: 'goal' },
  });

  it.each([
    [
      'no deadline of its own',
      engagement('a', 'soc2/type2', 'A', days, { ...until, period: span('2026-10-01', '2027-09-30') }),
      'No rule sets a last day for its fieldwork.',
    ],
    [
      'a deadline of the audit after it',
      engagement('a', 'iso27001/stage1', 'A', days, until),
      'Fieldwork can slip 358 days, to 2028-09-29 at the latest.',
    ],
    [
      'a deadline that moves with what comes before it',
      engagement('a', 'soc2/type2', 'A', days, {
        ...until,
        deadline: { on: plainDate('2028-01-31'), rule: 'r' },
      }),
      'Fieldwork can slip 358 days, to 2028-09-29 at the latest, if what comes before it slips too.',
    ],
  ])('names a last day only where a rule sets one: %s', (_what, it, said) => {
    const why = explainReport(northwindPlan({ engagements: [it, stage2] }), 'a', frameworkWords, null);
    expect(why?.slack[1]).toBe(said);
  });

  it.each([
    [
      '2027-10-07',
      'Fieldwork could start 60 days sooner, from 2027-10-07 on, if what comes before it moves too.',
    ],
    ['2027-11-29', 'Fieldwork could start 7 days sooner, from 2027-11-29 on.'],
  ])('says whether it could start on %s by itself', (earliest, said) => {
    const stage1 = engagement('a', 'iso27001/stage1', 'A', days);
    const after = { ...stage2, earliest: plainDate(earliest) };
    const moved = northwindPlan({ engagements: [stage1, after] });
    expect(explainReport(moved, after.id, frameworkWords, null)?.slack[0]).toBe(said);
  });

  it.each([
    ['booked', 'Its days are booked and are not moved.'],
    ['planned', 'Fieldwork can start on no other day than 2027-10-07.'],
  ] as const)('says in one sentence that a %s audit cannot move', (status, said) => {
    const on = plainDate('2027-10-07');
    const fixed = engagement('a', 'soc2/type2', 'A', days, { status, earliest: on, latest: on });
    const why = explainReport(northwindPlan({ engagements: [fixed] }), 'a', frameworkWords, null);
    expect(why?.slack).toEqual([said]);
  });

  it('has no room for a finished audit and no answer for an unknown one', () => {
    expect(explain('soc2-type2-1')?.slack).toEqual([]);
    expect(explain('soc2-type2-9')).toBeUndefined();
  });
});

describe('the outcome of a check', () => {
  const counts = { overdue: 1, dueSoon: 2, missed: 1, error: 1, warning: 3 };
  const checked = {
    schema: 'auditcal.check/1' as const,
    program: 'northwind',
    file: 'compliance.yml',
    today: plan.today,
    result: 'fail' as const,
    counts,
    introduced: [],
    standing: diagnostics,
    drift: [],
    base: null,
    scope: 'all' as const,
    failOn: 'overdue' as const,
    next: plan.activities.slice(1, 3),
  };

  it('is summed up in words', () => {
    expect(checkReport(checked, plan).summary).toBe('1 error, 1 overdue, 2 due soon, 3 warnings (1 missed)');
  });

  it('tells a weekly activity once among what comes next', () => {
    const weekly = ['2026-12-04', '2026-12-11', '2026-12-18'].map((on) =>
      occurrence(
        `log-review-${on}`,
        'Log review',
        { window: span(on, on), planned: on, due: on },
        { activity: 'log-review' },
      ),
    );
    const of = (activities: typeof weekly, today = plan.today) =>
      checkReport({ ...checked, next: activities }, northwindPlan({ activities, today })).next.map((it) => [
        it.on,
        it.again,
      ]);
    expect(of(weekly)).toEqual([['2026-12-04', 2]]);
    // nothing is due within ninety days: the first ones due at all
    expect(of(weekly, plainDate('2026-06-01'))).toEqual([['2026-12-04', 2]]);
  });

  it('says that all is well where nothing counts', () => {
    const none = { overdue: 0, dueSoon: 0, missed: 0, error: 0, warning: 0 };
    expect(checkReport({ ...checked, result: 'pass', counts: none }, plan).summary).toBe(
      'nothing overdue, nothing due soon',
    );
  });
});
