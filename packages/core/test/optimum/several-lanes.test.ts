// Two frameworks that hang together in themselves, beside a report.

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
