// `auditcal crosswalk`, in each of its forms. What stands beside what is tested in core.

import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';

describe('crosswalk', () => {
  test('needs no program file', async () => {
    const { exit, out } = await auditcal('crosswalk CC6.2', { cwd: '/empty' });
    expect(exit).toBe(0);
    expect(out).toContain('A.5.18');
    expect(out).toContain('Access review');
    expect(out).toContain('no claim that one meets the other');
  });

  test('of everything has a line for each criterion', async () => {
    const { out } = await auditcal('crosswalk');
    expect(out).toMatch(/^ {2}CC1\.1 .*5\.1/m);
    expect(out).toMatch(/^ {2}A1\.2 /m);
  });

  test('leads from the edition of 2013', async () => {
    const { out } = await auditcal('crosswalk A.9.2.1 --edition 2013');
    expect(out).toMatch(/A\.9\.2\.1 +A\.5\.16/);
    expect(out).toMatch(/A\.5\.16 +CC6\.1/);
  });

  test('yields pairs with the mappings that name them', async () => {
    const { out } = await auditcal('crosswalk A.8.24 --json');
    const { schema, pairs, mappings } = JSON.parse(out);
    expect(schema).toBe('auditcal.crosswalk/1');
    for (const it of pairs) {
      expect(it.mappings).toHaveLength(it.support);
      for (const word of it.mappings) expect(mappings).toHaveProperty([word]);
    }
  });

  test('is a table for spreadsheets, and a page', async () => {
    const { out } = await auditcal('crosswalk A.5.18 --format csv');
    const [head, ...rows] = out.trimEnd().split('\r\n');
    expect(head).toBe('criterion,criterion-title,control,control-title,strength,support,mappings');
    expect(rows.map((row) => row.split(',')[0])).toEqual(['CC6.1', 'CC6.2', 'CC6.3']);
    expect((await auditcal('crosswalk A.5.18 --format markdown')).out).toContain('| A.5.18 | CC6.2 |');
    expect((await auditcal('crosswalk A.5.18 --format html')).out).toContain('<td>CC6.2</td>');
  });

  test('refuses what is no criterion, clause or control, and another edition', async () => {
    const wrong = await auditcal('crosswalk CC6.22');
    expect(wrong).toMatchObject({ exit: 2, out: '' });
    expect(wrong.err).toContain('did you mean CC6.8?');
    expect((await auditcal('crosswalk --edition 2005')).exit).toBe(2);
  });
});
