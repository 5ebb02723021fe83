import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { broken, soc2 } from '../programs.js';

const files = { 'compliance.yml': soc2 };

describe('done', () => {
  test('records today in the file, and says what is due next', async () => {
    const { exit, out, written } = await auditcal('done access-review', { files });
    expect(exit).toBe(0);
    expect(written['compliance.yml']).toContain('2026-11-21');
    expect(written['compliance.yml']).toContain("# Northwind's audits");
    expect(out).toContain('access-review is recorded as done on 2026-11-21, for access-review-2026-q4.');
    expect(out).toContain('Next: access-review-2027-q1, due 2027-03-31.');
  });

  test('records another day, its evidence and who did it', async () => {
    const args = 'done access-review --on 2026-10-15 --evidence evidence/q4.md --by @northwind/grc --json';
    const { exit, out, written } = await auditcal(args, { files });
    expect(exit).toBe(0);
    for (const part of ['2026-10-15', 'evidence/q4.md', '@northwind/grc']) {
      expect(written['compliance.yml']).toContain(part);
    }
    expect(JSON.parse(out)).toMatchObject({
      schema: 'auditcal.done/1',
      file: 'compliance.yml',
      activity: 'access-review',
      on: '2026-10-15',
      evidence: 'evidence/q4.md',
      by: '@northwind/grc',
      occurrence: 'access-review-2026-q4',
      next: { id: 'access-review-2027-q1', due: '2027-03-31' },
    });
  });

  test('keeps the byte order mark that the file begins with', async () => {
    const marked = { 'compliance.yml': `\uFEFF${soc2}` };
    const { written } = await auditcal('done access-review', { files: marked });
    expect(written['compliance.yml']?.charCodeAt(0)).toBe(0xfeff);
    expect(written['compliance.yml']).toContain('2026-11-21');
  });

  test('takes the day of --today for today', async () => {
    const { written } = await auditcal('done access-review --today 2026-11-02', { files });
    expect(written['compliance.yml']).toContain('2026-11-02');
  });

  test('prints the edited file with -o -, and leaves the old one', async () => {
    const { exit, out, err, written } = await auditcal('done access-review -o -', { files });
    expect({ exit, written }).toEqual({ exit: 0, written: {} });
    expect(out).toContain("# Northwind's audits");
    expect(out).toContain('2026-11-21');
    expect(err).toContain('is recorded as done');
  });

  test('turns standard input into standard output', async () => {
    const { out, written } = await auditcal('done access-review -c -', { stdin: soc2 });
    expect(written).toEqual({});
    expect(out).toContain('2026-11-21');
  });

  test('edits the file it finds, wherever that is', async () => {
    const { written } = await auditcal('done access-review', { files: { '.github/compliance.yml': soc2 } });
    expect(Object.keys(written)).toEqual(['.github/compliance.yml']);
  });

  test.each([
    ['an activity that is not known', 'done acces-review', soc2, 'access-review'],
    ['a day that is still to come', 'done access-review --on 2027-01-15', soc2, '2027-01-15'],
    ['a file that is wrong', 'done access-review', broken, '2027-02-30'],
  ])('writes nothing for %s', async (_what, args, text, words) => {
    const { exit, err, written } = await auditcal(args, { files: { 'compliance.yml': text } });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain(words);
  });

  test('tells of a flag that the file could not hold at the command, not at a line that was never written', async () => {
    const { err } = await auditcal('done access-review --on 2027-01-15', { files });
    expect(err).toContain('auditcal done: access-review is recorded as completed on 2027-01-15');
  });

  test('says that nothing could be written where the file is locked', async () => {
    const to = { trouble: 'forbidden' as const };
    const { exit, out, err } = await auditcal('done access-review -o copy.yml', {
      files: { ...files, 'copy.yml': to },
    });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('copy.yml may not be written');
  });
});
