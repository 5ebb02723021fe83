// What auditors wrote, and when it is to be answered: milestones, what is overdue, the follow-up and its fee.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { budgetProgram, planFile } from '../../src/index.js';
import { iso, plan, row, said, soc2 } from './program.js';

const opened = 'audit: iso27001/stage2, decision: 2026-01-10, expires: 2029-01-09';
// The last audit day is Wednesday, 2026-10-14.
const s1 = (findings: string): string =>
  `audit: iso27001/surveillance1, fieldwork: { from: 2026-10-13, to: 2026-10-14 }, report: 2026-11-02, findings: [${findings}]`;
const S1 = 'iso27001-surveillance1-1';
const major = '{ grade: major, id: NC-01, clause: "9.2" }';
const minor = '{ grade: minor, id: NC-02, clause: A.5.18 }';

const steps = (findings: string, today?: string): string[] =>
  plan(iso([opened, s1(findings)]), today)
    .milestones.filter(({ kind }) => kind.startsWith('finding-'))
    .map(({ id, on }) => `${id.slice(S1.length + 1)} ${on}`);

describe('the steps of a finding', () => {
  it('are a plan and a closing: of a major after 14 and 60 days, of a minor after 30 and at the next audit', () => {
    const next = plan(iso([opened, s1(minor)])).engagements.find(
      ({ id }) => id === 'iso27001-surveillance2-1',
    );
    // 2026-12-13 is a Sunday, 2026-11-13 a Friday.
    expect(steps(major)).toEqual(['finding-1-plan 2026-10-28', 'finding-1-closed 2026-12-11']);
    expect(steps(minor)).toEqual(['finding-1-plan 2026-11-13', `finding-1-closed ${next?.fieldwork?.from}`]);
  });

  it("keep to the auditor's own term where that is shorter", () => {
    const file = iso(
      [opened, s1(major)],
      'auditors: { Example CB: { kind: cb, accreditation: UKAS, nonconformity: 30 days } }',
    ).replace('iso27001: {}', 'iso27001: { auditor: Example CB }');
    const closing = plan(file).milestones.find(({ kind }) => kind === 'finding-closed');
    expect(closing?.on).toBe('2026-11-13');
  });

  it('bring the auditor back on the day agreed for closing a major, and for nothing else', () => {
    const sessions = (finding: string) =>
      plan(iso([opened, s1(finding)]))
        .engagements.find(({ id }) => id === S1)
        ?.sessions.flatMap(({ kind, from, mode }) => (kind === 'follow-up' ? [`${from} ${mode}`] : []));
    // 2026-12-05 is a Saturday.
    expect(sessions('{ grade: major, closed: 2026-12-05 }')).toEqual(['2026-12-07 remote']);
    expect(sessions('{ grade: major, closed: 2026-11-20 }')).toEqual([]);
    expect(sessions('{ grade: minor, closed: 2026-12-05 }')).toEqual([]);
    expect(sessions(major)).toEqual([]);
  });

  it('end with the plan, and with the closing', () => {
    expect(steps('{ grade: major, plan: capa.md }')).toEqual(['finding-1-closed 2026-12-11']);
    expect(steps('{ grade: major, closed: 2026-11-20 }')).toEqual([]);
    expect(steps('{ grade: major, closed: 2026-12-04 }')).toEqual(['finding-1-verified 2026-12-04']);
  });
});

row('finding-plan', 'a corrective action plan is sent in time', [
  {
    when: 'is a warning the day after',
    file: iso([opened, s1(major)]),
    today: '2026-11-02',
    says: [`warning ${S1}/1`],
  },
  { when: 'is silent on the last day', file: iso([opened, s1(minor)]), today: '2026-11-13', says: [] },
  {
    when: 'is silent where there is one',
    file: iso([opened, s1('{ grade: major, plan: capa.md }')]),
    says: [],
  },
]);

row('finding-closure', 'a finding is closed in time', [
  {
    when: 'is a warning the day after',
    file: iso([opened, s1(major)]),
    today: '2026-12-14',
    says: [`warning ${S1}/1`],
  },
  { when: 'is silent on the last day', file: iso([opened, s1(major)]), today: '2026-12-13', says: [] },
  {
    when: 'is silent where it is closed',
    file: iso([opened, s1('{ grade: major, closed: 2026-11-20 }')]),
    today: '2026-12-14',
    says: [],
  },
]);

