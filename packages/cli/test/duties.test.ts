// Frameworks that nobody examines, from the command line: what shows their work, and what has nothing to say of them.

import { describe, expect, test } from 'vitest';
import { auditcal } from './fake-host.js';

const file = (frameworks: string, more = '') => ({
  'compliance.yml': `version: 1
id: northwind
organization: { name: Northwind, people: 85 }
frameworks: { ${frameworks} }
planning: { from: 2026-12-01, horizon: 1 year }
${more}`,
});
const gdpr = { files: file('gdpr: {}') };
const beside = { files: file('soc2: { ready: 2026-12-01, type1: false }, gdpr: {}') };

describe('a program that nobody examines', () => {
  test('is planned, and its plan says that there is nothing to place', async () => {
    const { exit, out, err } = await auditcal('plan --today 2026-11-21', gdpr);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('0 audits; work for GDPR');
    expect(out).toContain('Nobody examines GDPR: there is work that comes round, and no audit to place.');
    expect(out).toContain('Records of processing review');
  });

  test.each(['check', 'cost', 'compare', 'evidence', 'advise --consider none', 'report -o -', 'calendar'])(
    '%s has something to say of it',
    async (command) => {
      const { exit, out } = await auditcal(`${command} --today 2026-11-21`, gdpr);
      expect(exit).toBe(0);
      expect(out).not.toMatch(/undefined|NaN/);
    },
  );

  test('says what was done, as evidence at which no auditor looks', async () => {
    const done =
      'activities: { processing-records-review: { done: [{ on: 2026-11-02, evidence: ropa.md }] } }';
    const { out } = await auditcal('evidence --today 2026-11-21', { files: file('gdpr: {}', done) });
    expect(out).toContain('At which no auditor looks');
    expect(out).toContain('ropa.md');
  });

  test('is overdue by the day that a law writes', async () => {
    const files = file('ccpa: { categories: [large-scale] }');
    const { exit, out } = await auditcal('check --today 2027-07-02', { files });
    expect(exit).toBe(1);
    expect(out).toMatch(/publication of consumer request metrics due on 2027-07-01 is open, 1 day later/);
  });
});

describe('beside what is audited', () => {
  test('it has a feed of its own, for the inside', async () => {
    const { out } = await auditcal('calendar --framework gdpr --today 2026-11-21', beside);
    expect(out).toContain('SUMMARY:Records of processing review');
    expect(out).not.toContain('SOC 2 Type II fieldwork');
    const split = await auditcal('calendar --split feeds --today 2026-11-21', beside);
    expect(split.out + split.err).toContain('northwind-gdpr.ics');
  });

  test.each([
    ['explain gdpr', 'nobody examines GDPR: the plan holds no audit gdpr'],
    ['brief gdpr/assessment', 'nobody examines GDPR'],
    ['advise --consider hipaa', '--consider has hipaa, and nobody examines HIPAA'],
    ['advise --asked-for gdpr=2027-06-30', '--asked-for has gdpr, and nobody examines GDPR'],
  ])('%s is told why not', async (command, says) => {
    const { exit, err } = await auditcal(`${command} --today 2026-11-21`, beside);
    expect(exit).toBe(2);
    expect(err).toContain(says);
  });

  test('advice does not offer it', async () => {
    const { out } = await auditcal('advise --json --consider none --today 2026-11-21', beside);
    const advice = JSON.parse(out);
    expect(advice.others.map(({ framework }: { framework: string }) => framework)).not.toContain('ccpa');
    expect(advice.tracks.map(({ track }: { track: string }) => track)).toEqual(['soc2']);
  });

  test('without a file, nobody gets it either', async () => {
    const { exit, err } = await auditcal('advise --asked-for gdpr --today 2026-11-21');
    expect(exit).toBe(2);
    expect(err).toContain('nobody examines GDPR');
  });

  test('a first file has it in a line', async () => {
    const { out } = await auditcal('init --frameworks soc2,gdpr --name Northwind -o -');
    expect(out).toMatch(/^ {2}gdpr: \{\} +# GDPR: recurring work, no audits$/m);
  });
});
