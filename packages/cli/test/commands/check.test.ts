import { describe, expect, test } from 'vitest';
import { run } from '../../src/run.js';
import { auditcal, fakeHost, interrupted } from '../fake-host.js';
import { both, broken, named, soc2 } from '../programs.js';

/** On this day the review of the first quarter was missed. */
const late = '--today 2027-04-05';
const files = { 'compliance.yml': soc2 };

describe('check', () => {
  test('passes where nothing counts', async () => {
    const { exit, out } = await auditcal('check --json --fail-on never', { files });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'auditcal.check/1',
      result: 'pass',
      introduced: [],
      drift: [],
    });
  });

  test('fails with exit 1 where something counts, and still prints its result', async () => {
    const { exit, out } = await auditcal(`check --json --fail-on warning ${late}`, { files });
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ result: 'fail' });
  });

  test('writes its result to a file when it fails, too', async () => {
    const { exit, written } = await auditcal(`check --json --fail-on warning ${late} -o check.json`, {
      files,
    });
    expect(exit).toBe(1);
    expect(JSON.parse(written['check.json'] ?? '')).toMatchObject({ result: 'fail' });
  });

  test('tells of a stored plan that was left behind without laying it to a change', async () => {
    const env = { AUDITCAL_EFFORT: '' };
    const stored = `${soc2}check: { plan: compliance.plan.json }\n`;
    const { written } = await auditcal('plan --write', { files: { 'compliance.yml': stored }, env });
    const later = stored.replace('ready: 2026-12-01', 'ready: 2027-03-01');
    for (const format of ['text', 'markdown']) {
      const there = { ...written, 'compliance.yml': later };
      const { out } = await auditcal(`check --format ${format}`, { files: there, env });
      expect(out).toContain('Stored, and out of date');
      expect(out).not.toContain('by this change');
    }
  });

  test('takes the best plan found by --time-limit, and says so', async () => {
    const { host, ran } = fakeHost({
      files: { 'compliance.yml': both },
      pace: 20,
      env: { AUDITCAL_EFFORT: '' },
    });
    expect(await run(['check', '--fail-on', 'never', '--time-limit', '0.1s'], host)).toBe(0);
    expect(ran().err).toContain('The search ended at --time-limit');
    expect(ran().err).not.toContain('What is stored');
    expect(ran().out).toMatch(/^pass on /m);
  });

  test('refuses a --time-limit that is no length of time', async () => {
    const { exit, err } = await auditcal('check --time-limit soon', { files });
    expect(exit).toBe(2);
    expect(err).toContain('--time-limit is soon, which is no length of time');
  });

  test('begins no second search where somebody has ended the first one, and says what it has not looked at', async () => {
    const named = `${both}check: { plan: compliance.plan.json }\n`;
    const env = { AUDITCAL_EFFORT: '' };
    const { written } = await auditcal('plan --write', { files: { 'compliance.yml': named }, env });
    const changed = named.replace('people: 25', 'people: 400');
    const beside = { ...written, 'compliance.yml': changed };
    const whole = await auditcal('check --json', { files: beside, env });
    expect(JSON.parse(whole.out).drift).not.toEqual([]);
    const { host, ran } = fakeHost({ files: beside, terminal: true, pace: 300, env });
    await run(['check', '--json', '--fail-on', 'never'], interrupted(host));
    expect(ran().err).toContain('The search was ended by Ctrl-C');
    expect(ran().err).toContain('What is stored beside the file was not compared');
    expect(JSON.parse(ran().out).drift).toEqual([]);
  });

  test.each(['text', 'markdown'])('writes %s', async (format) => {
    const { out } = await auditcal(`check --format ${format} ${late}`, { files });
    expect(out).not.toBe('');
  });

  test('writes one log for code scanning, of several files too', async () => {
    const { out } = await auditcal(`check a.yml b.yml --format sarif ${late}`, {
      files: { 'a.yml': soc2, 'b.yml': soc2.replace('id: ', 'id: b-') },
    });
    const { version, runs } = JSON.parse(out);
    expect({ version, runs: runs.length }).toEqual({ version: '2.1.0', runs: 1 });
    const uris = runs[0].results.map(
      (it: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        it.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(new Set(uris)).toEqual(new Set(['a.yml', 'b.yml']));
  });

  test('takes --scope all', async () => {
    const { out } = await auditcal('check --json --scope all --fail-on never', { files });
    expect(JSON.parse(out).result).toBe('pass');
  });

  test('is refused where the file is wrong, which is not the same as failing', async () => {
    expect(await auditcal('check', { files: { 'compliance.yml': broken } })).toMatchObject({
      exit: 2,
      out: '',
    });
  });
});

describe('check of several files', () => {
  const several = { 'a.yml': named('acme', 'One LLP'), 'b.yml': named('bright', 'Two LLP') };

  test('sums the counts of all', async () => {
    const one = JSON.parse((await auditcal('check --json a.yml', { files: several })).out);
    const two = JSON.parse((await auditcal('check --json a.yml b.yml', { files: several })).out);
    expect(Object.keys(two)).toEqual(['schema', 'today', 'result', 'counts', 'programs']);
    expect(two.programs).toHaveLength(2);
    for (const [key, count] of Object.entries<number>(one.counts)) expect(two.counts[key]).toBe(2 * count);
  });

  test('fails where one fails', async () => {
    const { exit, out } = await auditcal(`check --json --fail-on warning ${late} a.yml b.yml`, {
      files: several,
    });
    expect(exit).toBe(1);
    expect(JSON.parse(out).result).toBe('fail');
  });

  test('names each file in its text', async () => {
    const { out } = await auditcal('check a.yml b.yml', { files: several });
    expect(out.indexOf('a.yml')).toBeGreaterThanOrEqual(0);
    expect(out.indexOf('b.yml')).toBeGreaterThan(out.indexOf('a.yml'));
  });

  test('checks plans that leave each other room where files share an auditor', async () => {
    const shared = {
      'a.yml': soc2,
      'b.yml': `${named('bright', 'Example CPA LLP')}auditors: { Example CPA LLP: { weeks: 1 } }\n`,
    };
    const { exit, err } = await auditcal('check a.yml b.yml', { files: shared });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
  });
});
