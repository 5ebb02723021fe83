// Audit days by persons, working days of fieldwork, sites of a sample: the published tables row by row.

import { describe, expect, it } from 'vitest';
import { iso27001 } from '../../src/frameworks/iso27001/index.js';
import { soc2 } from '../../src/frameworks/soc2/index.js';
import type { AuditType } from '../../src/model/index.js';
import { auditDaysOf, fieldworkDays, initialAuditDays, sampledSites } from '../../src/model/index.js';
import { engagement, fieldwork, plan } from '../rules/program.js';

// From, up to, initial, surveillance, recertification.
const table: readonly (readonly [number, number, number, number, number])[] = [
  [1, 10, 5, 1.5, 3.5],
  [11, 15, 6, 2, 4],
  [16, 25, 7, 2.5, 4.5],
  [26, 45, 8.5, 3, 5.5],
  [46, 65, 10, 3.5, 6.5],
  [66, 85, 11, 3.5, 7.5],
  [86, 125, 12, 4, 8],
  [126, 175, 13, 4.5, 8.5],
  [176, 275, 14, 4.5, 9.5],
  [276, 425, 15, 5, 10],
  [426, 625, 16.5, 5.5, 11],
  [626, 875, 17.5, 6, 11.5],
  [876, 1175, 18.5, 6, 12.5],
  [1176, 1550, 19.5, 6.5, 13],
  [1551, 2025, 21, 7, 14],
  [2026, 2675, 22, 7.5, 14.5],
  [2676, 3450, 23, 7.5, 15.5],
  [3451, 4350, 24, 8, 16],
  [4351, 5450, 25, 8.5, 16.5],
  [5451, 6800, 26, 8.5, 17.5],
  [6801, 8500, 27, 9, 18],
  [8501, 10_700, 28, 9.5, 18.5],
];

const rows = iso27001.auditDays?.rows ?? [];

function typeOf(id: string): AuditType {
  const found = iso27001.audits.find((it) => it.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function daysFor(id: string, people: number): number | null {
  return auditDaysOf(iso27001, typeOf(id), people);
}

describe.each(table)('from %i to %i persons', (from, to, initial, surveillance, recertification) => {
  it.each([from, to])(`the initial audit takes ${initial} days, at %i persons too`, (people) => {
    expect(initialAuditDays(rows, people)).toBe(initial);
  });

  it('its two stages take as many together, Stage 1 a third to the nearest half day', () => {
    const [one, two] = [daysFor('stage1', to), daysFor('stage2', to)];
    expect((one ?? 0) + (two ?? 0)).toBe(initial);
    expect(Math.abs((one ?? 0) - initial / 3)).toBeLessThanOrEqual(0.25);
  });

  it(`a surveillance takes ${surveillance} and a recertification ${recertification}`, () => {
    expect(daysFor('surveillance1', from)).toBe(surveillance);
    expect(daysFor('surveillance2', to)).toBe(surveillance);
    expect(daysFor('recertification', to)).toBe(recertification);
  });
});

describe('the table of audit days', () => {
  it('has no rows but these, without a person between two of them', () => {
    expect(rows.map(([upTo, days]) => [upTo, days])).toEqual(table.map(([, to, days]) => [to, days]));
    expect(table.slice(1).map(([from]) => from)).toEqual(table.slice(0, -1).map(([, to]) => to + 1));
  });

  it('goes on above its last row by a day for each further band', () => {
    expect([10_701, 12_900, 12_901, 15_101].map((people) => initialAuditDays(rows, people))).toEqual([
      29, 29, 30, 31,
    ]);
  });

  it('has nothing to say of SOC 2', () => {
    const type = soc2.audits.find(({ id }) => id === 'type2') as AuditType;
    expect(auditDaysOf(soc2, type, 85)).toBeNull();
  });
});

describe('fieldwork', () => {
  it.each([
    // 70 % on site: one auditor up to five such days, two up to ten, else three.
    [1, 1],
    [1.5, 2],
    [2.5, 2],
    [3, 3],
    [5, 4],
    [7, 5],
    [7.5, 3],
    [10, 4],
    [14, 5],
    [14.5, 4],
    [18.5, 5],
    [28, 7],
  ])('of %d audit days takes %i working days', (auditDays, days) => {
    expect(fieldworkDays(auditDays)).toBe(days);
  });

  it('of a plan has these days', () => {
    const file = 'organization: { name: Example, people: 85 }\nframeworks: { iso27001: {} }';
    const planned = plan(file);
    const listed = ['stage1-1', 'stage2-1', 'surveillance1-1'].map(
      (id) => engagement(planned, `iso27001-${id}`).auditDays,
    );
    expect(listed).toEqual([3.5, 7.5, 3.5]);
    expect(fieldwork(planned, 'iso27001-stage2-1')).toEqual({ from: '2027-02-19', to: '2027-02-23' });
  });
});

describe('the sample of sites', () => {
  it.each([
    [1, 1, 1],
    [2, 2, 1],
    [4, 2, 2],
    [10, 4, 2],
    [24, 5, 3],
    [25, 5, 3],
    [26, 6, 4],
    [100, 10, 6],
  ])('of %i further sites is %i at the start and %i in a surveillance', (sites, start, yearly) => {
    expect(sampledSites(typeOf('stage2'), sites)).toBe(start);
    expect(sampledSites(typeOf('surveillance1'), sites)).toBe(yearly);
    expect(sampledSites(typeOf('surveillance2'), sites)).toBe(yearly);
  });

  it.each([
    [2, 2, 2],
    [10, 3, 4],
    [24, 4, 5],
    [100, 8, 10],
  ])(
    'of %i further sites is %i at a recertification of a proven system and %i of any other',
    (sites, proven, any) => {
      const sample = sampledSites(typeOf('recertification'), sites) ?? 0;
      expect(sample).toBeGreaterThanOrEqual(proven);
      expect(sample).toBeLessThanOrEqual(any);
    },
  );

  it('is none where there are no further sites, and none of Stage 1', () => {
    expect(sampledSites(typeOf('stage2'), 0)).toBeNull();
    expect(sampledSites(typeOf('stage1'), 9)).toBeNull();
  });

  it('stands in the plan beside the number of sites', () => {
    const file = 'organization: { name: Example, people: 85, sites: 10 }\nframeworks: { iso27001: {} }';
    const planned = plan(file);
    expect(engagement(planned, 'iso27001-stage2-1').sites).toEqual({ of: 10, sampled: 4, names: [] });
    expect(engagement(planned, 'iso27001-surveillance1-1').sites).toEqual({ of: 10, sampled: 2, names: [] });
  });
});
