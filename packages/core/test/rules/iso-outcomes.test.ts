// What an audit's outcome does to what comes next: recommendations, withdrawal, and a certificate as the only history.

import { describe, expect, it } from 'vitest';
import { engagement, iso, plan, planned, refused, said } from './program.js';

const OPENING = 'iso27001-stage2-1';
const RENEWAL = 'iso27001-recertification-1';
const opened = 'audit: iso27001/stage2, decision: 2024-07-01, expires: 2027-06-30';
const s2 =
  'audit: iso27001/surveillance2, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05';

const held = (more: string): string =>
  `audit: iso27001/stage2, fieldwork: { from: 2026-10-26, to: 2026-10-28 }${more}`;
const renewed = (more: string): string =>
  `audit: iso27001/recertification, fieldwork: { from: 2026-11-03, to: 2026-11-06 }${more}`;

const ids = (file: string, today?: string): string[] =>
  plan(file, today).engagements.map(({ id, status }) => `${id} ${status}`);

describe('what the auditors recommend', () => {
  it('lets an unconditional recommendation be decided after the usual time', () => {
    const decided = engagement(plan(iso([held(', recommendation: unconditional')])), OPENING);
    expect(decided.report).toBe('2026-12-09');
    expect(decided.report).toBe(engagement(plan(iso([held('')])), OPENING).report);
  });

  it('lets a conditional one wait as long as a major would', () => {
    // 91 days from the last day of Stage 2.
    const decided = engagement(plan(iso([held(', recommendation: conditional')])), OPENING);
    expect(decided.report).toBe('2027-01-27');
  });

  it('lets it wait for a minor as well, and no longer once all is verified', () => {
    const finding = (closed: string) =>
      iso([held(`, recommendation: conditional, findings: [{ grade: minor${closed} }]`)]);
    expect(engagement(plan(finding('')), OPENING).report).toBe('2027-01-27');
    expect(engagement(plan(finding(', closed: 2026-11-20')), OPENING).report).toBe('2026-12-09');
    expect(engagement(plan(iso([held(', findings: [{ grade: minor }]')])), OPENING).report).toBe(
      '2026-12-09',
    );
  });

  it('never decides before the day agreed for verifying a major', () => {
    const agreed = (day: string) => iso([held(`, findings: [{ grade: major, closed: ${day} }]`)]);
    expect(engagement(plan(agreed('2027-01-15')), OPENING).report).toBe('2027-01-15');
    expect(engagement(plan(agreed('2026-12-01')), OPENING).report).toBe('2026-12-09');
  });

  it('repeats Stage 2 where it is not recommended', () => {
    const [first, second] = ids(iso([held(', recommendation: not-recommended')])).filter((it) =>
      it.includes('stage2'),
    );
    expect([first, second]).toEqual([`${OPENING} done`, 'iso27001-stage2-2 planned']);
  });

  it('repeats a recertification that is not recommended, before the expiry', () => {
    const file = iso([opened, s2, renewed(', recommendation: not-recommended')]);
    expect(ids(file).slice(0, 4)).toEqual([
      `${OPENING} done`,
      'iso27001-surveillance2-1 done',
      `${RENEWAL} done`,
      'iso27001-recertification-2 planned',
    ]);
    const again = engagement(plan(file), 'iso27001-recertification-2');
    expect(again.report <= '2027-06-30').toBe(true);
    expect(again.deadline).toEqual({ on: '2027-06-30', rule: 'iso-rc' });
  });

  it('is told where an audit that was not recommended is decided', () => {
    const { problems } = refused(iso([held(', decision: 2026-11-20, recommendation: not-recommended')]));
    expect(problems.map(({ rule }) => rule)).toEqual(['certificate-differs']);
  });
});

