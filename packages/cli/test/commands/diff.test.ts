// `auditcal diff`: what a change does, between commits of a real repository and between two files.

import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { type Repository, repository } from '../repository.js';

const before = `version: 1
id: acme
organization: { name: Acme, country: US }
frameworks:
  soc2: { auditor: Example CPA LLP, ready: 2026-12-01, type1: false, type2: { first-period: 6 months, by: 2027-09-30 } }
activities:
  access-review: { every: 3 months, since: 2026-10-01, owner: "@acme/security" }
  penetration-test: { every: 12 months, owner: "@acme/red", cost: 18000 }
planning: { from: 2026-12-01, horizon: 2 years }
`;
const after = before
  .replace('every: 3 months', 'every: 6 months')
  .replace('ready: 2026-12-01', 'ready: 2027-01-01')
  .replace('"@acme/red"', '"@acme/blue"');
const files = { 'old.yml': before, 'new.yml': after };

let repo: Repository;
beforeAll(() => {
  repo = repository();
  repo.put({ 'compliance.yml': before });
  repo.commit('2026-11-02');
  repo.git('checkout', '-q', '-b', 'change');
  repo.put({ 'compliance.yml': after });
  repo.commit('2026-11-10');
});
afterAll(() => repo.remove());

describe('diff', () => {
  test('tells that another auditor does an audit, to both of them', async () => {
    const there = { 'old.yml': before, 'new.yml': before.replace('Example CPA LLP', 'Other CPA LLP') };
    const { out } = await auditcal('diff old.yml new.yml', { files: there });
    expect(out).toMatch(/another auditor for \d audits/);
    expect(out).toContain('Example CPA LLP: no longer does SOC 2 Type II (soc2-type2-1)');
    expect(out).toMatch(
      /Other CPA LLP: does SOC 2 Type II \(soc2-type2-1\) now, in place of Example\s+CPA LLP/,
    );
    expect((await auditcal('diff new.yml new.yml', { files: there })).out).not.toContain('auditor');
  });

  test('outside of any repository says what else can be compared', async () => {
    const { exit, err } = await auditcal('diff main', { files: { 'compliance.yml': before } });
    expect(exit).toBe(2);
    expect(err).toContain('auditcal diff old.yml new.yml');
  });

  test('tells promises, dates, turns, money and who is concerned, as its schema says', async () => {
    const { exit, out } = await auditcal('diff old.yml new.yml --json', { files });
    expect(exit).toBe(0);
    const value = JSON.parse(out);
    expect(value.drift.map((it: { rule: string }) => it.rule)).toEqual([
      'drift-ready-later',
      'drift-cadence-relaxed',
    ]);
    expect(value.dates.find((it: { what: string }) => it.what === 'fieldwork').days).toBeGreaterThan(20);
    expect(value.turns.find((it: { activity: string }) => it.activity === 'access-review')).toMatchObject({
      owner: '@acme/security',
      before: 9,
      after: 4,
    });
    const concerned = new Map(
      value.affected.map((it: { who: string; what: string[] }) => [it.who, it.what.join('; ')]),
    );
    expect([...concerned.keys()]).toEqual(['@acme/blue', '@acme/red', '@acme/security', 'Example CPA LLP']);
    expect(concerned.get('@acme/red')).toContain('no longer sees to');
    expect(concerned.get('Example CPA LLP')).toMatch(
      /the fieldwork of soc2-type2-1 moves from 2027-\S+ to 2027-/,
    );
    const schema = JSON.parse((await auditcal('schema diff')).out);
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false }).compile(
      schema,
    );
    validate(value);
    expect(validate.errors).toBeNull();
  });

  test.each(['text', 'markdown'])('writes %s', async (format) => {
    const { exit, out } = await auditcal(`diff old.yml new.yml --format ${format}`, { files });
    expect(exit).toBe(0);
    expect(out).toContain('every 6 months');
    expect(out).toMatch(/fewer turns/);
    expect(out.replace(/&#4[01];/g, '')).toMatch(/SOC 2 Type II \(soc2-type2-1\)(?:: | \| )fieldwork/);
  });

  test('tells that nothing changes', async () => {
    const { out } = await auditcal('diff old.yml same.yml', {
      files: { ...files, 'same.yml': `# so\n${before}` },
    });
    expect(out).toBe('diff on 2026-11-21: nothing in the plan changes; against old.yml.\n');
  });

  test('compares what lies in the folder, or a commit, with where the change left the other', async () => {
    const here = JSON.parse((await repo.auditcal('diff main --json --today 2026-11-21')).out);
    const there = JSON.parse((await repo.auditcal('diff main change --json --today 2026-11-21')).out);
    expect(here.base).toEqual({ file: 'compliance.yml', day: '2026-11-02' });
    expect(there.dates).toEqual(here.dates);
    const [none, unknown] = [
      await repo.auditcal('diff change main --json'),
      await repo.auditcal('diff main tomorrow --json'),
    ];
    expect(JSON.parse(none.out).drift).toEqual([]);
    expect(JSON.parse(unknown.out).problems[0].rule).toBe('unknown-ref');
  });

  test('refuses a base that cannot be planned, with its problems', async () => {
    const { exit, err } = await auditcal('diff bad.yml new.yml', {
      files: { ...files, 'bad.yml': 'version: 2\n' },
    });
    expect(exit).toBe(2);
    expect(err).toContain('bad.yml:1');
  });
});
