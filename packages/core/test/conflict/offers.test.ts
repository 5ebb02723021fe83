// What is told of impossible programs: their lines, the days they miss each other by, and what would make room. Dates
// are worked out by hand beside each.

import { describe, expect, it } from 'vitest';
import { datable, explained, planned } from './trials.js';

interface Told {
  readonly what: string;
  readonly file: string;
  /** Parts of the lines named, in the file's order. */
  readonly lines: readonly string[];
  readonly rules: readonly string[];
  readonly missedByDays: number;
  readonly offers: readonly string[];
}

const HEAD = 'version: 1\norganization: { name: Example, people: 20 }\n';
const PREPARED =
  'activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }\n';

const told: readonly Told[] = [
  {
    what: 'a goal sooner than the stages allow',
    // Ready and 42 days is 2027-01-12; four days of fieldwork to the 15th, 21 days to 2027-02-05.
    file: `frameworks:
  iso27001:
    ready: 2026-12-01
    by: 2027-01-31
`,
    lines: ['ready 2026-12-01', 'decided by 2027-01-31'],
    rules: ['operating', 'decision-after'],
    missedByDays: 5,
    offers: [
      'move the goal of iso27001 to 2027-02-05, 5 days later',
      // The 15th must be the 8th, a Friday again.
      'have iso27001 ready on 2026-11-24, 7 days earlier',
    ],
  },
  {
    what: 'a freeze over the only days',
    // Without it 2027-01-12 to the 15th; the goal leaves fieldwork until the 22nd.
    file: `calendar:
  blackouts:
    - { from: 2027-01-11, to: 2027-01-22, reason: Change freeze }
frameworks:
  iso27001:
    ready: 2026-12-01
    by: 2027-02-12
${PREPARED}`,
    lines: ['Change freeze', 'ready 2026-12-01', 'decided by 2027-02-12'],
    rules: ['operating', 'decision-after'],
    missedByDays: 6,
    offers: [
      'end "Change freeze" on 2027-01-18, 4 days earlier',
      'begin "Change freeze" on 2027-01-16, 5 days later',
      'move the goal of iso27001 to 2027-02-18, 6 days later',
      'have iso27001 ready on 2026-11-24, 7 days earlier',
    ],
  },
  {
    what: 'a Stage 2 booked sooner than three weeks after Stage 1',
    file: `frameworks: { iso27001: {} }
audits:
  - { audit: iso27001/stage1, fieldwork: { from: 2027-02-15, to: 2027-02-16 } }
  - { audit: iso27001/stage2, fieldwork: { from: 2027-03-01, to: 2027-03-04 } }
${PREPARED}`,
    lines: ['iso27001/stage1 booked', 'iso27001/stage2 booked'],
    rules: ['stage-gap'],
    missedByDays: 8,
    offers: [
      'book iso27001/stage2 from 2027-03-09 to 2027-03-12, 8 days later',
      // Two working days that end three weeks before: a Friday and the Monday after it.
      'book iso27001/stage1 from 2027-02-05 to 2027-02-08, 10 days earlier',
    ],
  },
  {
    what: 'a surveillance booked past the twelve months after a booked decision',
    file: `frameworks: { iso27001: {} }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2027-01-11, to: 2027-01-14 }, decision: 2027-02-15 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2028-02-21, to: 2028-02-22 } }
${PREPARED}`,
    lines: ['decided or reported 2027-02-15', 'iso27001/surveillance1 booked'],
    rules: ['iso-s1'],
    missedByDays: 7,
    offers: [
      'have iso27001/stage2 decided or reported on 2027-02-22, 7 days later',
      'book iso27001/surveillance1 from 2028-02-14 to 2028-02-15, 7 days earlier',
    ],
  },
  {
    what: 'a Stage 2 booked before all is in place',
    // A Stage 1 on 2027-03-01 and 02, and 21 days.
    file: `frameworks:
  iso27001:
    ready: 2027-03-01
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2027-02-22, to: 2027-02-25 } }
${PREPARED}`,
    lines: ['ready 2027-03-01', 'iso27001/stage2 booked'],
    rules: ['ready', 'stage-gap'],
    missedByDays: 29,
    offers: [
      'book iso27001/stage2 from 2027-03-23 to 2027-03-26, 29 days later',
      'have iso27001 ready on 2027-01-29, 31 days earlier',
    ],
  },
  {
    what: 'a first period longer than a goal leaves room for',
    file: `frameworks:
  soc2:
    ready: 2026-12-01
    type2:
      first-period: 6 months
      by: 2027-06-20
      align: false
`,
    // Period to 2027-05-31, two weeks of fieldwork to 2027-06-14, a week.
    lines: ['first period of soc2 takes 6 months', 'in hand by 2027-06-20'],
    rules: ['soc-seq', 'report-after'],
    missedByDays: 1,
    offers: [
      'move the goal of soc2/type2 to 2027-06-21, 1 day later',
      'let the first period of soc2 take 3 months instead of 6',
    ],
  },
  {
    what: 'a goal before the report that is to come first',
    file: `frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { align: false } }
  iso27001:
    ready: 2026-12-01
    by: 2027-04-10
planning: { strategy: soc2-first }
`,
    // Three months to 2027-02-28, fieldwork to 2027-03-12, a week to the 19th; Stage 1 that day and the next, 21 days.
    lines: ['decided by 2027-04-10', 'strategy soc2-first'],
    rules: ['stage-gap', 'decision-after', 'soc-seq'],
    missedByDays: 0,
    offers: ['drop the strategy soc2-first'],
  },
  {
    what: 'a week of two working days',
    // From 2027-01-12 on: the 12th, 18th, 19th and 25th, and 21 days. From Monday to Friday it is the 15th.
    file: `calendar: { working-days: [mon, tue] }
frameworks:
  iso27001: { ready: 2026-12-01, by: 2027-02-08 }
${PREPARED}`,
    lines: ['working days mon, tue', 'ready 2026-12-01', 'decided by 2027-02-08'],
    rules: ['operating', 'decision-after'],
    missedByDays: 7,
    offers: [
      'move the goal of iso27001 to 2027-02-15, 7 days later',
      'have iso27001 ready on 2026-11-24, 7 days earlier',
      'work from Monday to Friday (`calendar: { working-days: [mon, tue, wed, thu, fri] }`)',
    ],
  },
  {
    what: 'a firm that takes over amid the only days',
    // Four days from 2027-01-12 on, the last one on the 18th at most; no fieldwork has both the 13th and the 14th.
    file: `frameworks:
  iso27001: { auditor: [{ firm: One }, { firm: Two, from: 2027-01-14 }], ready: 2026-12-01, by: 2027-02-08 }
${PREPARED}`,
    lines: ['audited by Two from 2027-01-14 on', 'ready 2026-12-01', 'decided by 2027-02-08'],
    rules: ['operating', 'decision-after'],
    missedByDays: 1,
    offers: [
      'move the goal of iso27001 to 2027-02-09, 1 day later',
      'let Two take over iso27001 on 2027-01-13, 1 day earlier',
      'let Two take over iso27001 on 2027-01-16, 2 days later',
      // Friday the 8th to Wednesday the 13th.
      'have iso27001 ready on 2026-11-27, 4 days earlier',
    ],
  },
  {
    what: 'an interim session that the days off leave no room for',
    // 60 % of the period have run on 2027-06-14; five days, the first of them 28 days before its end at most.
    file: `calendar: { blackouts: [{ from: 2027-06-01, to: 2027-09-29, reason: Rebuild }] }
frameworks:
  soc2: { ready: 2026-12-01, type2: { interim: true } }
audits:
  - { audit: soc2/type2, period: { from: 2027-01-01, to: 2027-09-30 } }
`,
    lines: ['Rebuild', 'soc2/type2 has interim sessions', 'soc2/type2 booked'],
    rules: ['soc-seq'],
    missedByDays: 31,
    offers: [
      'begin "Rebuild" on 2027-06-19, 18 days later',
      'end "Rebuild" on 2027-09-01, 28 days earlier',
      'have no interim sessions of soc2/type2, or only where they pay (`interim: auto`)',
    ],
  },
  {
    what: 'an interim session booked too early in its period',
    // 60 % of 365 days have run on 2027-07-08, a Thursday.
    file: `frameworks: { soc2: { ready: 2026-12-01 } }
audits:
  - { audit: soc2/type2, period: { from: 2026-12-01, to: 2027-11-30 }, interim: { from: 2027-03-01, to: 2027-03-05 } }
`,
    lines: ['interim session 2027-03-01 to 2027-03-05'],
    rules: ['soc-seq'],
    missedByDays: 129,
    offers: ['book the interim session of soc2/type2 from 2027-07-08 to 2027-07-14, 129 days later'],
  },
];

