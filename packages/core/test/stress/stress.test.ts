// What a plan survives, each date derived by hand; and each verdict held against planning the file anew with what went
// wrong written into it.

import { describe, expect, it } from 'vitest';
import { fromDay, plainDate, toDay } from '../../src/calendar/index.js';
import { type Plan, planFile, type StressKind, type StressScenario } from '../../src/index.js';

function planOf(body: string, { stress = true, today = '2026-11-21' } = {}) {
  const text = `version: 1\norganization: { name: Example, people: 20 }\n${body}`;
  return planFile({ file: 'compliance.yml', text, today: plainDate(today) }, { nodes: 0, stress });
}

function stressed(body: string, today?: string): Plan {
  const answer = planOf(body, { ...(today ? { today } : {}) });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

function scenarios({ stress }: Plan, kind: StressKind): readonly StressScenario[] {
  return stress?.trials.find((it) => it.kind === kind)?.scenarios ?? [];
}

function scenario(plan: Plan, id: string): StressScenario {
  const kind = id.slice(0, id.indexOf('-')) as StressKind;
  const found = scenarios(plan, kind).find((it) => it.id === id);
  if (!found)
    throw new Error(
      `${id} is not among ${scenarios(plan, kind)
        .map((it) => it.id)
        .join(', ')}`,
    );
  return found;
}

const daysAfter = (on: string, days: number): string => fromDay(toDay(plainDate(on)) + days);

// Three days of Stage 2 end on 2027-03-04.
const certifiedBy = (by: string, audits = ''): string =>
  `frameworks: { iso27001: { ready: 2026-12-01, by: ${by} } }\n${audits}`;
const held = 'audit: iso27001/stage2, fieldwork: { from: 2027-03-02, to: 2027-03-04 }';
const opened = 'audit: iso27001/stage2, decision: 2026-07-01, expires: 2029-06-30';
const listed = (...audits: string[]): string => `audits:\n${audits.map((it) => `  - { ${it} }\n`).join('')}`;

describe('a plan', () => {
  const file = certifiedBy('2027-06-15');

  it('says what it survives only where somebody asks, and is the same plan', () => {
    const asked = stressed(file);
    const plain = planOf(file, { stress: false });
    expect(plain.ok && plain.plan).toEqual({ ...asked, stress: null });
    expect(asked.stress?.trials.map(({ kind }) => kind)).toEqual(['major', 'quarter', 'slip', 'leave']);
  });

  it('survives where every scenario does', () => {
    const { stress } = stressed(file);
    expect(stress?.survives).toBe(stress?.trials.every(({ survives }) => survives));
    for (const { survives, scenarios: all, first } of stress?.trials ?? []) {
      expect(survives).toBe(all.every((it) => it.survives));
      expect(first === null).toBe(survives);
    }
  });
});

describe('one major nonconformity', () => {
  it('at Stage 2 breaks a goal that leaves less than 111 days, by the days missing', () => {
    // 2027-03-04 + 90 + 21 = 2027-06-23.
    const { until, survives, first, spare } = scenario(
      stressed(certifiedBy('2027-06-15')),
      'major-iso27001-stage2-1',
    );
    expect({ until, survives, spare }).toEqual({ until: '2027-06-23', survives: false, spare: null });
    expect(first).toMatchObject({ rule: 'goal', on: '2027-06-15', days: 8, engagement: 'iso27001-stage2-1' });
    expect(first?.where.line).toBe(3);
  });

  it('at Stage 2 is survived with as many, and has no day to spare', () => {
    const found = scenario(stressed(certifiedBy('2027-06-23')), 'major-iso27001-stage2-1');
    expect(found).toMatchObject({ survives: true, first: null, spare: 0 });
    expect(found.next).toMatchObject({ rule: 'goal', on: '2027-06-23', days: 1 });
  });

  it('at a recertification breaks the expiry', () => {
    const renewal = 'audit: iso27001/recertification, fieldwork: { from: 2027-03-10, to: 2027-03-12 }';
    const early = renewal.replace('03-10', '03-09').replace('03-12', '03-11');
    const file = (entry: string) =>
      `frameworks: { iso27001: {} }\n${listed('audit: iso27001/stage2, decision: 2024-07-01, expires: 2027-06-30', entry)}`;
    const broken = scenario(stressed(file(renewal)), 'major-iso27001-recertification-1');
    expect(broken.first).toMatchObject({ rule: 'iso-rc', on: '2027-06-30', days: 1 });
    expect(scenario(stressed(file(early)), 'major-iso27001-recertification-1')).toMatchObject({
      survives: true,
      spare: 0,
    });
  });

  it('breaks a booked surveillance that counts from the decision', () => {
    const s1 = 'audit: iso27001/surveillance1, fieldwork: { from: 2027-06-21, to: 2027-06-22 }';
    const { first } = scenario(
      stressed(certifiedBy('2027-12-31', listed(held, s1))),
      'major-iso27001-stage2-1',
    );
    // It may begin on 2027-06-24 at the soonest.
    expect(first).toMatchObject({ rule: 'iso-order', on: '2027-06-21', days: 3 });
  });

  it('at a surveillance is closed before the certificate ends', () => {
    const found = scenario(
      stressed(`frameworks: { iso27001: {} }\n${listed(opened)}`),
      'major-iso27001-surveillance1-1',
    );
    expect(found).toMatchObject({ survives: true, first: null });
    expect(found.until).toBe(daysAfter(found.on, 90));
  });

  it.each(['2027-06-10', '2027-06-22', '2027-06-23', '2027-06-24', '2027-07-20'])(
    'is survived with a goal of %s exactly where a file that has it can be planned',
    (by) => {
      const { survives, until } = scenario(stressed(certifiedBy(by)), 'major-iso27001-stage2-1');
      const closed = daysAfter('2027-03-04', 90);
      const stage1 =
        'audit: iso27001/stage1, fieldwork: { from: 2026-12-01, to: 2026-12-02 }, report: 2026-12-16';
      const file = certifiedBy(
        by,
        listed(stage1, `${held}, decision: ${until}, findings: [{ grade: major, closed: ${closed} }]`),
      );
      expect(planOf(file).ok).toBe(survives);
    },
  );
});

describe("an auditor's slip", () => {
  const s1 = (from: string, to: string) =>
    `audit: iso27001/surveillance1, fieldwork: { from: ${from}, to: ${to} }`;
  const booked = (from: string, to: string) =>
    `frameworks: { iso27001: {} }\n${listed(opened, s1(from, to))}`;
  const ID = 'slip-iso27001-surveillance1-1';

  it('of a booked surveillance near the limit of twelve months breaks it', () => {
    // Two working days from Monday, 2027-07-05 on: the sixth is 5 days after 2027-07-01.
    const found = scenario(stressed(booked('2027-06-21', '2027-06-22')), ID);
    expect(found).toMatchObject({ on: '2027-06-21', until: '2027-07-05', survives: false });
    expect(found.first).toMatchObject({ rule: 'iso-s1', on: '2027-07-01', days: 5 });
  });

  it('of one that is booked earlier leaves days to spare, no weekend counted as one to work on', () => {
    const found = scenario(stressed(booked('2027-06-07', '2027-06-08')), ID);
    // From Monday, 2027-06-21: nine days later it is still over on 2027-07-01.
    expect(found).toMatchObject({ until: '2027-06-21', survives: true, spare: 9 });
    expect(found.next).toMatchObject({ rule: 'iso-s1', on: '2027-07-01' });
  });

  it.each([
    ['2027-06-07', '2027-06-08'],
    ['2027-06-14', '2027-06-15'],
    ['2027-06-16', '2027-06-17'],
    ['2027-06-17', '2027-06-18'],
    ['2027-06-21', '2027-06-22'],
  ])('from %s is survived exactly where the later days could have been booked', (from, to) => {
    const { survives } = scenario(stressed(booked(from, to)), ID);
    expect(planOf(booked(daysAfter(from, 14), daysAfter(to, 14))).ok).toBe(survives);
  });

  it('breaks a report that is booked, and lets one that is not wait', () => {
    const type2 = (more: string) =>
      `frameworks: { soc2: { type2: { align: false } } }\n${listed(
        `audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 }, fieldwork: { from: 2027-01-18, to: 2027-02-05 }${more}`,
      )}`;
    // Two weeks of fieldwork at the least end on 2027-02-12, and the report is a week later at the soonest.
    const { first } = scenario(stressed(type2(', report: 2027-02-12')), 'slip-soc2-type2-1');
    expect(first).toMatchObject({ on: '2027-02-12', days: 7, engagement: 'soc2-type2-1' });
    expect(scenario(stressed(type2('')), 'slip-soc2-type2-1').survives).toBe(true);
  });
});

