// Years with a stored plan: what happens is written down, and the plan is made again around it. Where everything happens as it
// was planned nothing moves; where audits slip, what moves is told, and no plan fails because of it.

import { describe, expect, it } from 'vitest';
import { lived } from './life.js';

const head = 'version: 1\norganization: { name: Northwind, people: 40, country: US }\n';
const auditors = 'auditors: { Example Certification Body: { accreditation: ANAB } }\n';
const soc2 = '  soc2: { auditor: Example CPA LLP, type1: false }\n';
const iso27001 = '  iso27001: { auditor: Example Certification Body }\n';
const start = '2026-11-21';

describe('a plan lived with', () => {
  it('moves nothing where everything happens as planned, from no day in particular', async () => {
    const text = `${head}frameworks:\n${soc2}planning: { horizon: 15 months }\n`;
    const { strange, moved, plan } = await lived({ text, start, months: 24, step: 42 });
    expect(strange).toEqual([]);
    expect(moved).toEqual([]);
    expect(plan.horizon.from).toBe(start);
    expect(plan.engagements.some(({ status }) => status === 'done')).toBe(true);
  });

  it('does so for a report and a certificate', { timeout: 60_000 }, async () => {
    const text = `${head}${auditors}frameworks:\n${soc2}${iso27001}planning: { from: 2026-12-01, horizon: 4 years }\n`;
    const { strange, moved, plan } = await lived({ text, start, months: 36, step: 61 });
    expect(strange).toEqual([]);
    expect(moved).toEqual([]);
    expect(plan.engagements.filter(({ status }) => status === 'done').length).toBeGreaterThan(5);
  });

  it('tells what moves where audits slip or come early, and goes on', { timeout: 60_000 }, async () => {
    const text = `${head}${auditors}frameworks:\n${soc2}${iso27001}planning: { from: 2026-12-01, horizon: 3 years }\n`;
    const slip = (id: string): number =>
      id.startsWith('soc2') ? 7 : id.endsWith('surveillance1-1') ? -7 : 14;
    const { strange, moved, plan } = await lived({ text, start, months: 26, step: 61, slip });
    expect(strange).toEqual([]);
    expect(moved.length).toBeGreaterThan(3);
    expect(moved.filter((it) => it.endsWith(': '))).toEqual([]);
    expect(plan.engagements.filter(({ status }) => status === 'done').length).toBeGreaterThan(3);
  });
});
