// Two products and a certificate can be laid in more ways than are looked at: those that cost least by themselves may
// share no visit, and what a visit saves is not known before.

import { describe, expect, it } from 'vitest';
import { waysIn } from './ways-in.js';

const textOf = (strategy = ''): string => `version: 1
organization: { name: Example, people: 500, country: US }
frameworks: { soc2@payments: {}, soc2@lending: {}, iso27001: { ready: 2027-03-01 } }
audits: [{ audit: soc2@payments/type2, period: { from: 2025-07-01, to: 2026-06-30 }, report: 2026-08-14 }]
planning: { from: 2026-12-01, horizon: 2 years${strategy} }`;

describe('of ways without number', () => {
  it('each of a track is among them where tracks have nothing to do with each other but for visits', () => {
    const ways = waysIn(textOf());
    expect(ways.every(({ isByTrack }) => isByTrack)).toBe(true);
    // One product's period is cut short once: dear by itself, and cheap for the visits that it shares.
    expect(ways.some(({ choices: [payments] }) => payments?.includes('type2-2 3,'))).toBe(true);
    expect(ways.some(({ choices: [, lending] }) => lending?.startsWith('soc2@lending-type2-1 9,'))).toBe(
      true,
    );
  });

  it('so many are looked at that periods over the same months are among them where all are to be in one visit', () => {
    const ways = waysIn(textOf(', strategy: parallel'));
    expect(ways.length).toBeGreaterThan(10_000);
    expect(ways.some(({ isByTrack }) => isByTrack)).toBe(false);
    expect(Number.isFinite(ways[0]?.beyond)).toBe(true);
    const alike = ways.find(
      ({ choices: [payments, lending] }) =>
        payments?.includes('type2-2 3,') && lending?.startsWith('soc2@lending-type2-1 9,'),
    );
    expect(alike).toBeDefined();
  });
});