describe('a missed quarter', () => {
  it('is told with the reports that test it, and moves no date', () => {
    const plan = stressed('frameworks: { soc2: {} }\n');
    const found = scenario(plan, 'quarter-access-review');
    expect(found).toMatchObject({ survives: true, until: null, spare: null });
    expect(found.touches).toEqual(['soc2-type2-1']);
  });

  it('of what comes before Stage 2 puts Stage 2 off, and breaks a goal that has no room for that', () => {
    const internal = 'activities: { internal-audit: { every: 3 months } }\n';
    const file = (by: string) => `${certifiedBy(by)}${internal}`;
    const found = scenario(stressed(file('2027-04-15')), 'quarter-internal-audit');
    expect(found.survives).toBe(false);
    expect(found.first).toMatchObject({ rule: 'goal', on: '2027-04-15' });
    expect(scenario(stressed(file('2028-04-15')), 'quarter-internal-audit').survives).toBe(true);
  });
});

describe("an owner's leave", () => {
  const owned = (every: string) =>
    `frameworks: { soc2: {} }\nactivities: { patching: { title: Patching, every: ${every}, owner: "@example/ops", controls: [CC7.1] } }\n`;

  it('of a month breaks what is due every month, by the days until the owner is back', () => {
    const found = scenario(stressed(owned('1 month')), 'leave-example-ops');
    expect(found.survives).toBe(false);
    // Away in December: back on the first working day after it.
    expect(found).toMatchObject({ on: '2026-12-01', until: '2027-01-01' });
    expect(found.first).toMatchObject({ rule: 'activity-overdue', on: '2026-12-31', days: 1 });
  });

  it('is survived by what is due each quarter: it is done before or after', () => {
    const found = scenario(stressed(owned('3 months')), 'leave-example-ops');
    expect(found).toMatchObject({ survives: true, first: null });
    expect(found.touches.length).toBeGreaterThan(0);
  });

  it('keeps a report waiting for its signatures, and breaks the goal of it', () => {
    const by = (day: string) =>
      `frameworks: { soc2: { type2: { align: false, by: ${day} } } }\n${listed(
        'audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 }, fieldwork: { from: 2027-01-11, to: 2027-02-05 }',
      )}`;
    const tight = scenario(stressed(by('2027-02-26')), 'leave-management');
    expect(tight.first).toMatchObject({ rule: 'goal', on: '2027-02-26', engagement: 'soc2-type2-1' });
    expect(scenario(stressed(by('2027-12-31')), 'leave-management').survives).toBe(true);
  });

  it('is never that of an auditor', () => {
    const owners = scenarios(stressed(certifiedBy('2027-06-15')), 'leave').map((it) => it.for);
    expect(owners).toContain('management');
    expect(owners).not.toContain('certification body');
  });
});
