// Frameworks of the user's own as the command line reads them: beside the program file, for every command.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditcal } from './fake-host.js';
import { type Repository, repository } from './repository.js';

const program = `version: 1
id: acme
organization: { name: Acme, country: US }
frameworks: { label: { file: ./label.yml } }
activities: { visit: { done: [2026-11-02] } }
planning: { from: 2026-12-01, horizon: 3 years }
`;
const label = `version: 1
name: Label
family: assessment
citation: Manual, 4
validity: 24 months
document: label
activities: { visit: { title: Visit, every: 12 months, controls: ["5.3"] } }
`;
const files = { 'compliance.yml': program, 'label.yml': label };
const COMMANDS = [
  'plan',
  'check',
  'explain label-assessment-1',
  'cost',
  'compare',
  'evidence',
  'brief label-assessment-1',
  'report',
  'calendar',
  'done visit --on 2026-11-20',
  'advise --consider none',
] as const;

describe('a framework from a file', () => {
  test.each(COMMANDS)('is known to %s', async (command) => {
    const { exit, err } = await auditcal(`${command} --today 2026-11-23`, { files });
    expect(exit).toBe(0);
    expect(err).not.toContain('label.yml');
  });

  test.each(COMMANDS)('that is wrong is told by %s with its line', async (command) => {
    const wrong = { ...files, 'label.yml': `${label}validty: 1\n` };
    const args = `${command} --today 2026-11-23`;
    const { exit, err } = await auditcal(args, { files: wrong });
    expect(exit).toBe(2);
    expect(err).toContain('label.yml:8:1: there is no key validty. [unknown-key]\n    8 | validty: 1');
  });

  test('is explained with each rule once, where its least and its usual length are equal', async () => {
    const { out } = await auditcal('explain label-assessment-1 --today 2026-11-23', { files });
    expect(out.match(/\[ready\]/g)).toHaveLength(1);
  });

  test.each([
    ['lable=2027-10-31', 'which is no framework. [unknown-framework]\n      = did you mean label?'],
    ['label/assesment=2027-10-31', 'and Label has no such audit. [unknown-audit]\n      = write label'],
  ])('is known to what is asked for: %s', async (asked, told) => {
    const { exit, err } = await auditcal(`advise --asked-for ${asked} --today 2026-11-23`, { files });
    expect([exit, err]).toEqual([2, expect.stringContaining(told)]);
  });

  test.each<readonly [what: string, files: Parameters<typeof auditcal>[1], told: string]>([
    [
      'is missing',
      { files: { 'compliance.yml': program } },
      'compliance.yml:4:30: there is no file label.yml. [no-such-file]',
    ],
    [
      'is a folder',
      { files: { 'compliance.yml': program, 'label.yml/x.yml': label } },
      'compliance.yml:4:30: label.yml is a directory, not a file. [is-a-directory]',
    ],
    [
      'is too large',
      { files: { ...files, 'label.yml': { trouble: 'too-big' } } },
      'compliance.yml:4:30: label.yml holds more than 10 MB. [too-large]',
    ],
    [
      'is not text',
      { files: { ...files, 'label.yml': new Uint8Array([0xff, 0xfe, 0x41]) } },
      'compliance.yml:4:30: label.yml is written in UTF-16. [not-utf-8]',
    ],
  ])('that %s is told at the line that names it', async (_, setting, told) => {
    const { exit, err } = await auditcal('plan --today 2026-11-23', setting);
    expect(exit).toBe(2);
    expect(err).toContain(told);
  });

  test('lies beside the program file, wherever that is', async () => {
    const there = {
      'org/compliance.yml': program.replace('./label', '../schemes/label'),
      'schemes/label.yml': label,
    };
    const { exit, out } = await auditcal('plan -c org/compliance.yml --json --today 2026-11-23', {
      files: there,
    });
    expect(exit).toBe(0);
    expect(JSON.parse(out).ownFrameworks[0].name).toBe('Label');
  });

  test('is not written over', async () => {
    const { exit, err } = await auditcal('plan --today 2026-11-23 -o label.yml', { files });
    expect([exit, err]).toEqual([2, expect.stringContaining('label.yml')]);
  });

  test('is one of its own for each of several files, and keeps the plan that is stored', async () => {
    const several = {
      'a/compliance.yml': program,
      'a/label.yml': label,
      'b/compliance.yml': program.replace('id: acme', 'id: bright'),
      'b/label.yml': label.replace('name: Label', 'name: Badge'),
    };
    const args = 'plan */compliance.yml --write --json --today 2026-11-23';
    const first = await auditcal(args, { files: several });
    const names = JSON.parse(first.out).programs.map(
      (it: { tracks: { title: string }[] }) => it.tracks[0]?.title,
    );
    expect(names).toEqual(['Label', 'Badge']);
    const stored = { ...several, ...first.written };
    expect((await auditcal(args, { files: stored })).err).toContain('All 2 files are as they were');
    const changed = { ...stored, 'b/label.yml': label.replace('24 months', '36 months') };
    expect((await auditcal(args, { files: changed })).err).toContain('1 of 2 files are as they were');
  });
});

describe('a change of the framework file', () => {
  let repo: Repository;
  beforeAll(() => {
    repo = repository();
    repo.put(files);
    repo.commit('2026-11-02');
    repo.put({ 'label.yml': label.replace('24 months', '36 months') });
  });
  afterAll(() => repo.remove());

  test('is held against the file of the base', async () => {
    const { out } = await repo.auditcal('check --base main --json --today 2026-11-23');
    expect(JSON.parse(out).drift.map((it: { rule: string }) => it.rule)).toEqual([
      'drift-framework-loosened',
    ]);
  });

  test('moves dates between commits', async () => {
    repo.git('tag', 'before');
    repo.commit('2026-11-03');
    const { exit, out } = await repo.auditcal('diff before main --json --today 2026-11-23');
    expect([exit, JSON.parse(out).dates.length > 0]).toEqual([0, true]);
    const same = await repo.auditcal('diff main main --json --today 2026-11-23');
    expect(JSON.parse(same.out).dates).toEqual([]);
  });
});
