import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';

describe('completions', () => {
  test.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
    const { exit, out, err } = await auditcal(`completions ${shell}`);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('auditcal');
    expect(out).toContain('complete --');
  });
});

describe('what a shell completes', () => {
  test.each([
    [['pl'], 'plan'],
    [['adv'], 'advise'],
    [['explain', '--'], '--json'],
    [['plan', '--format', 'm'], 'markdown'],
    [['check', '--fail-on', 'due'], 'due-soon'],
    [['calendar', '--audience', ''], 'auditors'],
    [['completions', ''], 'zsh'],
  ])('after %j there is %s', async (words, candidate) => {
    const { exit, out } = await auditcal(['complete', '--', ...words]);
    expect(exit).toBe(0);
    expect(out.split('\n').map((it) => it.split('\t')[0])).toContain(candidate);
  });

  test('where nothing is known the shell goes on with file names', async () => {
    const { out } = await auditcal(['complete', '--', 'plan', '']);
    expect(out).toBe(':0\n');
  });
});