describe('a major that is open at a surveillance', () => {
  const on = (day: string): string[] => said(plan(iso([opened, s1(major)]), day), 'iso-sus');

  it('threatens the certificate once its term of 90 days is over', () => {
    expect(on('2027-01-12')).toEqual([]);
    expect(on('2027-01-13')).toEqual([`warning ${S1}/1`]);
  });
});

describe('the fee of coming back', () => {
  const lines = (file: string): string[] => {
    const input = {
      file: 'compliance.yml',
      text: `version: 1\norganization: { name: Example, people: 20, country: US }\n${file}`,
      today: plainDate('2026-11-21'),
    };
    const answer = planFile(input, { nodes: 0 });
    if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
    return budgetProgram(answer.program, input.today, answer.scheduled, { nodes: 0 }).lines.map(
      ({ id, on, low, likely, high }) => `${id} ${on} ${low} ${likely} ${high}`,
    );
  };
  const returning = (file: string): string[] =>
    lines(file).filter((it) => /-follow-up |-special-audit /.test(it));

  it('is half to one audit day for an open major, on the day it is to be closed', () => {
    expect(returning(iso([opened, s1(major)]))).toEqual([`${S1}-follow-up 2026-12-13 850 1575 2800`]);
    expect(returning(iso([opened, s1(minor)]))).toEqual([]);
    expect(returning(iso([opened, s1('{ grade: major, closed: 2026-11-20 }')]))).toEqual([]);
  });

  it('takes the place of its chance once findings are known', () => {
    const held = (findings: string) =>
      iso([`audit: iso27001/stage2, fieldwork: { from: 2026-10-26, to: 2026-10-28 }${findings}`]);
    const of = (findings: string) =>
      lines(held(findings))
        .map((it) => it.split(' ')[0])
        .filter((it) => /^iso27001-stage2-1-(?:contingency|follow-up)$/.test(it ?? ''));
    expect(of('')).toEqual(['iso27001-stage2-1-contingency']);
    expect(of(`, findings: [${major}]`)).toEqual(['iso27001-stage2-1-follow-up']);
    expect(of(`, findings: [${minor}]`)).toEqual([]);
  });

  it('is that of a special audit while a suspension lasts', () => {
    const suspended = (to: string) => iso([`${opened}, suspended: { from: 2026-11-01${to} }`]);
    expect(returning(suspended(''))).toEqual(['iso27001-stage2-1-special-audit 2026-11-21 850 1575 2800']);
    expect(returning(suspended(', to: 2026-11-20'))).toEqual([]);
  });
});

describe('a suspension', () => {
  const ends = (more: string) =>
    plan(iso([`${opened}, ${more}`])).milestones.filter(({ kind }) => kind === 'suspension-ends');

  it('that lasts is to end within six months of its first day', () => {
    expect(ends('suspended: { from: 2026-11-01 }').map(({ on }) => on)).toEqual(['2027-05-01']);
  });

  it('that is over has no step', () => {
    expect(ends('suspended: { from: 2026-10-01, to: 2026-11-10 }')).toEqual([]);
  });
});

describe('an exception', () => {
  const report = (n: number, more: string): string =>
    `audit: soc2/type2, period: { from: ${2023 + n}-10-01, to: ${2024 + n}-09-30 }, report: ${2024 + n}-11-12${more}`;
  const found =
    ', opinion: qualified, exceptions: [{ criterion: CC6.2, note: Leavers kept access }, { criterion: CC7.1 }]';
  const repairs = (file: string) => plan(file).milestones.filter(({ kind }) => kind === 'exception-repaired');

  it('behind a modified opinion of the latest report is repaired within thirty days of it', () => {
    // 2026-12-12 is a Saturday.
    const steps = repairs(soc2([report(1, ''), report(2, found)]));
    expect(steps.map(({ id, on }) => `${id} ${on}`)).toEqual([
      'soc2-type2-2-exception-1 2026-12-11',
      'soc2-type2-2-exception-2 2026-12-11',
    ]);
    expect(steps[0]?.title).toContain('Leavers kept access');
  });

  it('beside an unmodified opinion asks for nothing', () => {
    expect(repairs(soc2([report(2, found.replace('qualified', 'unmodified'))]))).toEqual([]);
  });

  it('of one before it is history', () => {
    expect(repairs(soc2([report(1, found), report(2, '')]))).toEqual([]);
  });
});