describe('a withdrawn certificate', () => {
  const withdrawn = iso([`${opened}, withdrawn: 2026-10-01`, s2]);

  it('is certified anew, both stages of it, as soon as can be', () => {
    expect(ids(withdrawn).slice(0, 4)).toEqual([
      `${OPENING} done`,
      'iso27001-surveillance2-1 done',
      'iso27001-stage1-1 planned',
      'iso27001-stage2-2 planned',
    ]);
  });

  it('certifies nothing from that day on, and cannot be restored', () => {
    const { spans, milestones } = plan(withdrawn);
    expect(spans.filter(({ kind }) => kind === 'uncertified')).toMatchObject([{ from: '2026-10-01' }]);
    expect(spans.filter(({ kind }) => kind === 'restorable')).toEqual([]);
    const of = milestones.filter((it) => it.for === OPENING).map(({ kind, on }) => `${kind} ${on}`);
    expect(of).toContain('certificate-withdrawn 2026-10-01');
    expect(of.filter((it) => it.startsWith('restore-ends'))).toEqual([]);
  });

  it('is told, and is not told as lapsed', () => {
    expect(said(plan(withdrawn), 'certificate-withdrawn')).toEqual([`error ${OPENING}`]);
    expect(said(plan(withdrawn), 'iso-rst')).toEqual([]);
    expect(said(plan(iso([opened, s2])), 'certificate-withdrawn')).toEqual([]);
  });

  it('is withdrawn after it was decided', () => {
    const { problems } = refused(iso([`${opened}, withdrawn: 2024-06-01`]));
    expect(problems.map(({ rule }) => rule)).toEqual(['backwards']);
  });
});

describe('a certificate as the only history', () => {
  const alone = (audit: string) =>
    iso([`audit: iso27001/${audit}, certificate: { cycle-start: 2026-03-02, expires: 2029-03-01 }`]);
  const written = (audit: string) =>
    iso([`audit: iso27001/${audit}, decision: 2026-03-02, expires: 2029-03-01`]);
  const dates = (file: string) =>
    plan(file).engagements.map(({ id, fieldwork, report, expires }) => [id, fieldwork, report, expires]);

  it.each(['stage2', 'recertification'])('plans the rest of the cycle after a %s', (audit) => {
    expect(dates(alone(audit))).toEqual(dates(written(audit)));
    expect(ids(alone(audit)).slice(0, 3)).toEqual([
      `iso27001-${audit}-1 done`,
      'iso27001-surveillance1-1 planned',
      'iso27001-surveillance2-1 planned',
    ]);
  });

  it.each([
    ['another expiry', 'decision: 2025-07-01, expires: 2028-06-29', 'certificate-differs'],
    ['another edition', 'decision: 2025-07-01, edition: 2013', 'certificate-differs'],
    ['a decision after the cycle has begun', 'decision: 2025-08-01', 'certificate-differs'],
  ])('tells of %s than is printed', (_, keys, rule) => {
    const file = iso([
      `audit: iso27001/stage2, ${keys}, certificate: { cycle-start: 2025-07-01, expires: 2028-06-30, edition: 2022 }`,
    ]);
    expect(refused(file).problems.map((it) => it.rule)).toEqual([rule]);
  });

  it('is silent where both say the same, and where the cycle begins after the decision', () => {
    const file = iso([
      'audit: iso27001/recertification, decision: 2025-06-10, expires: 2028-06-30, certificate: { number: "IS 1", first-issued: 2022-07-01, cycle-start: 2025-07-01, expires: 2028-06-30, state: active, edition: 2022 }',
    ]);
    expect(planned(file).ok).toBe(true);
  });

  it('asks since when a certificate holds, and since when it is suspended', () => {
    const problems = (printed: string) =>
      refused(iso([`audit: iso27001/stage2, certificate: { ${printed} }`])).problems.map(({ rule }) => rule);
    expect(problems('expires: 2028-06-30')).toEqual(['missing-key']);
    expect(problems('cycle-start: 2025-07-01, state: suspended')).toEqual(['missing-key']);
    expect(problems('cycle-start: 2025-07-01, first-issued: 2025-08-01')).toEqual(['certificate-differs']);
  });
});
