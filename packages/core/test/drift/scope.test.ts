// What leaves something out of a report or a certificate that it was about, and what does not.

import { describe, expect, it } from 'vitest';
import { changeOf } from '../guard/checked.js';

const file = `version: 1
organization: { name: Acme, people: 85, sites: 4 }
frameworks:
  soc2: { type1: false }
  soc2@payments: { name: Payments, scope: Cards and payouts, people: 30, sites: 2, type1: false, merge: { into: soc2, on: 2027-10-01 } }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
  - { audit: soc2@payments/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
planning: { from: 2026-12-01, horizon: 1 year }
`;

const changeAt = (from: string, to: string) => {
  expect(file).toContain(from);
  return changeOf(file, file.replace(from, to), '2026-11-21').drift;
};

describe('of a track', () => {
  it.each([
    ['scope: Cards and payouts', 'scope: Cards', 'drift-scope-narrowed'],
    ['scope: Cards and payouts, ', '', 'drift-scope-narrowed'],
    ['people: 30', 'people: 20', 'drift-scope-narrowed'],
    ['sites: 2', 'sites: 1', 'drift-scope-narrowed'],
    ['{ type1: false }', '{ type1: false, people: 60 }', 'drift-scope-narrowed'],
    ['name: Payments', 'name: Payments, categories: [availability]', undefined],
    ['people: 30', 'people: 40', undefined],
    ['people: 30, ', '', undefined],
    ['on: 2027-10-01', 'on: 2026-10-01', 'drift-track-ends'],
    [', merge: { into: soc2, on: 2027-10-01 }', '', undefined],
    ['name: Payments', 'name: Pay', undefined],
  ])('%j to %j is %s', (from, to, rule) => {
    const told = changeAt(from, to);
    expect(told.map((it) => it.rule)).toEqual(rule === undefined ? [] : [rule]);
    for (const { where, message } of told) {
      expect(where.line).toBeGreaterThanOrEqual(4);
      expect(message).toMatch(/SOC 2.*\.$/);
    }
  });

  it('its end in another is told once it is written', () => {
    const before = file.replace(', merge: { into: soc2, on: 2027-10-01 }', '');
    const [told] = changeOf(before, file, '2026-11-21').drift;
    expect(told).toMatchObject({
      rule: 'drift-track-ends',
      message: 'SOC 2 (Payments) ends in soc2 on 2027-10-01.',
      was: null,
      is: '2027-10-01',
    });
  });

  it('its removal is told by its name, the other one staying', () => {
    const lines = file.split('\n').filter((line) => !line.includes('soc2@payments'));
    const rules = changeOf(file, lines.join('\n'), '2026-11-21').drift;
    expect(rules.map(({ message }) => message)).toContain(
      'SOC 2 (Payments) (soc2@payments) is in the program no more.',
    );
  });
});