describe.each(told)('$what', ({ file, lines, rules, missedByDays, offers }) => {
  const text = `${HEAD}${file}`;
  const { found, relaxations } = explained(text);

  it('names its lines in order', () => {
    expect(found.members.map((line) => line.text)).toEqual(
      lines.map((part) => expect.stringContaining(part)),
    );
  });

  it('names the written rules between them', () => {
    for (const rule of found.rules) expect(rules).toContain(rule);
    expect(found.rules.length).toBeGreaterThan(0);
  });

  it('is told with how far it is missed', () => {
    const result = planned(text);
    if (result.ok) throw new Error('it can be planned');
    const missed = result.conflict?.missedByDays;
    if (missedByDays > 0) expect(missed).toBe(missedByDays);
    else expect(missed).toBeGreaterThan(0);
  });

  it('offers what was tried, the least change first', () => {
    const said = relaxations.map((offer) => offer.text);
    expect(said.filter((offer) => offers.includes(offer))).toEqual(offers);
  });
});

describe('a team that hosts one visit', () => {
  // Fieldwork of four days from 2027-01-14 on: two with one visit, two with the next.
  const text = `${HEAD}frameworks:
  soc2: { ready: 2026-12-01, readiness: true, type1: { by: 2027-12-31 }, type2: { align: false } }
  iso27001:
    ready: 2026-12-03
    by: 2027-02-09
team: { name: security, fieldwork-capacity: 1 }
audits:
  - { audit: soc2/readiness, fieldwork: { from: 2027-01-04, to: 2027-01-15 } }
  - { audit: soc2/type1, as-of: 2027-01-16, fieldwork: { from: 2027-01-18, to: 2027-01-29 } }
planning: { joint-window: 0 days }
${PREPARED}`;
  const { found, relaxations, checks } = explained(text);

  it('is in conflict with a goal between two booked visits, all five lines named', () => {
    expect(found.members.map(({ about }) => about.kind)).toEqual([
      'ready',
      'goal',
      'team',
      'booking',
      'booking',
    ]);
    expect(found.rules).toEqual(['operating', 'decision-after']);
  });

  it('is offered another visit at a time, beside a change for each other line', () => {
    const said = relaxations.map((offer) => offer.text);
    expect(said).toContain('raise the capacity of the team to 2 visits at a time');
    expect(said).toContain('move the goal of iso27001 to 2027-02-11, 2 days later');
    expect(new Set(relaxations.map(({ line }) => line)).size).toBe(5);
  });

  it('is found in few programs laid out', () => {
    expect(checks.set).toBeLessThanOrEqual(8);
  });
});

