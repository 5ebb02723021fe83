// What the team can host, which days are off, and in which order frameworks come.

import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.js';
import { engagement, fieldwork, iso, plan, planned, refused, said } from '../rules/program.js';

const audits = `audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-01-05, to: 2026-01-09 }, decision: 2026-02-25 }
  - { audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 } }`;
const S1 = 'iso27001-surveillance1-1';
const REPORT = 'soc2-type2-1';

function apart(of: Plan, one: string, other: string): boolean {
  const [a, b] = [fieldwork(of, one), fieldwork(of, other)];
  return a.to < b.from || b.to < a.from;
}

describe('a team that hosts one visit', () => {
  const file = (
    team: string,
    more = '',
  ): string => `frameworks: { soc2: { type2: { align: false } }, iso27001: {} }
${team}
${more}
${audits}`;

  it('hosts two audits that overlap as one visit', () => {
    const joint = plan(file('team: { name: security, fieldwork-capacity: 1 }'));
    expect(apart(joint, S1, REPORT)).toBe(false);
    expect(engagement(joint, S1).jointWith).toEqual([REPORT]);
  });

  // The booked report spans the whole time the third audit may have beside the second one.
  const three = (team: string): string => `frameworks: { soc2: { type2: { align: false } }, iso27001: {} }
${team}
planning: { joint-window: 0 days }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-02-02, to: 2026-02-06 }, decision: 2026-03-12 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2027-01-04, to: 2027-01-08 }, report: 2027-01-29 }
  - { audit: iso27001/surveillance2, fieldwork: { from: 2028-01-10, to: 2028-01-11 } }
  - { audit: soc2/type2, period: { from: 2025-11-01, to: 2026-10-31 }, report: 2026-11-20 }
  - { audit: soc2/type2, period: { from: 2026-11-01, to: 2027-10-31 }, fieldwork: { from: 2027-11-08, to: 2027-12-03 } }`;

  it('never has two visits in progress on a day, in any plan of three audits', () => {
    for (const window of [0, 7]) {
      const hosted = plan(
        three('team: { name: security, fieldwork-capacity: 1 }').replace('0 days', `${window} days`),
      );
      const open = hosted.engagements.filter(({ status }) => status === 'planned');
      for (const one of open) {
        const others = hosted.engagements.filter(
          (it) => it.id !== one.id && it.fieldwork && !apart(hosted, one.id, it.id),
        );
        for (const other of others) expect([...one.jointWith, one.id]).toContain(other.id);
      }
    }
  });

  const clash = (team: string): string => `frameworks: { soc2: { type2: { align: false } }, iso27001: {} }
${team}
planning: { joint-window: 0 days, horizon: 6 months }
audits:
  - { audit: iso27001/stage1, fieldwork: { from: 2027-01-04, to: 2027-01-06 } }
  - { audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 }, fieldwork: { from: 2027-01-06, to: 2027-02-10 } }
  - { audit: iso27001/stage2, fieldwork: { from: 2027-02-08, to: 2027-02-11 } }`;

  it('is warned of bookings that clash, and they are kept', () => {
    const ready =
      'activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }';
    const kept = plan(
      `${clash('team: { name: security, fieldwork-capacity: 1 }')}\n${ready}`.replace(
        'iso27001: {}',
        'iso27001: { ready: 2026-01-01 }',
      ),
    );
    expect(said(kept, 'capacity')).toEqual(['warning iso27001-stage2-1']);
    expect(fieldwork(kept, 'iso27001-stage2-1').from).toBe('2027-02-08');
    const two = plan(
      `${clash('team: { name: security, fieldwork-capacity: 2 }')}\n${ready}`.replace(
        'iso27001: {}',
        'iso27001: { ready: 2026-01-01 }',
      ),
    );
    expect(said(two, 'capacity')).toEqual([]);
  });

  it('is not limited where no team is named', () => {
    expect(
      said(plan(clash('').replace('iso27001: {}', 'iso27001: { ready: 2026-01-01 }')), 'capacity'),
    ).toEqual([]);
  });
});

