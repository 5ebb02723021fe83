// What an auditor is sent before an audit: each part from what the file says, and nothing that is not theirs.

import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.js';
import { planFile } from '../../src/plan-file.js';
import { formatsFor, render } from '../../src/render/index.js';
import { briefReport } from '../../src/report/index.js';
import { briefed, briefIn, plannedText } from '../fixtures/briefed.js';

const iso = briefIn(briefed, 'iso27001-surveillance2-1').brief;
/** The same without changes. */
const steady = briefed.replace(/changes:\n(?: {2}- .*\n)+/, '');
const soc = briefIn(briefed, 'soc2-type2-2').brief;

describe('a brief', () => {
  it('says who is audited, by whom, and when', () => {
    expect(iso.organization).toEqual({
      name: 'Northwind <Ltd>',
      regions: ['US'],
      timezone: 'America/New_York',
    });
    expect(iso.audit).toMatchObject({
      id: 'iso27001-surveillance2-1',
      status: 'booked',
      auditor: 'Example Certification Body',
      fieldwork: { from: '2027-05-24', to: '2027-05-26' },
      ends: { kind: 'report' },
    });
    expect(soc.audit).toMatchObject({
      period: { from: '2026-10-01', to: '2027-09-30' },
      ends: { kind: 'report' },
    });
  });

  it('says what is audited, against what', () => {
    expect(soc.scope).toMatchObject({
      words: 'The ordering platform',
      edition: null,
      categories: [{ id: 'security' }, { id: 'availability', title: 'Availability' }],
    });
    expect(iso.scope).toMatchObject({ words: null, edition: '2022', categories: [] });
  });

  it('lists what changes between the audit before and this one, but for what the file keeps inside', () => {
    expect(iso.changes).toEqual([
      {
        on: '2027-01-01',
        kind: 'acquisition',
        what: 'acquisition of Acme <Labs>, 10 persons',
        notified: '2026-11-02',
      },
    ]);
  });

  it('counts the persons of the day, those that come and leave until then included', () => {
    // 80 from March 2026 on, ten with Acme, two less with what is spun off.
    expect(iso.headcount).toMatchObject({ persons: 88, time: { row: { from: 86, to: 125 }, initial: 12 } });
    // Its period begins before both.
    expect(soc.headcount.persons).toBe(80);
  });

  it.each([
    // Persons, the row of Table C.1 they fall in, initial days, a third of them to the nearest half.
    [10, { from: 1, to: 10 }, 5, 1.5],
    [85, { from: 66, to: 85 }, 11, 3.5],
    [86, { from: 86, to: 125 }, 12, 4],
  ])('counts the days of a surveillance for %i persons by their row', (people, row, initial, days) => {
    const { headcount } = briefIn(
      steady.replace('people: 85', `people: ${people}`),
      'iso27001-surveillance2-1',
    ).brief;
    expect(headcount).toMatchObject({ persons: people, assumed: false, time: { row, initial, days } });
  });

  it('says that a headcount is assumed', () => {
    const { headcount } = briefIn(steady.replace('people: 85, ', ''), 'iso27001-surveillance2-1').brief;
    expect(headcount).toMatchObject({ persons: 25, assumed: true });
  });

  it('counts no days where the framework has no table of them', () => {
    expect(soc.headcount).toEqual({ persons: 80, assumed: false, time: null });
  });

  it('says how many sites there are and how many are visited: 0.6 times the root of 4, rounded up', () => {
    expect(iso.sites).toMatchObject({ of: 4, sampled: 2 });
    expect(iso.sites.named.map(({ name }) => name)).toEqual(['Berlin', 'Lisbon', 'Osaka', 'Oslo']);
    expect(iso.sites.named.filter(({ now }) => now)).toHaveLength(2);
    expect(iso.sites.named[0]).toEqual({
      name: 'Berlin',
      regions: ['DE'],
      now: false,
      visited: '2026-05-19',
    });
  });

  it('lists sessions, and the hours agreed', () => {
    expect(iso.sessions).toEqual([{ kind: 'final', from: '2027-05-24', to: '2027-05-26', mode: 'onsite' }]);
    expect(iso.meetings).toEqual([{ title: 'Opening meeting', at: '2027-05-24T09:00' }]);
  });

  it('lists the steps that auditors take part in, and none of the others', () => {
    const whats = soc.dates.map(({ what }) => what);
    expect(whats).toContain('Kickoff with the auditor');
    expect(whats).not.toContain('Evidence freeze');
    expect(whats).not.toContain('Bridge letter by management');
    expect([...soc.dates].map(({ on }) => on)).toEqual(soc.dates.map(({ on }) => on).sort());
  });

  it('lists what was audited before, the newest first, with its result', () => {
    expect(iso.prior.map(({ id, ended }) => [id, ended.kind, ended.on])).toEqual([
      ['iso27001-surveillance1-1', 'report', '2026-06-05'],
      ['iso27001-stage2-1', 'decision', '2025-07-01'],
    ]);
    expect(soc.prior).toMatchObject([{ id: 'soc2-type2-1', opinion: 'qualified' }]);
  });

  it('prints the certificate in force as it is printed', () => {
    expect(iso.certificate).toEqual({
      document: 'certificate',
      number: 'IS 4711',
      firstIssued: '2025-07-04',
      decided: '2025-07-01',
      expires: '2028-06-30',
      edition: '2022',
      state: 'active',
    });
    expect(soc.certificate).toBeNull();
  });

  it('lists what is open: nonconformities not verified, exceptions of the newest report', () => {
    expect(iso.findings).toMatchObject([
      { id: 'NC-1', grade: 'minor', against: '9.2', from: 'ISO 27001 Stage 2', raised: '2025-06-06' },
    ]);
    expect(soc.findings).toMatchObject([
      { grade: 'exception', against: 'CC6.2', note: 'Two leavers kept their access', raised: '2026-11-12' },
    ]);
  });

  it('tells nothing of exceptions that a newer report no longer lists', () => {
    const clean = briefed.replace(
      'audits:\n',
      'audits:\n  - { audit: soc2/type2, period: { from: 2024-10-01, to: 2025-09-30 }, report: 2025-11-12, opinion: qualified, exceptions: [{ criterion: CC7.1 }] }\n',
    );
    const { findings } = briefIn(clean, 'soc2-type2-3').brief;
    expect(findings.map(({ against }) => against)).toEqual(['CC6.2']);
  });

  it('says what the final session of a period tests of it that the interim one has not seen', () => {
    const interim = soc.sessions.find(({ kind }) => kind === 'interim');
    expect(soc.rollForward?.to).toBe('2027-09-30');
    expect(String(soc.rollForward?.from) > String(interim?.to)).toBe(true);
    expect(iso.rollForward).toBeNull();
  });

  it('lists the organizations its track rests on, with their reports and letters under the period', () => {
    expect(iso.subservices).toEqual([]);
    // Each report of AWS covers a year and two come in a year: that of September 2027 alone covers ours.
    expect(soc.subservices).toMatchObject([
      { name: 'AWS', service: 'Hosting', method: 'carve-out', cuecs: 1 },
    ]);
    const [aws] = soc.subservices;
    expect(aws?.reports.map(({ period }) => period.to)).toEqual(['2027-09-30']);
    const announced = briefed
      .replace(
        'from: 2025-10-01, to: 2026-09-30 }, issued: 2026-11-18',
        'from: 2026-10-01, to: 2027-09-30 }, issued: 2027-11-02',
      )
      .replace(', reviewed: 2026-11-20', '');
    expect(briefIn(announced, 'soc2-type2-2').brief.subservices[0]?.reports).toEqual([
      { period: { from: '2026-10-01', to: '2027-09-30' }, issued: '2027-11-02', reviewed: null },
    ]);
  });

  it('names the contacts of its track', () => {
    expect(iso.contacts.map(({ name }) => name)).toEqual(['Dana Reyes']);
    expect(soc.contacts).toEqual([
      { name: 'Dana Reyes', role: 'Audit lead', email: 'dana@northwind.example' },
      { name: 'Sam Okafor', role: 'Head of engineering', email: null },
    ]);
  });

  it.each([
    ['iso27001-surveillance2-1', 'statement-of-applicability', true],
    ['iso27001-surveillance2-1', 'use-of-marks', true],
    ['soc2-type2-2', 'populations-list', true],
    ['soc2-type2-2', 'statement-of-applicability', false],
  ])('of %s asks for %s: %s', (engagement, document, asked) => {
    const { documents } = engagement.startsWith('iso') ? iso : soc;
    expect(documents.some(({ id }) => id === document)).toBe(asked);
  });

  it('leaves out a document that the file keeps inside', () => {
    const kept = briefed.replace(
      'auditor: Example Certification Body }',
      'auditor: Example Certification Body, audiences: { use-of-marks: internal } }',
    );
    const { documents } = briefIn(kept, 'iso27001-surveillance2-1').brief;
    expect(documents.map(({ id }) => id)).not.toContain('use-of-marks');
    expect(documents).toHaveLength(iso.documents.length - 1);
  });

  it('says what follows', () => {
    expect(soc.next).toMatchObject({ title: 'SOC 2 Type II', period: { from: '2027-10-01' } });
  });

  it('is there for every audit of the plan, and for nothing else', () => {
    const { program, plan } = plannedText(briefed);
    for (const { id } of plan.engagements) expect(briefReport(program, plan, id, frameworks)).toBeDefined();
    expect(briefReport(program, plan, 'soc2-type2-99', frameworks)).toBeUndefined();
  });

  it.each(
    formatsFor('brief').flatMap((format) =>
      ['iso27001-surveillance2-1', 'soc2-type2-2'].map((id) => [format, id] as const),
    ),
  )('as %s, of %s, holds no price, owner, evidence or reason', async (format, id) => {
    const { text } = await render(briefIn(briefed, id), format);
    expect(text).not.toMatch(/SECRET|31,?337|4,?242|access-review/i);
    expect(text).toContain('Dana');
  });
});

describe('contacts', () => {
  it.each([
    ['for: [soc1]', 'unknown-framework', 'did you mean soc2?'],
    ['four: [soc2]', 'unknown-key', 'did you mean for?'],
  ])('are refused with %s', (wrong, rule, remedy) => {
    const text = briefed.replace('for: [soc2]', wrong);
    const answer = planFile(
      { file: 'compliance.yml', text, today: plannedText(briefed).plan.today },
      { nodes: 0 },
    );
    expect(answer).toMatchObject({ ok: false, problems: [{ rule, remedy }] });
  });
});
