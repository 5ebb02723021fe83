// `plan --stress`: what the plan survives, in every format that tells it, of one file and of several, and never stored.

import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';

const file = (id: string, more = '') =>
  `version: 1\nid: ${id}\norganization: { name: Example, people: 20 }\nframeworks: { iso27001: { ready: 2026-12-01, by: 2027-06-15 } }\nplanning: { horizon: 1 year }\n${more}`;
const one = { files: { 'compliance.yml': file('northwind') } };

interface Told {
  stress: { survives: boolean; trials: { kind: string; survives: boolean; first: string | null }[] } | null;
}

const toldBy = (out: string): Told => JSON.parse(out);

describe('plan --stress', () => {
  test('tells in JSON what the plan survives, which is null without it', async () => {
    const { exit, out } = await auditcal('plan --stress --json', one);
    expect(exit).toBe(0);
    const major = toldBy(out).stress?.trials.find(({ kind }) => kind === 'major');
    expect(major).toMatchObject({ survives: false, first: 'major-iso27001-stage2-1' });
    expect(toldBy((await auditcal('plan --json', one)).out).stress).toBeNull();
  });

  test.each(['text', 'markdown'])(
    'tells in %s which date breaks first, by how many days and by which rule',
    async (format) => {
      const { out } = await auditcal(`plan --stress --format ${format}`, one);
      const words = out.replace(/\s+/g, ' ');
      expect(words).toContain('2027-06-15 is missed by 8 days (goal)');
      expect(words).toContain('your own goal');
      expect((await auditcal(`plan --format ${format}`, one)).out).not.toContain('survives');
    },
  );

  test('tells how many days there are to spare, and what one more would miss', async () => {
    const { out } = await auditcal('plan --stress', one);
    const words = out.replace(/\s+/g, ' ');
    expect(words).toMatch(
      /\d+ days? to spare; with one more, \d{4}-\d\d-\d\d would be missed \([a-z0-9-]+\): /,
    );
  });

  test('tells it of each of several files', async () => {
    const team = 'team: { name: security }\n';
    const files = { 'a.yml': file('a', team), 'b.yml': file('b', team) };
    const { out } = await auditcal('plan a.yml b.yml --stress --json', { files });
    const { programs } = JSON.parse(out) as { programs: Told[] };
    expect(programs.map(({ stress }) => stress?.survives)).toEqual([false, false]);
  });

  test('is for nobody outside', async () => {
    const { out } = await auditcal('plan --stress --audience auditors', one);
    expect(out).not.toContain('is missed by');
  });

  test('is not stored with the plan', async () => {
    const { written } = await auditcal('plan --stress --write', one);
    expect(toldBy(written['compliance.plan.json'] ?? '').stress).toBeNull();
  });
});
