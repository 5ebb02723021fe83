// `auditcal advise`, in each of its forms. That its figures are those of plans is tested in core.

import { describe, expect, test } from 'vitest';
import { run } from '../../src/run.js';
import { auditcal, fakeHost, interrupted } from '../fake-host.js';
import { both, broken, soc2 } from '../programs.js';

const year = 'planning: { from: 2026-12-01, horizon: 1 year }\n';
const files = { 'compliance.yml': both + year };
const alone = { 'compliance.yml': soc2 + year };

describe('advise', () => {
  test('says what to get, when, for how much and why, and what it does not know', async () => {
    const { exit, out, err } = await auditcal('advise', { files });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^Get the .+ on \d{4}-\d{2}-\d{2}, then the /m);
    expect(out).toMatch(/likely costs [\d,]+ USD/);
    for (const heading of ['In hand when', 'Why these days', 'Against the first', 'What this does not know'])
      expect(out).toMatch(new RegExp(`^${heading}$`, 'm'));
  });

  test('looks at the usual framework that the file lacks, or at those named, or at none', async () => {
    const considered = async (flags: string) => {
      const { out } = await auditcal(`advise --json ${flags}`, { files: alone });
      return JSON.parse(out).additions.map(({ framework }: { framework: string }) => framework);
    };
    expect(await considered('')).toEqual(['iso27001']);
    expect(await considered('--consider none')).toEqual([]);
    expect(new Set(await considered('--consider pci-dss,iso22301'))).toEqual(
      new Set(['pci-dss', 'iso22301']),
    );
  });

  test('puts in what is asked for, by its day', async () => {
    const flags = '--asked-for soc2/type1=2027-06-30,iso27001=2027-10-31 --ready 2027-01-15';
    const { exit, out } = await auditcal(`advise --json ${flags}`, { files: alone });
    expect(exit).toBe(0);
    const advice = JSON.parse(out);
    expect(advice.schema).toBe('auditcal.advice/1');
    expect(advice.file).toBe('compliance.yml');
    expect(advice.asks).toEqual([
      'frameworks.iso27001.ready: 2027-01-15',
      'frameworks.soc2.type1.by: 2027-06-30',
      'frameworks.iso27001.by: 2027-10-31',
    ]);
    const on = (audit: string) => advice.steps.find((it: { audit: string }) => it.audit === audit).on;
    expect(on('soc2/type1') <= '2027-06-30').toBe(true);
    expect(on('iso27001/stage2') <= '2027-10-31').toBe(true);
  });

  test('needs no file where flags say what is wanted', async () => {
    const flags = 'advise --people 40 --country us --from 2026-12-01';
    const { exit, out } = await auditcal(`${flags} --json`, { cwd: '/empty' });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: null,
      tracks: [{ track: 'soc2' }, { track: 'iso27001' }],
    });
    const page = await auditcal(`${flags} --asked-for iso27001`, { cwd: '/empty' });
    expect(page.out).toContain('auditcal init --frameworks iso27001 writes a file for it');
    expect(page.out).not.toContain('<flags>');
  });

  test('without a file and without a word says how to have either', async () => {
    const { exit, err } = await auditcal('advise', { cwd: '/empty' });
    expect(exit).toBe(2);
    expect(err).toContain('[no-config]');
    expect(err).toContain('auditcal advise --asked-for soc2');
  });

  test.each([
    ['--asked-for soc3', 'unknown-framework', 'did you mean soc2?'],
    ['--asked-for soc2=2027-03-31', 'which-report', 'write soc2/type1 or soc2/type2'],
    ['--asked-for soc2/type3', 'unknown-audit', 'write soc2/type1 or soc2/type2'],
    ['--asked-for iso27001/stage1=2027-03-31', 'unknown-audit', 'write iso27001'],
    ['--asked-for iso27001=2027-02-30', 'not-a-date', 'February 2027 has 28 days'],
    ['--asked-for iso27001=2026-11-21', 'past-date', 'today is 2026-11-21'],
    ['--asked-for soc2/type1/x', 'unreadable', 'separated by commas'],
    ['--asked-for soc2@payments', 'unknown-track', 'there are soc2, iso27001'],
    ['--consider soc2', 'already-there', 'leave soc2 out'],
    ['--consider soc22', 'unknown-framework', 'did you mean soc2?'],
    ['--ready soon', 'not-a-date', '--ready is soon'],
    ['--people 40', 'two-ways', 'compliance.yml'],
    ['--effort much', 'not-a-number', 'whole number'],
  ])('%s is refused as %s', async (flags, rule, remedy) => {
    const { exit, out, err } = await auditcal(`advise ${flags}`, { files });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`[${rule}]`);
    expect(err).toContain(remedy);
  });

  test('a day that nothing can keep is refused, with a caret under the flag that wants it', async () => {
    const { exit, out, err } = await auditcal('advise --asked-for soc2/type2=2027-01-15', { files });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('--asked-for:1:1:');
    expect(err).toContain('soc2/type2=2027-01-15');
  });

  test('what the file asks for besides, nothing can keep, is refused with its line', async () => {
    const { exit, err } = await auditcal('advise', {
      files: {
        'compliance.yml': `${both.replace('iso27001: { ready: 2026-12-01 }', 'iso27001: { by: 2026-12-24 }')}${year}`,
      },
    });
    expect(exit).toBe(2);
    expect(err).toMatch(/compliance\.yml:\d+:\d+: iso27001 decided by 2026-12-24/);
  });

  test('refuses a file that cannot be read, with its line', async () => {
    const { exit, out, err } = await auditcal('advise', { files: { 'compliance.yml': broken } });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('compliance.yml:7:18');
  });

  test('is the same to the byte each time, in each of its forms', async () => {
    for (const format of ['text', 'json', 'markdown', 'html']) {
      const [one, other] = [
        await auditcal(`advise --format ${format}`, { files }),
        await auditcal(`advise --format ${format}`, { files }),
      ];
      expect(one.exit).toBe(0);
      expect(one).toEqual(other);
    }
    const { exit, err } = await auditcal('advise --format csv', { files });
    expect(exit).toBe(2);
    expect(err).toContain('text, json, markdown, html');
  });

  test('ends within the time it is given, and says so', async () => {
    const { exit, out, err } = await auditcal('advise --effort 100000 --time-limit 2s --json', {
      files,
      pace: 40,
    });
    expect(exit).toBe(0);
    expect(JSON.parse(out).choices.length).toBeGreaterThan(3);
    expect(err).toMatch(
      /The search ended at --time-limit after \d+\.\d s: each choice is the best plan found/,
    );
  });

  test('is ended by Ctrl-C with the best plans so far', async () => {
    const { host, ran } = fakeHost({ files, env: { AUDITCAL_EFFORT: '100000' } });
    expect(await run(['advise', '--json'], interrupted(host))).toBe(0);
    expect(ran().err).toContain('The search was ended by Ctrl-C');
    expect(JSON.parse(ran().out).choices[0].figures.stopped).toBe('interrupt');
  });
});
