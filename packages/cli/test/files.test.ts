import { describe, expect, test } from 'vitest';
import { auditcal, type Setting } from './fake-host.js';
import { soc2 } from './programs.js';

async function plannedFile(args: string, setting: Setting): Promise<unknown> {
  const { out } = await auditcal(args, setting);
  return JSON.parse(out).file;
}

describe('the file that is planned where none is named', () => {
  const order = [
    'compliance.yml',
    'compliance.yaml',
    'compliance.json',
    '.compliance/compliance.yml',
    '.compliance/compliance.yaml',
    '.compliance/compliance.json',
    '.github/compliance.yml',
    '.github/compliance.yaml',
    '.github/compliance.json',
  ];

  test.each(order.map((_, first) => order.slice(first)))(
    'is %s where that is the first there is',
    async (...rest) => {
      const files = Object.fromEntries(rest.map((it) => [it, soc2]));
      expect(await plannedFile('plan --json', { files })).toBe(rest[0]);
    },
  );

  test('is looked for up to the repository root', async () => {
    const files = { '../../.git/HEAD': '', '../compliance.yaml': soc2, '../../compliance.yml': soc2 };
    expect(await plannedFile('plan --json', { files })).toBe('../compliance.yaml');
  });

  test('is not looked for above the repository root', async () => {
    const files = { '../.git/HEAD': '', '../../compliance.yml': soc2 };
    const { exit, out, err } = await auditcal('plan', { files, cwd: '/repos/repository/app' });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('from /repos/repository/app up to /repos/repository');
    expect(err).toContain('auditcal init');
    expect(err).toContain('[no-config]');
  });

  test('is looked for in the working directory alone outside a repository', async () => {
    const { exit, err } = await auditcal('plan', { files: { '../compliance.yml': soc2 } });
    expect(exit).toBe(2);
    expect(err).toContain('in /repos/northwind, nor');
  });
});

describe('a file that is named', () => {
  test('by -c is planned under the name it was given', async () => {
    expect(await plannedFile('plan --json -c ./deep/x.yml', { files: { 'deep/x.yml': soc2 } })).toBe(
      './deep/x.yml',
    );
  });

  test('as - is read from standard input', async () => {
    expect(await plannedFile('plan --json -c -', { stdin: soc2 })).toBe('<stdin>');
  });

  test('in two ways is refused', async () => {
    const { exit, err } = await auditcal('plan -c a.yml b.yml', { files: { 'a.yml': soc2, 'b.yml': soc2 } });
    expect(exit).toBe(2);
    expect(err).toContain('[two-ways]');
  });

  test('with a byte order mark is read', async () => {
    expect(await plannedFile('plan --json -c x.yml', { files: { 'x.yml': `\ufeff${soc2}` } })).toBe('x.yml');
  });

  const latin1 = new Uint8Array([0x6e, 0xfc, 0x0a]);
  const utf16 = new Uint8Array([0xff, 0xfe, 0x76, 0x00]);
  test.each([
    ['is missing', {}, 'no-such-file', 'there is no file x.yml'],
    ['is a directory', { 'x.yml/compliance.yml': soc2 }, 'is-a-directory', 'it holds x.yml/compliance.yml'],
    [
      'may not be read',
      { 'x.yml': { trouble: 'forbidden' as const } },
      'not-readable',
      'x.yml may not be read',
    ],
    ['cannot be read', { 'x.yml': { trouble: 'other' as const } }, 'not-readable', 'EIO'],
    ['is larger than 10 MB', { 'x.yml': `#${' '.repeat(10_000_000)}` }, 'too-large', '10 MB'],
    ['is not UTF-8', { 'x.yml': latin1 }, 'not-utf-8', 'x.yml is not text in UTF-8'],
    ['is UTF-16', { 'x.yml': utf16 }, 'not-utf-8', 'x.yml is written in UTF-16'],
  ])('and %s is refused', async (_title, files, rule, words) => {
    for (const args of [
      'plan -c x.yml',
      'plan x.yml',
      'check x.yml',
      'calendar -c x.yml',
      'done a -c x.yml',
    ]) {
      const { exit, out, err, written } = await auditcal(args, { files });
      expect({ args, exit, out, written }).toEqual({ args, exit: 2, out: '', written: {} });
      expect(err).toContain(words);
      expect(err).toContain(`[${rule}]`);
    }
  });
});

describe('what is no text', () => {
  test('is told at the first place that cannot be read', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('version: 1\nname: "N'), 0xfc, 0x0a, 0xfc]);
    const { err } = await auditcal('plan -c x.yml', { files: { 'x.yml': bytes } });
    expect(err).toMatch(/^x\.yml:2:9: /);
  });
});

describe('several files', () => {
  const files = { 'clients/a/compliance.yml': soc2, 'clients/b/compliance.yml': soc2 };

  test('may be named by a pattern that the shell has left alone', async () => {
    const { out } = await auditcal('check --json clients/*/compliance.yml', { files });
    expect(JSON.parse(out).programs).toHaveLength(2);
  });

  test('named twice are read once', async () => {
    const args = 'check --json clients/a/compliance.yml clients/*/compliance.yml';
    const { out } = await auditcal(args, { files });
    expect(JSON.parse(out).programs).toHaveLength(2);
  });

  test('that are none are refused', async () => {
    const { exit, err } = await auditcal('plan customers/*.yml', { files });
    expect(exit).toBe(2);
    expect(err).toContain('no file matches customers/*.yml');
  });

  test('tell every file that is missing', async () => {
    const { exit, err } = await auditcal('plan a.yml b.yml', {});
    expect(exit).toBe(2);
    expect(err).toContain('there is no file a.yml');
    expect(err).toContain('there is no file b.yml');
  });
});
