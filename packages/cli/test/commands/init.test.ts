import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { soc2 } from '../programs.js';

describe('init without a terminal', () => {
  test('takes defaults with --yes', async () => {
    const { exit, out, written } = await auditcal('init --yes');
    expect(exit).toBe(0);
    expect(written['compliance.yml']).toContain('version: 1');
    expect(out).toContain('compliance.yml is written');
    const planned = await auditcal('plan --json', { files: written });
    const tracks = JSON.parse(planned.out).tracks.map(({ framework }: { framework: string }) => framework);
    expect(tracks.sort()).toEqual(['iso27001', 'soc2']);
  });

  test('takes flags for answers', async () => {
    const args = [
      'init',
      '--name',
      'Acme: "Rockets" #1',
      '--frameworks',
      'soc2',
      '--country',
      'us',
      '--people',
      '85',
    ];
    const { exit, written } = await auditcal([...args, '--from', '2027-01-04']);
    expect(exit).toBe(0);
    const text = written['compliance.yml'] ?? '';
    expect(text).toContain('2027-01-04');
    expect(text).toContain('85');
    expect(text).not.toMatch(/^ {2}iso27001:/m);
  });

  test('writes what plan accepts', async () => {
    const { written } = await auditcal('init --yes --country US');
    const planned = await auditcal('plan --json', { files: written });
    expect(planned.exit).toBe(0);
    expect(JSON.parse(planned.out).engagements.length).toBeGreaterThan(0);
  });

  test('prints the file with -o -', async () => {
    const { out, written } = await auditcal('init --yes -o -');
    expect(out).toContain('version: 1');
    expect(written).toEqual({});
  });

  test('asks for flags or --yes', async () => {
    const { exit, err, written } = await auditcal('init');
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain('--yes');
  });

  test.each([
    ['--frameworks sco2', 'unknown-framework', 'did you mean soc2?'],
    ['--frameworks ,', 'missing-value', 'soc2'],
    ['--country XX', 'unknown-region', 'ISO 3166'],
    ['--people some', 'not-a-number', 'some'],
    ['--people 0', 'not-a-number', '0'],
  ])('refuses %s', async (args, rule, words) => {
    const { exit, err, written } = await auditcal(`init ${args}`);
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain(`[${rule}]`);
    expect(err).toContain(words);
  });

  test('tells all wrong flags at once', async () => {
    const { err } = await auditcal('init --frameworks sco2 --country XX --people 0 --from soon');
    for (const rule of ['unknown-framework', 'unknown-region', 'not-a-number', 'not-a-date']) {
      expect(err).toContain(`[${rule}]`);
    }
  });
});

test('init asks nothing for a file in a folder that is not there', async () => {
  const { exit, err, questions, written } = await auditcal('init -c none/compliance.yml', {
    terminal: true,
    answers: ['Acme', ['soc2'], '2026-12-01', '', ''],
  });
  expect({ exit, questions, written }).toEqual({ exit: 2, questions: [], written: {} });
  expect(err).toContain('mkdir -p none');
});

describe('init where a file is', () => {
  test.each(['compliance.yml', 'compliance.yaml', '.github/compliance.yml'])(
    'leaves %s alone',
    async (there) => {
      const { exit, err, written } = await auditcal('init --yes', { files: { [there]: soc2 } });
      expect({ exit, written }).toEqual({ exit: 2, written: {} });
      expect(err).toContain(`${there} is there already`);
    },
  );

  test('replaces it with --force', async () => {
    const { exit, written } = await auditcal('init --yes --force', { files: { 'compliance.yml': soc2 } });
    expect(exit).toBe(0);
    expect(Object.keys(written)).toEqual(['compliance.yml']);
  });

  test('writes elsewhere with -o', async () => {
    const { exit, written } = await auditcal('init --yes -o other.yml', {
      files: { 'compliance.yml': soc2 },
    });
    expect(exit).toBe(0);
    expect(Object.keys(written)).toEqual(['other.yml']);
  });
});

describe('init at a terminal', () => {
  const terminal = true;

  test('asks five things and writes the answers', async () => {
    const answers = ['Acme', ['soc2'], '2027-01-04', 'US', '85'];
    const { exit, questions, written } = await auditcal('init', { terminal, answers });
    expect(exit).toBe(0);
    expect(questions).toHaveLength(5);
    expect(written['compliance.yml']).toContain('Acme');
  });

  test('does not ask what a flag has answered', async () => {
    const answers = [['soc2'], '2027-01-04', '', ''];
    const { exit, questions } = await auditcal('init --name Acme', { terminal, answers });
    expect(exit).toBe(0);
    expect(questions).toHaveLength(4);
  });

  test('asks nothing with --yes', async () => {
    const { exit, questions } = await auditcal('init --yes', { terminal });
    expect({ exit, questions }).toEqual({ exit: 0, questions: [] });
  });

  test.each([0, 1, 2, 3, 4])(
    'writes nothing when given up at question %i, and exits as interrupted',
    async (at) => {
      const answers = ['Acme', ['soc2'], '2027-01-04', 'US', '85'].slice(0, at);
      const { exit, written } = await auditcal('init', { terminal, answers: [...answers, null] });
      expect({ exit, written }).toEqual({ exit: 130, written: {} });
    },
  );
});
