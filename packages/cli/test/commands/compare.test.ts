import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both, broken, soc2 } from '../programs.js';

const year = 'planning: { from: 2026-12-01, horizon: 1 year }\n';
const files = { 'compliance.yml': both + year };

describe('compare', () => {
  test('puts strategies side by side, joint against separate, and how to read them', async () => {
    const { exit, out } = await auditcal('compare --effort 0', { files });
    expect(exit).toBe(0);
    expect(out).toMatch(/as the file says/);
    expect(out).toMatch(/SOC 2 first/);
    expect(out).toMatch(/one provider for all audits/);
    expect(out).toMatch(/planning\s+jointly\s+saves\s+[\d,.]+\s+USD/);
    expect(out).toMatch(/^How to read it$/m);
  });

  test('yields the same for a script and for a spreadsheet', async () => {
    const { out } = await auditcal('compare --effort 0 --json', { files });
    const { schema, strategies } = JSON.parse(out);
    expect(schema).toBe('auditcal.compare/1');
    const table = await auditcal('compare --effort 0 --format csv', { files });
    const rows = table.out.trimEnd().split('\r\n').slice(1);
    expect(rows.map((it) => it.split(',')[0])).toEqual(strategies.map(({ id }: { id: string }) => id));
  });

  test('has one provider less to compare where there is one framework', async () => {
    const { out } = await auditcal('compare --effort 0 --json', { files: { 'compliance.yml': soc2 + year } });
    const ids = JSON.parse(out).strategies.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain('one-auditor');
    expect(ids).toContain('soc2/first-3-months');
  });

  test('refuses a file that cannot be read, with its line', async () => {
    const { exit, out, err } = await auditcal('compare', { files: { 'compliance.yml': broken } });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('compliance.yml:7:18');
  });
});
