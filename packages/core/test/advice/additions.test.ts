// What a further framework adds is what the file with it comes to less what the file without it does, and what it is told to
// have in common is read off the frameworks' own data.

import { describe, expect, it } from 'vitest';
import { pairs } from '../../src/crosswalk/pairs.js';
import { planFile } from '../../src/index.js';
import { advised, costOf, planned, TODAY } from './advised.js';

const YEAR = 'planning: { from: 2026-12-01, horizon: 18 months }\n';
const ISO = `frameworks: { iso27001: {} }\n${YEAR}`;
const PAIR = `frameworks: { iso27001: {}, pci-dss: {} }\n${YEAR}`;

describe('a framework on top', () => {
  const [added] = advised(ISO, { consider: ['pci-dss'] }).additions;

  it('adds what the file with it costs more', () => {
    expect(added?.adds?.cost.likely).toBeCloseTo(costOf(planned(PAIR)) - costOf(planned(ISO)), 2);
    const price = (body: string) => planned(body).plan.objective.value;
    expect(added?.adds?.price).toBeCloseTo(price(PAIR) - price(ISO), 2);
  });

  it('has its days as that file plans them', () => {
    const { engagements } = planned(PAIR).plan;
    for (const { engagement, on } of added?.steps ?? [])
      expect(engagements.find(({ id }) => id === engagement)?.report).toBe(on);
    expect(added?.begins?.fieldwork).toEqual(
      engagements.find(({ audit }) => audit === 'pci-dss/assessment')?.fieldwork,
    );
  });

  it('by itself costs what a file of it alone does', () => {
    expect(added?.alone?.cost.likely).toBeCloseTo(costOf(planned(`frameworks: { pci-dss: {} }\n${YEAR}`)), 2);
  });

  it('adds to each fiscal year what makes up its sum', () => {
    const sum = Object.values(added?.adds?.years ?? {}).reduce((all, it) => all + it, 0);
    expect(sum).toBeCloseTo(added?.adds?.cost.likely ?? 0, 2);
  });

  it('moves what the joint plan has on another day', () => {
    const before = new Map(planned(ISO).plan.engagements.map((it) => [it.id, it.report]));
    const moved = planned(PAIR).plan.engagements.filter(
      ({ id, report }) => before.has(id) && before.get(id) !== report,
    );
    expect(added?.moves.map(({ engagement }) => engagement)).toEqual(moved.map(({ id }) => id));
  });

  it('is in place from a day that flags can say', () => {
    const on = '2027-06-01' as typeof TODAY;
    const ready = { on, where: { file: '--ready', line: 1, column: 1 } };
    const [later] = advised(ISO, { consider: ['pci-dss'], ready }).additions;
    expect(later?.ready).toBe(on);
    expect((later?.begins?.fieldwork.from ?? '') >= on).toBe(true);
  });

  it('that cannot be planned is told with the line against it', () => {
    const closed = `frameworks: { iso27001: {} }
calendar: { blackouts: [{ from: 2027-04-01, to: 2060-12-31, reason: Closed for good }] }
planning: { from: 2026-12-01, horizon: 6 months }
`;
    const ready = { on: '2027-04-15' as typeof TODAY, where: { file: '--ready', line: 1, column: 1 } };
    const advice = advised(closed, { consider: ['pci-dss'], ready });
    expect(advice.choices[0]?.figures).not.toBeNull();
    const [none] = advice.additions;
    expect(none).toMatchObject({ figures: null, adds: null, begins: null, steps: [], moves: [] });
    expect(none?.why.join()).toContain('Closed for good');
  });
});

describe('what is in common', () => {
  const on = (categories: string) =>
    advised(
      `frameworks: { soc2: { categories: [${categories}] } }\nplanning: { from: 2026-12-01, horizon: 6 months }\n`,
      {
        consider: ['iso27001'],
      },
    ).additions[0];

  it('is counted among the criteria in scope alone', () => {
    const [few, more] = [on('security'), on('security, availability, confidentiality')];
    const controls = (letters: RegExp) =>
      new Set(pairs.filter(([criterion]) => letters.test(criterion)).map(([, control]) => control));
    expect(few?.leads?.shared).toBe(controls(/^CC/).size);
    expect(more?.leads?.shared).toBe(controls(/^(?:CC|A|C)\d/).size);
    expect(few?.leads?.of).toBe(more?.leads?.of);
  });

  it('is none where there is no crosswalk', () => {
    expect(advised(ISO, { consider: ['pci-dss'] }).additions[0]?.leads).toBeNull();
  });

  it('is no work that the file says is not ours', () => {
    const work = (activities: string) =>
      advised(`${ISO}${activities}`).others.find(({ framework }) => framework === 'iso22301')?.work;
    const [all, fewer] = [work(''), work('activities: { internal-audit: false }\n')];
    expect(fewer?.shared).toBe((all?.shared ?? 0) - 1);
    expect(fewer?.more).toContain('Internal audit');
    expect(fewer?.of).toBe(all?.of);
  });
});

describe('each framework of a program', () => {
  const body = `frameworks: { soc2: { type1: false, type2: { first-period: 6 months } }, iso27001: {} }\n${YEAR}`;
  const advice = advised(body);

  it('adds what the plan costs with it less what it costs without', () => {
    const [whole] = advice.choices;
    for (const { track, adds } of advice.parts) {
      const other = advice.parts.find((it) => it.track !== track);
      const without = other?.alone?.cost.likely ?? 0;
      expect(adds?.cost.likely).toBeCloseTo((whole?.figures?.cost.likely ?? 0) - without, 2);
    }
  });

  it('can be in hand on its earliest day, and not the day before', () => {
    const earliest = advice.parts.find(({ track }) => track === 'iso27001')?.earliest;
    const until = (day: string) =>
      planFile(
        {
          file: 'compliance.yml',
          text: `version: 1\norganization: { name: Example, people: 20 }\nframeworks: { iso27001: { by: ${day} } }\n${YEAR}`,
          today: TODAY,
        },
        { nodes: 0 },
      ).ok;
    const before = new Date(`${earliest?.on}T00:00:00Z`);
    before.setUTCDate(before.getUTCDate() - 1);
    expect(until(earliest?.on ?? '')).toBe(true);
    expect(until(before.toISOString().slice(0, 10))).toBe(false);
  });

  it('is never in hand before its earliest day', () => {
    for (const { track, earliest } of advice.parts) {
      for (const { figures } of advice.choices) {
        const first = figures?.inHand.find((it) => it.track === track)?.on;
        if (first) expect(first >= (earliest?.on ?? '')).toBe(true);
      }
    }
  });
});
