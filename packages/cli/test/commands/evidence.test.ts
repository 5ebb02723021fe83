import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both, broken } from '../programs.js';

const year = 'planning: { from: 2026-12-01, horizon: 1 year }\n';
const files = { 'compliance.yml': both + year };

describe('evidence', () => {
  test('shows windows, what is missing while there is time, and both counts of reuse', async () => {
    const { exit, out } = await auditcal('evidence --effort 0', { files });
    expect(exit).toBe(0);
    for (const heading of ['Windows', 'Missing, while there is time', 'Populations to export', 'Reuse']) {
      expect(out).toMatch(new RegExp(`^${heading}$`, 'm'));
    }
    expect(out).toMatch(/Controls: \d+ of \d+ kinds/);
    expect(out).toMatch(/Artefacts: \d+ of \d+ turns/);
  });

  test('yields the same for a script and for a spreadsheet', async () => {
    const { out } = await auditcal('evidence --effort 0 --json', { files });
    const { schema, turns } = JSON.parse(out);
    expect(schema).toBe('auditcal.evidence/1');
    const table = await auditcal('evidence --effort 0 --format csv', { files });
    const rows = table.out.trimEnd().split('\r\n').slice(1);
    const cells = turns.reduce(
      (sum: number, it: { windows: readonly unknown[] }) => sum + it.windows.length,
      0,
    );
    expect(rows).toHaveLength(cells);
  });

  test('lists several programs', async () => {
    const several = {
      'a/compliance.yml': (both + year).replace('id: northwind', 'id: a'),
      'b/compliance.yml': (both + year).replace('id: northwind', 'id: b'),
    };
    const { exit, out } = await auditcal('evidence a/compliance.yml b/compliance.yml --effort 0 --json', {
      files: several,
    });
    expect(exit).toBe(0);
    expect(JSON.parse(out).programs.map(({ program }: { program: string }) => program)).toEqual(['a', 'b']);
  });

  test('refuses a file that cannot be read, with its line', async () => {
    const { exit, out, err } = await auditcal('evidence', { files: { 'compliance.yml': broken } });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('compliance.yml:7:18');
  });
});
