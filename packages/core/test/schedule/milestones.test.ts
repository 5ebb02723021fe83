import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import { milestones as examinationSteps } from '../../src/frameworks/attestation/milestones.js';
import { iso27001 } from '../../src/frameworks/iso27001/index.js';
import type { Engagement, Framework, MilestoneType } from '../../src/model/index.js';
import { planMilestones } from '../../src/schedule/milestones/index.js';
import { cert, date, engagement, exam, program, weekdays } from './invented.js';

const certificationSteps = iso27001.milestones;
const STEP = { title: 'Step', onWorkingDay: true, owner: 'lead', audience: 'internal' } as const;
const TRACKS = [{}, { id: 'cert', framework: 'cert' }];

function milestonesOf(
  steps: readonly MilestoneType[],
  engagements: readonly Engagement[],
  today = '2026-11-21',
) {
  const frameworks: Framework[] = [
    { ...exam, milestones: steps },
    { ...cert, milestones: steps },
  ];
  return planMilestones({
    program: program({ tracks: TRACKS }),
    frameworks,
    engagements,
    calendar: weekdays(),
    today: date(today),
  });
}

describe('the milestones every engagement has', () => {
  it('are its outcome, and its as-of date', () => {
    const point = engagement('exam/point', 1, { asOf: '2027-03-31', report: '2027-05-12' });
    expect(milestonesOf([], [point])).toEqual([
      {
        id: 'exam-point-1-as-of',
        kind: 'as-of',
        for: 'exam-point-1',
        on: '2027-03-31',
        title: 'As-of date',
        owner: 'management',
        audience: 'internal',
      },
      {
        id: 'exam-point-1-report',
        kind: 'report',
        for: 'exam-point-1',
        on: '2027-05-12',
        title: 'Report issued',
        owner: 'examiner',
        audience: 'internal',
      },
    ]);
  });

  it.each([
    // expiry, last day to restore: six calendar months, clamped
    ['2031-02-27', '2031-08-27'],
    ['2029-08-30', '2030-02-28'],
    ['2029-03-30', '2029-09-30'],
  ])('are for a certificate valid to %s also that day and %s, done or not', (expires, restore) => {
    const opening = engagement('cert/opening', 1, { status: 'done', report: '2026-03-31', expires });
    expect(milestonesOf([], [opening]).map(({ kind, on }) => [kind, on])).toEqual([
      ['decision', '2026-03-31'],
      ['certificate-expires', expires],
      ['restore-ends', restore],
    ]);
  });
});

describe('the steps of a framework', () => {
  const period = engagement('exam/period', 2, {
    period: ['2026-10-01', '2027-09-30'],
    fieldwork: ['2027-10-11', '2027-11-05'],
    report: '2027-11-27',
  });

  it.each([
    // 30 September 2027 is a Thursday, 27 November a Saturday
    ['a Saturday moves to the Friday before', { point: 'outcome' }, '2027-11-26'],
    ['a Sunday moves to the Friday before, never after', { point: 'period-to', days: 3 }, '2027-10-01'],
    ['what is no work stays on its civil date', { point: 'outcome', onWorkingDay: false }, '2027-11-27'],
    ['working days are counted from the point', { point: 'period-to', workingDays: 3 }, '2027-10-05'],
    ['working days are counted after days', { point: 'start', days: 21, workingDays: 5 }, '2027-11-08'],
    ['months clamp', { point: 'period-to', months: -7, onWorkingDay: false }, '2027-02-28'],
    ['the period opens', { point: 'period-from', days: -1 }, '2026-09-30'],
    ['fieldwork ends', { point: 'end' }, '2027-11-05'],
  ] as const)('%s', (_, step, on) => {
    const steps = [{ ...STEP, kind: 'step', audits: ['period'], ...step }];
    expect(milestonesOf(steps, [period]).find(({ kind }) => kind === 'step')).toEqual({
      id: 'exam-period-2-step',
      kind: 'step',
      for: 'exam-period-2',
      on,
      title: 'Step',
      owner: 'lead',
      audience: 'internal',
    });
  });

  it('belong to engagements still to come, and none is lost because its day has passed', () => {
    const steps: MilestoneType[] = [{ ...STEP, kind: 'step', audits: ['period'], point: 'period-from' }];
    const done = { ...period, status: 'done' as const };
    expect(milestonesOf(steps, [done]).map(({ kind }) => kind)).toEqual(['report']);
    expect(milestonesOf(steps, [period], '2027-10-20').map(({ kind }) => kind)).toEqual(['step', 'report']);
  });

  it('of a finished one stay where they come after its outcome, until their day has passed', () => {
    const steps: MilestoneType[] = [
      { ...STEP, kind: 'draft', audits: ['period'], point: 'outcome', days: -7 },
      { ...STEP, kind: 'shared', audits: ['period'], point: 'outcome', days: 5 },
      { ...STEP, kind: 'closing', audits: ['period'], point: 'period-from', days: 900 },
    ];
    const done = { ...period, status: 'done' as const };
    const shared = milestonesOf(steps, [period]).find(({ kind }) => kind === 'shared')?.on as string;
    expect(milestonesOf(steps, [done], shared).map(({ kind }) => kind)).toEqual(['report', 'shared']);
    const after = milestonesOf(steps, [done], fromDay(toDay(date(shared)) + 1));
    expect(after.map(({ kind }) => kind)).toEqual(['report']);
  });

  it('are left out where the engagement has no such point', () => {
    const steps: MilestoneType[] = [{ ...STEP, kind: 'step', audits: ['period'], point: 'as-of' }];
    expect(milestonesOf(steps, [period]).map(({ kind }) => kind)).toEqual(['report']);
  });
});

