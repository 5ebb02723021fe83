import { describe, expect, test } from 'vitest';
import { auditcal } from './fake-host.js';
import { broken, soc2 } from './programs.js';

const files = { 'compliance.yml': soc2 };

describe('help and version', () => {
  test('the bare program shows its commands on stdout and is content', async () => {
    const { exit, out, err } = await auditcal('');
    expect(exit).toBe(0);
    expect(err).toBe('');
    for (const name of ['init', 'plan', 'explain', 'calendar', 'check', 'done', 'schema', 'completions']) {
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    }
  });

  test.each([
    'init',
    'plan',
    'explain',
    'calendar',
    'check',
    'diff',
    'merge',
    'done',
    'schema',
    'completions',
  ])('%s shows its flags and examples', async (name) => {
    const { exit, out } = await auditcal(`${name} --help`);
    expect(exit).toBe(0);
    expect(out).toContain(`Usage: auditcal ${name}`);
    expect(out).toContain('Every command:');
    expect(out).toContain(`  $ auditcal ${name}`);
  });

  test.each(['--version', 'plan --version', '-V'])('%s prints the version', async (args) => {
    expect(await auditcal(args)).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('arguments that cannot be read', () => {
  test.each([
    ['plna', 'unknown-command', 'did you mean plan?'],
    ['help plna', 'unknown-command', 'auditcal --help lists them'],
    ['plan --formt json', 'unknown-option', 'did you mean --format?'],
    ['--formt', 'unknown-option', ''],
    ['plan --format xml', 'unknown-format', 'plan writes text, json, markdown, html, svg, csv, mermaid, ics'],
    ['explain', 'missing-argument', ''],
    ['explain a b', 'excess-arguments', ''],
    ['plan --today', 'option-missing-argument', ''],
    ['check --fail-on errors', 'unknown-value', 'did you mean error?'],
    ['check --fail-on everything', 'unknown-value', 'write one of never, error, overdue, due-soon, warning'],
    ['calendar --audience nobody', 'unknown-value', '--audience is nobody'],
    ['completions tcsh', 'unknown-value', 'shell is tcsh'],
    ['schema nothing', 'unknown-value', 'output is nothing'],
  ])('%s is refused as %s', async (args, rule, remedy) => {
    const { exit, out, err, written } = await auditcal(args, { files });
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(`[${rule}]`);
    expect(err).toContain(remedy);
    expect(written).toEqual({});
  });

  test.each([
    'plna --json',
    'plan --formt --json',
    'plan --json --format csv',
    'explain --format=json',
    'plan --effort high --json',
  ])('%s tells a script on stdout and a person on stderr', async (args) => {
    const { exit, out, err } = await auditcal(args, { files });
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'auditcal.problems/1',
      kind: 'input',
      problems: [{ rule: expect.any(String), message: expect.any(String), where: null }],
      conflict: null,
    });
    expect(err).toMatch(/^auditcal/);
  });
});

test.each(['--config', '--today', '--format', '--output'])(
  'an empty value of %s, as an unset variable leaves it, is refused by the name of the flag',
  async (flag) => {
    const { exit, out, err } = await auditcal(['plan', flag, ''], { files });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`auditcal plan: ${flag} is empty. [missing-value]`);
  },
);

describe('streams', () => {
  test('flags of every command may stand before it', async () => {
    const { exit, out } = await auditcal('--json plan', { files });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: 'auditcal.plan/1' });
  });

  test('a result goes to the file of -o, and stderr says so', async () => {
    const { exit, out, err, written } = await auditcal('plan --json -o plan.json', { files });
    expect({ exit, out, err }).toEqual({ exit: 0, out: '', err: 'wrote plan.json\n' });
    expect(JSON.parse(written['plan.json'] ?? '')).toMatchObject({ file: 'compliance.yml' });
  });

  test('--quiet keeps back what is only said', async () => {
    expect(await auditcal('plan --quiet -o plan.txt', { files })).toMatchObject({
      exit: 0,
      out: '',
      err: '',
    });
  });

  test('-o - is stdout', async () => {
    const { out, written } = await auditcal('plan --json -o -', { files });
    expect(JSON.parse(out)).toMatchObject({ schema: 'auditcal.plan/1' });
    expect(written).toEqual({});
  });

  test('--quiet keeps no problem back', async () => {
    const { exit, err } = await auditcal('plan --quiet', { files: { 'compliance.yml': broken } });
    expect({ exit, told: err !== '' }).toEqual({ exit: 2, told: true });
  });

  test('a refusal writes no file', async () => {
    const there = { 'compliance.yml': broken, 'plan.json': 'old' };
    const { exit, out, written } = await auditcal('plan -o plan.json', { files: there });
    expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} });
  });

  test.each([
    ['out', 'is-a-directory'],
    ['nowhere/plan.json', 'no-folder'],
    ['compliance.yml/plan.json', 'is-a-file'],
    ['locked', 'not-writable'],
    ['full', 'not-writable'],
    ['proc', 'not-writable'],
  ])('-o %s is refused as %s', async (to, rule) => {
    const there = {
      ...files,
      'out/old': '',
      locked: { trouble: 'forbidden' as const },
      full: { trouble: 'other' as const },
      proc: { trouble: 'no-folder' as const },
    };
    const { exit, out, err } = await auditcal(`plan -o ${to}`, { files: there });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(rule === 'is-a-file' ? 'compliance.yml is a file' : to);
    expect(err).toContain(`[${rule}]`);
  });
});

