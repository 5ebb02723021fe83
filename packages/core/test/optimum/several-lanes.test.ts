// Two frameworks that hang together in themselves, alone or beside a report.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { frameworks } from '../../src/frameworks/index.js';
import { placeProgram } from '../../src/schedule/place-program.js';
import { programIn } from '../fixtures/program-in.js';

const TODAY = plainDate('2026-11-21');

const textWith = (third: string): string => `
version: 1
organization: { name: Northwind, people: 60, country: US }
frameworks:
  soc2: {}
  iso27001: {}
  ${third}: {}
planning: { horizon: 3 years }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-16 }
  - { audit: iso27001/stage2, fieldwork: { from: 2025-09-22, to: 2025-09-24 }, decision: 2025-10-30 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2026-09-07, to: 2026-09-08 }, report: 2026-09-28 }`;

function placed(text: string) {
  const result = placeProgram(programIn(text, TODAY), frameworks, TODAY, {}, {});
  if (!result || !('found' in result)) throw new Error('not planned');
  return result;
}

describe('a report, a certificate and a validated assessment under way', () => {
  it('are planned to the proven optimum', () => {
    const { found, engagements } = placed(textWith('hitrust-r2'));
    expect(found.optimal).toBe(true);
    expect(found.bound).toBe(found.value);
    expect(engagements.some(({ jointWith }) => jointWith.length > 1)).toBe(true);
  });
});

// Its lanes begin with several days that stand, all of one name, and days are left out of them before they are planned
// together.
const WITH_PAST = `
version: 1
organization: { name: Northwind, people: 320, country: [US, GB], customers-year-end: 06-30 }
calendar:
  blackouts:
    - { from: 2026-12-20, to: 2027-01-02, reason: Year end }
    - { from: 2027-11-11, to: 2027-11-17, reason: Change freeze }
    - { from: 2027-12-20, to: 2028-01-02, reason: Year end }
    - { from: 2028-11-11, to: 2028-11-17, reason: Change freeze }
    - { from: 2028-12-20, to: 2029-01-02, reason: Year end }
    - { from: 2029-11-11, to: 2029-11-17, reason: Change freeze }
    - { from: 2029-12-20, to: 2030-01-02, reason: Year end }
frameworks:
  soc2: { categories: [security, availability] }
  iso27001: {}
  pci-dss: {}
audits:
  - { audit: soc2/type2, period: { from: 2025-11-01, to: 2026-10-31 }, report: 2026-11-21 }
  - { audit: iso27001/stage2, fieldwork: { from: 2025-12-23, to: 2025-12-25 }, decision: 2026-02-09 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2027-01-19, to: 2027-01-20 } }
  - { audit: pci-dss/assessment, report: 2026-09-21 }
planning: { from: 2026-12-01, horizon: 3 years }`;

describe('a report, a certificate and a yearly assessment that have a past', () => {
  it('are no dearer than a plan that is known', () => {
    const { found } = placed(WITH_PAST);
    expect(found.optimal).toBe(true);
    expect(found.value).toBe(92_650_00);
  });
});

describe('two certificates over six years', () => {
  it('are planned together, to the proven optimum', () => {
    const { found, engagements } = placed(`
version: 1
organization: { name: Northwind, people: 85, country: US }
frameworks: { iso27001: { ready: 2026-12-01 }, iso27701: { ready: 2027-02-01 } }
planning: { from: 2026-12-01, horizon: 6 years }`);
    expect(found.optimal).toBe(true);
    expect(found.value).toBe(82_940_00);
    expect(engagements.filter(({ jointWith }) => jointWith.length === 0).map(({ id }) => id)).toEqual([
      'iso27001-recertification-2',
    ]);
  });
});

// Two reports have hundreds of ways together, and exact programs of all of them took 10 s over three years and came to no
// end over six.
describe('two reports and a certificate', () => {
  const text = (soc1: string, ...audits: readonly string[]): string => `
version: 1
organization: { name: Northwind, people: 85, country: US }
frameworks: { soc2: {}, soc1: ${soc1}, iso27001: {} }
audits:
  - { audit: soc2/type2, period: { from: 2025-07-01, to: 2026-06-30 }, report: 2026-08-17 }
  - { audit: iso27001/recertification, decision: 2026-10-28, expires: 2029-11-28 }${audits.map((it) => `\n  - ${it}`).join('')}
planning: { from: 2026-12-01, horizon: 3 years }`;

  it('come to what exact programs of every way come to', () => {
    const soc1 = '{ audit: soc1/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-07 }';
    const { found } = placed(text('{}', soc1));
    expect(found.optimal).toBe(true);
    expect(found.value).toBe(53_240_00);
  });

  it('leave no way out where there are more than can be listed', () => {
    const { found } = placed(text('{ ready: 2027-02-01 }'));
    expect(found.way.isByTrack).toBe(true);
    expect(found.optimal).toBe(true);
    // As the 40,000 cheapest of them have it, none of those left out being cheaper.
    expect(found.value).toBe(92_720_00);
  });
});