describe('the milestones of a Type II', () => {
  const type2 = engagement('exam/period', 1, {
    period: ['2027-01-01', '2027-12-31'],
    fieldwork: ['2028-01-10', '2028-02-04'],
    report: '2028-02-25',
  });
  const steps = examinationSteps
    .filter(({ audits }) => audits.includes('type2'))
    .map((step) => ({ ...step, audits: ['period'] }));
  const on = new Map(milestonesOf(steps, [type2]).map((it) => [it.kind, it.on]));

  it.each([
    ['engagement-letter', '2026-12-31'],
    ['kickoff', '2027-10-08'],
    ['request-list', '2027-10-22'],
    ['interim-evidence', '2027-11-05'],
    ['description-draft', '2027-11-19'],
    ['bridge-letter', '2028-01-01'],
    ['report-pending-letter', '2028-01-01'],
    ['populations', '2028-01-05'],
    ['evidence-freeze', '2028-01-07'],
    ['opening-call', '2028-01-10'],
    ['exceptions', '2028-01-31'],
    ['exception-responses', '2028-02-07'],
    ['draft-report', '2028-02-11'],
    ['draft-comments', '2028-02-18'],
    ['signatories', '2028-02-18'],
    ['subsequent-events', '2028-02-23'],
    ['assertion', '2028-02-25'],
    ['representation-letter', '2028-02-25'],
    ['report', '2028-02-25'],
    ['report-shared', '2028-03-01'],
  ])('hold %s on %s', (kind, day) => {
    expect(on.get(kind)).toBe(day);
  });
});

describe('the milestones of certification audits', () => {
  const NAMES: Record<string, string> = {
    stage1: 'first',
    stage2: 'opening',
    surveillance1: 'yearly',
    recertification: 'renewal',
  };
  const steps = certificationSteps.map((step) => ({
    ...step,
    audits: step.audits.map((id) => NAMES[id] ?? id),
  }));
  const audits = [
    engagement('cert/first', 1, { fieldwork: ['2027-01-25', '2027-01-25'], report: '2027-02-08' }),
    engagement('cert/opening', 1, {
      fieldwork: ['2027-03-10', '2027-03-12'],
      report: '2027-04-09',
      expires: '2030-04-08',
    }),
    engagement('cert/yearly', 1, { fieldwork: ['2028-03-13', '2028-03-15'], report: '2028-04-05' }),
    engagement('cert/renewal', 1, {
      fieldwork: ['2029-12-03', '2029-12-05'],
      report: '2030-01-16',
      expires: '2033-04-08',
    }),
  ];
  const found = milestonesOf(steps, audits);

  it.each([
    ['cert-first-1', 'book-auditor', '2026-07-27'],
    ['cert-first-1', 'headcount-declaration', '2026-11-02'],
    ['cert-first-1', 'audit-plan', '2027-01-04'],
    ['cert-first-1', 'document-pack', '2027-01-11'],
    ['cert-opening-1', 'evidence-freeze', '2027-02-24'],
    ['cert-opening-1', 'opening-meeting', '2027-03-10'],
    ['cert-opening-1', 'closing-meeting', '2027-03-12'],
    ['cert-opening-1', 'corrective-action-plan', '2027-03-26'],
    ['cert-opening-1', 'audit-report', '2027-04-02'],
    ['cert-opening-1', 'decision', '2027-04-09'],
    ['cert-opening-1', 'certificate', '2027-04-16'],
    ['cert-opening-1', 'public-register', '2027-05-07'],
    ['cert-yearly-1', 'book-auditor', '2027-11-22'],
    ['cert-yearly-1', 'majors-closed', '2028-05-12'],
    // nine months before the expiry of the certificate in force, 2030-04-08, and not of the one to come
    ['cert-renewal-1', 'book-auditor', '2029-07-06'],
  ])('hold for %s %s on %s', (id, kind, day) => {
    expect(found.find((it) => it.for === id && it.kind === kind)?.on).toBe(day);
  });

  it.each([
    // the 60th day after its last fieldwork day is 2027-05-11
    ['2027-05-11', false],
    ['2027-05-12', true],
  ])('hold a major nonconformity against a decision on %s: %s', (report, held) => {
    const opening = engagement('cert/opening', 1, { fieldwork: ['2027-03-10', '2027-03-12'], report });
    expect(milestonesOf(steps, [opening]).some(({ kind }) => kind === 'majors-closed')).toBe(held);
  });

  it('tell everyone nothing of nonconformities', () => {
    const told = certificationSteps.filter(({ kind }) => /major|corrective/.test(kind));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ audience }) => audience !== 'everyone')).toBe(true);
  });

  it('have ids of their own', () => {
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('fall on working days where they are work', () => {
    const offs = found.filter(({ on }) => !weekdays().isWorking(toDay(on))).map(({ kind }) => kind);
    expect(
      offs.every((kind) => ['decision', 'report', 'certificate-expires', 'restore-ends'].includes(kind)),
    ).toBe(true);
  });
});