describe('days off', () => {
  const decided =
    'audit: iso27001/stage2, fieldwork: { from: 2025-11-10, to: 2025-11-14 }, decision: 2025-12-25';

  it('on the deadline leave the deadline where it is and the work before it', () => {
    const file = `organization: { name: Example, people: 20, country: US }\n${iso(
      [decided],
      'calendar: { blackouts: [{ from: 2026-11-23, to: 2026-12-20, reason: Freeze }] }',
    )}`;
    const { deadline, latest, fieldwork: days } = engagement(plan(file), S1);
    expect(deadline).toEqual({ on: '2026-12-25', rule: 'iso-s1' });
    expect(latest).toBe('2026-12-23');
    expect(days).toEqual({ from: '2026-12-21', to: '2026-12-22' });
  });

  it('from now to beyond the deadline are a conflict with it', () => {
    const file = iso(
      [decided],
      'calendar: { blackouts: [{ from: 2026-11-20, to: 2026-12-31, reason: Freeze }] }',
    );
    const { kind, conflict } = refused(file);
    expect(kind).toBe('infeasible');
    expect(conflict?.rules).toEqual(['iso-s1']);
    expect(conflict?.lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('Freeze'),
      expect.stringContaining('iso27001/stage2 done'),
    ]);
  });

  it('that leave one working day less than fieldwork needs are a conflict too', () => {
    const frozen = (to: string): string =>
      iso([decided], `calendar: { blackouts: [{ from: 2026-11-20, to: ${to}, reason: Freeze }] }`);
    // 2026-12-24 and 2026-12-25 are the last two working days, and two are needed.
    expect(planned(frozen('2026-12-23')).ok).toBe(true);
    expect(planned(frozen('2026-12-24')).ok).toBe(false);
  });

  it('of a blackout never lie inside planned fieldwork, weekends may', () => {
    const file = iso(
      [decided.replace('2025-12-25', '2026-06-25')],
      'calendar: { blackouts: [{ from: 2027-05-25, to: 2027-05-25, reason: Move }] }',
    );
    const { from, to } = fieldwork(plan(file), S1);
    expect(from <= '2027-05-25' && '2027-05-25' <= to).toBe(false);
  });

  it.each([
    ['sun, mon, tue, wed, thu', [5, 6]],
    ['tue, wed', [0, 1, 4, 5, 6]],
  ])('of a week that works on %s are kept free at both ends of fieldwork', (days, off) => {
    const odd = plan(`calendar: { working-days: [${days}] }\nframeworks: { soc2: {}, iso27001: {} }`);
    for (const { fieldwork } of odd.engagements) {
      for (const day of [fieldwork?.from ?? '', fieldwork?.to ?? '']) {
        expect(off).not.toContain(new Date(day).getUTCDay());
      }
    }
  });
});

describe('a strategy', () => {
  const file = (
    strategy: string,
  ): string => `frameworks: { soc2: { type1: false, type2: { align: false } }, iso27001: {} }
planning: { from: 2026-12-01, strategy: ${strategy} }`;

  it('parallel puts Stage 2 and the first SOC 2 fieldwork into one visit', () => {
    const parallel = plan(file('parallel'));
    expect(engagement(parallel, 'iso27001-stage2-1').jointWith).toContain(REPORT);
    expect(engagement(parallel, REPORT).jointWith).toContain('iso27001-stage2-1');
    expect(engagement(plan(file('auto')), 'iso27001-stage2-1').jointWith).toEqual([]);
  });

  it('soc2-first starts no certification audit before the first report', () => {
    const first = plan(file('soc2-first'));
    const { report } = engagement(first, REPORT);
    for (const it of first.engagements) {
      if (it.framework === 'iso27001') expect(it.fieldwork && it.fieldwork.from >= report).toBe(true);
    }
    expect(fieldwork(plan(file('auto')), 'iso27001-stage1-1').from < report).toBe(true);
  });

  it('soc2-first counts a Type I as the first report', () => {
    const first = plan(file('soc2-first').replace('type1: false', 'type1: { by: 2027-06-30 }'));
    const { report } = engagement(first, 'soc2-type1-1');
    const stage1 = fieldwork(first, 'iso27001-stage1-1').from;
    expect(stage1 >= report && stage1 < engagement(first, REPORT).report).toBe(true);
  });

  it('iso27001-first starts no SOC 2 fieldwork before the certificate', () => {
    const late = file('iso27001-first').replace('iso27001: {}', 'iso27001: { ready: 2027-06-01 }');
    const first = plan(late);
    const { report } = engagement(first, 'iso27001-stage2-1');
    for (const it of first.engagements) {
      if (it.framework === 'soc2') expect(it.fieldwork && it.fieldwork.from >= report).toBe(true);
    }
  });

  it('concerns only frameworks without a report yet', () => {
    const history = `\naudits: [{ audit: iso27001/stage2, fieldwork: { from: 2026-02-09, to: 2026-02-13 }, decision: 2026-03-12 }]`;
    const [auto, first] = ['auto', 'soc2-first'].map((strategy) => plan(file(strategy) + history));
    expect(first?.engagements.map((it) => it.fieldwork)).toEqual(auto?.engagements.map((it) => it.fieldwork));
  });
});
