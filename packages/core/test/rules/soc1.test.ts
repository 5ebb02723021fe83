// SOC 1: period and fieldwork as those of a SOC 2 report, under AT-C 320 and without criteria of its own.

import { describe, expect, it } from 'vitest';
import { engagement, plan, refused, row } from './program.js';

function soc1(audits: readonly string[], block = 'type1: false, type2: { align: false }'): string {
  const listed = audits.length === 0 ? '' : `audits:\n${audits.map((it) => `  - { ${it} }\n`).join('')}`;
  return `frameworks: { soc1: { ${block} } }\n${listed}`;
}

const period = (from: string, to: string, more = '') =>
  `audit: soc1/type2, period: { from: ${from}, to: ${to} }${more}`;
const done = period('2025-10-01', '2026-09-30', ', report: 2026-11-12');

row('soc-gap', 'a period begins the day after the one before ended', [
  {
    when: 'is a warning where one is booked later',
    file: soc1([done, period('2026-11-01', '2027-09-30')]),
    says: ['warning soc1-type2-1'],
  },
  { when: 'is silent of what is planned', file: soc1([done]), says: [] },
]);

row(
  'soc-seq',
  'fieldwork and report follow the period',
  [{ when: 'is silent of what is planned', file: soc1([done]), says: [] }],
  () => {
    it('names the section that SOC 1 reports are made under', () => {
      const next = engagement(plan(soc1([done])), 'soc1-type2-2');
      expect(next.period).toEqual({ from: '2026-10-01', to: '2027-09-30' });
      expect(next.fieldwork?.from).toBe('2027-10-07');
      expect(next.because.map(({ citation }) => citation).join()).not.toContain('AT-C 205');
    });
  },
);

describe('a SOC 1 report', () => {
  it('has no categories and no criteria', () => {
    expect(refused(soc1([], 'categories: [security]')).problems[0]?.rule).toBe('unknown-key');
    expect(plan(soc1([done])).activities.every(({ controls }) => controls.length === 0)).toBe(true);
  });

  it('ends its period when a SOC 2 report of the same organization does', () => {
    const both = plan(`frameworks: { soc2: { type1: false }, soc1: { type1: false } }
audits: [{ audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }, { ${done} }]`);
    expect(engagement(both, 'soc1-type2-2').period).toEqual(engagement(both, 'soc2-type2-2').period);
  });
});
