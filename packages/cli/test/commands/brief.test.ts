import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both, broken } from '../programs.js';

const files = { 'compliance.yml': both };

describe('brief', () => {
  test.each([
    ['text', /^SOC 2 Type II: audit brief\n/],
    ['markdown', /^# SOC 2 Type II: audit brief\n/],
    ['html', /^<!doctype html>\n/],
    ['json', /"schema": "auditcal.brief\/1"/],
  ])('writes %s', async (format, looks) => {
    const { exit, out, err } = await auditcal(`brief soc2/type2 --format ${format}`, { files });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(looks);
    expect(out).toContain('soc2-type2-1');
    expect(out).not.toContain('@northwind/security');
  });

  test('takes the name of one turn, and passes over turns that are done', async () => {
    const history = `${both}audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
`;
    const named = async (name: string) =>
      JSON.parse((await auditcal(['brief', name, '--json'], { files: { 'compliance.yml': history } })).out)
        .audit.id;
    expect(await named('soc2/type2')).toBe('soc2-type2-2');
    expect(await named('soc2-type2-1')).toBe('soc2-type2-1');
  });

  test('writes a file', async () => {
    const { out, written } = await auditcal('brief iso27001/stage1 --format html -o brief.html', { files });
    expect(out).toBe('');
    expect(written['brief.html']).toContain('<h1>ISO 27001 Stage 1: audit brief</h1>');
  });

  test('names the nearest audit where there is none of a name', async () => {
    const { exit, out, err } = await auditcal('brief soc2/typ2', { files });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('did you mean soc2/type2?');
  });

  test('tells every problem of a file', async () => {
    const { exit, err } = await auditcal('brief soc2/type2', { files: { 'compliance.yml': broken } });
    expect(exit).toBe(2);
    expect(err).toContain('compliance.yml:7:18: ');
  });
});