describe('a result is never written over what it was made from', () => {
  const imported = 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\nEND:VCALENDAR\n';
  const withCalendar = `${soc2}calendar: { import: [days.ics] }\n`;

  test.each([
    ['plan -o compliance.yml', 'compliance.yml'],
    ['plan --json -o ./compliance.yml', 'compliance.yml'],
    ['calendar -o compliance.yml', 'compliance.yml'],
    ['calendar -o days.ics', 'days.ics'],
    ['check --sarif compliance.yml', 'compliance.yml'],
    ['diff old.yml compliance.yml -o old.yml', 'old.yml'],
  ])('%s', async (args, lost) => {
    const there = { 'compliance.yml': withCalendar, 'old.yml': soc2, 'days.ics': imported };
    const { exit, out, err, written } = await auditcal(args, { files: there });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain(`${lost} is what the result is made from`);
    if (!args.includes('--json')) expect(out).toBe('');
  });

  test('but done edits its file, and plan --write what it stored', async () => {
    const recorded = await auditcal('done access-review -o compliance.yml', { files });
    expect(recorded.written['compliance.yml']).toContain('2026-11-21');
    const stored = await auditcal('plan --write', { files });
    const again = await auditcal('plan --write --fresh', { files: { ...files, ...stored.written } });
    expect(again.exit).toBe(0);
  });

  test('nor two results over each other', async () => {
    const { exit, err, written } = await auditcal('check --sarif a.json --json -o a.json', { files });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain('[two-results]');
  });
});

test('a file that may not be written is told with what helps there', async () => {
  const locked = { trouble: 'forbidden' as const };
  const own = await auditcal('plan -o out.txt', { files: { ...files, 'out.txt': locked } });
  expect(own.err).toContain('-o FILE names another place');
  const other = await auditcal('check --sarif out.sarif', { files: { ...files, 'out.sarif': locked } });
  expect(other.err).toContain('ls -ld . out.sarif');
  expect(other.err).not.toContain('-o FILE');
});

describe('color', () => {
  const sequence = '\u001b[';
  const terminal = true;

  test.each([
    ['a terminal gets color', {}, '', true],
    ['--no-color takes it away', {}, '--no-color', false],
    ['NO_COLOR takes it away', { NO_COLOR: '1' }, '', false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, '', true],
    ['a dumb terminal gets none', { TERM: 'dumb' }, '', false],
    ['FORCE_COLOR=0 takes it away', { FORCE_COLOR: '0' }, '', false],
    ['NO_COLOR is heard before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, '', false],
  ])('%s', async (_title, env, flag, colored) => {
    const { err } = await auditcal(`plan ${flag}`, { files: { 'compliance.yml': broken }, terminal, env });
    expect(err.includes(sequence)).toBe(colored);
  });

  test('a pipe gets none, unless FORCE_COLOR says so', async () => {
    const setting = { files: { 'compliance.yml': broken } };
    expect((await auditcal('plan', setting)).err).not.toContain(sequence);
    expect((await auditcal('plan', { ...setting, env: { FORCE_COLOR: '1' } })).err).toContain(sequence);
  });

  test('a file gets none, even from a terminal', async () => {
    const { written } = await auditcal('plan -o plan.txt', { files, terminal });
    expect(written['plan.txt']).not.toContain(sequence);
  });
});

describe('a bug of ours', () => {
  const setting = { files, answers: [], terminal: true };

  test('is exit 3, with one sentence and no stack', async () => {
    const { exit, out, err } = await auditcal('init', { ...setting, cwd: '/repos/empty', files: {} });
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err).toContain('a bug in auditcal, not in your file');
    expect(err).not.toContain('    at ');
  });

  test('shows its stack with --debug', async () => {
    const { exit, err } = await auditcal('init --debug', { ...setting, cwd: '/repos/empty', files: {} });
    expect(exit).toBe(3);
    expect(err).toContain('    at ');
  });
});