describe('two conflicts that have nothing to do with each other', () => {
  const text = `${HEAD}frameworks:
  soc2:
    ready: 2027-02-01
    type1: { by: 2027-03-12 }
  iso27001:
    ready: 2026-12-01
    by: 2027-01-31
`;

  it('are told one at a time, and each change says that the other remains', () => {
    const { found, relaxations } = explained(text);
    expect(found.members.map((line) => line.text.split(/[ /]/)[0])).toEqual(['soc2', 'soc2']);
    for (const offer of relaxations) expect(offer.text).toMatch(/; another conflict then remains$/);
  });

  it('leave the other one once the first is mended', () => {
    const mended = text.replace('2027-03-12', '2027-03-21');
    expect(explained(mended).found.members.map((line) => line.text.split(' ')[0])).toEqual([
      'iso27001',
      'iso27001',
    ]);
  });
});

describe('hundreds of days off', () => {
  it('take no trial where they are not in the way', () => {
    const days = Array.from({ length: 300 }, (_, i) => {
      const day = new Date(Date.UTC(2027, 3, 1) + i * 3 * 86_400_000).toISOString().slice(0, 10);
      return `    - { from: ${day}, to: ${day}, reason: Off ${i} }\n`;
    });
    const goal = 'frameworks:\n  iso27001:\n    ready: 2026-12-01\n    by: 2027-01-31\n';
    const plain = explained(`${HEAD}${goal}`);
    const among = explained(`${HEAD}calendar:\n  blackouts:\n${days.join('')}${goal}`);
    expect(among.checks.set).toBeLessThanOrEqual(2 + among.found.members.length);
    expect(among.found.members.map(({ text }) => text)).toEqual(plain.found.members.map(({ text }) => text));
  });
});

describe('a purely temporal conflict', () => {
  it.each(told.slice(0, 6))(
    'is named by two programs laid out, one more for each line showing it: $what',
    ({ file }) => {
      const { found, checks } = explained(`${HEAD}${file}`);
      expect(checks.set).toBeLessThanOrEqual(2 + found.members.length);
    },
  );
});

describe('a price', () => {
  it('is that of moving a booked day, ten times as much within sixty days, and none for a goal', () => {
    const { relaxations } = explained(`${HEAD}${told[2]?.file}planning: { weights: { moved-day: 50 } }\n`);
    expect(relaxations.map(({ price }) => price)).toEqual([8 * 50, 10 * 50]);
    expect(relaxations.map(({ currency }) => currency)).toEqual(['USD', 'USD']);
    expect(explained(`${HEAD}${told[0]?.file}`).relaxations.map(({ price }) => price)).toEqual([null, null]);
    expect(datable(`${HEAD}${told[0]?.file}`)).toBe(false);
  });
});
