import { describe, expect, test } from 'vitest';
import { run } from '../../src/run.js';
import { auditcal, fakeHost, interrupted } from '../fake-host.js';
import { both } from '../programs.js';

const files = { 'compliance.yml': `${both}planning: { horizon: 1 year }\n` };

/** A certificate whose first surveillance is due by 2027-06-15. */
const certified = `version: 1
id: northwind
frameworks: { iso27001: {} }
planning: { from: 2026-12-01, horizon: 1 year }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-04, to: 2026-05-06 }, decision: 2026-06-15 }
`;

async function explained(name: string): Promise<{ id: string; status: string }> {
  const { out } = await auditcal(['explain', name, '--json'], { files });
  return JSON.parse(out).engagement;
}

describe('explain', () => {
  test('says the same of a stored plan that still holds as of one that it searched for', async () => {
    const { written } = await auditcal('plan --write --today 2026-11-21', { files });
    const { 'compliance.plan.json': text = '', ...others } = written;
    expect(text).toContain('"madeFrom"');
    const ask = async (plan: string) =>
      auditcal('explain soc2/type2 --on 2027-10-18 --json --today 2026-11-25', {
        files: { ...files, ...others, 'compliance.plan.json': plan },
      });
    const kept = await ask(text);
    expect(kept.exit).toBe(0);
    expect(await ask(text.replace(/^ {2}"madeFrom": .*\n/m, ''))).toEqual(kept);
  });

  test('ends the search for other days by Ctrl-C, and claims no more than it found', async () => {
    const env = { AUDITCAL_EFFORT: '' };
    const { written } = await auditcal('plan --write', { files, env });
    const { host, ran } = fakeHost({ files: { ...files, ...written }, terminal: true, pace: 300, env });
    expect(await run(['explain', 'soc2/type2', '--json'], interrupted(host))).toBe(0);
    expect(ran().err).toContain('The search for other days was ended by Ctrl-C');
    const { grounds, nextBest } = JSON.parse(ran().out);
    expect(grounds).toMatchObject({ ended: true, next: { proven: false } });
    expect(nextBest).toMatch(/^The best other day found is .* it costs at most [\d,]+ USD more/);
  });

  test('ends the search for other days at --time-limit, and the one for the plan counts with it', async () => {
    const env = { AUDITCAL_EFFORT: '' };
    const { written } = await auditcal('plan --write', { files, env });
    const ask = async (more: Readonly<Record<string, string>>) => {
      const { host, ran } = fakeHost({ files: { ...files, ...more }, pace: 20, env });
      expect(await run(['explain', 'soc2/type2', '--json', '--time-limit', '0.1s'], host)).toBe(0);
      return { err: ran().err, ...JSON.parse(ran().out) };
    };
    const kept = await ask(written);
    expect(kept.err).toContain('The search for other days ended at --time-limit');
    expect(kept.grounds).toMatchObject({ ended: true, next: { proven: false } });
    const anew = await ask({});
    expect(anew.err).toContain('The search ended at --time-limit');
    expect(anew.grounds.ended).toBe(true);
  });

  test('takes an audit for its next turn', async () => {
    expect(await explained('soc2/type2')).toMatchObject({ id: 'soc2-type2-1', status: 'planned' });
  });

  test('takes the name of one turn', async () => {
    expect((await explained('soc2-type2-2')).id).toBe('soc2-type2-2');
  });

  test('passes over turns that are done', async () => {
    const history = `${both}audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
`;
    const { out } = await auditcal('explain soc2/type2 --json', { files: { 'compliance.yml': history } });
    expect(JSON.parse(out).engagement).toMatchObject({ id: 'soc2-type2-2', status: 'planned' });
  });

  test.each(['text', 'markdown'])('writes %s', async (format) => {
    const { exit, out } = await auditcal(`explain iso27001/stage2 --format ${format}`, { files });
    expect(exit).toBe(0);
    expect(out).toContain('iso27001-stage2-1');
  });

  test('says of every audit what holds it and what another date costs', async () => {
    const { out } = await auditcal('explain iso27001/surveillance1', {
      files: { 'compliance.yml': certified },
    });
    expect(out).toContain('Held by');
    expect(out).toMatch(/\[iso-s1\] ISO\/IEC 17021-1:2015, 9\.1\.3\.3\s+·\s+compliance\.yml:6:5/);
    expect(out).toMatch(/The best other day found is\s+2027-\d\d-\d\d/);
  });

  test('says what a day would break, with the rule, its clause and the line', async () => {
    const { exit, out, err } = await auditcal('explain iso27001/surveillance1 --on 2027-06-16', {
      files: { 'compliance.yml': certified },
    });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('On 2027-06-16');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'No plan has ISO 27001 surveillance 1 start on 2027-06-16; its rules allow 2027-06-14 at the latest, 2 days before that. It breaks: · last fieldwork day of iso27001-surveillance1-1 not after 2027-06-15',
    );
  });

  test('says what a day would cost, in sentences and as values', async () => {
    const ask = 'explain iso27001/surveillance1 --on 2027-03-13';
    const files = { 'compliance.yml': certified };
    const { out } = await auditcal(ask, { env: { AUDITCAL_EFFORT: '' }, files });
    const sentences = out.replaceAll(/\s+/g, ' ');
    expect(sentences).toContain('2027-03-13 is a Saturday, and fieldwork is planned on working days: only a');
    expect(sentences).toMatch(/Booked for 2027-03-13, it breaks no other rule: it costs.* [\d,]+ USD more/);
    const { asked } = JSON.parse(
      (await auditcal(`${ask} --json`, { env: { AUDITCAL_EFFORT: '' }, files })).out,
    ).grounds;
    expect(asked).toMatchObject({ on: '2027-03-13', dayOff: { kind: 'weekend' }, breaks: [] });
    expect(asked.plan.more).toBeGreaterThan(0);
  });

  test('explains an interim session where it is asked to, and knows no other', async () => {
    const file = `version: 1
organization: { name: Example, people: 25 }
frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { interim: true } }
  iso27001: {}
planning: { horizon: 6 months }
audits:
  - { audit: soc2/type2, period: { from: 2026-12-01, to: 2027-09-30 } }
`;
    const ask = (args: string) => auditcal(`explain ${args}`, { files: { 'compliance.yml': file } });
    const { exit, out } = await ask('soc2/type2 --session interim');
    expect(exit).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'The interim session of SOC 2 Type II lies on 2027-08-05 to',
    );
    const none = await ask('iso27001/stage2 --session interim');
    expect(none).toMatchObject({
      exit: 2,
      err: expect.stringContaining('iso27001-stage2-1 has no interim session'),
    });
    const unknown = await ask('soc2/type2 --session final');
    expect(unknown).toMatchObject({
      exit: 2,
      err: expect.stringContaining('an audit has fieldwork or interim'),
    });
  });

  test('asks around the days agreed in the stored plan', async () => {
    const stored = { 'compliance.yml': certified };
    const { written } = await auditcal('plan --write', { env: { AUDITCAL_EFFORT: '' }, files: stored });
    const files = { ...stored, ...written };
    const ask = 'explain iso27001/surveillance1 --on 2027-03-15 --json';
    const more = async (of: typeof files): Promise<number> =>
      JSON.parse((await auditcal(ask, { env: { AUDITCAL_EFFORT: '' }, files: of })).out).grounds.asked.plan
        .more;
    // a date that was agreed on costs its move as well
    expect(await more(files)).toBeGreaterThan(await more(stored));
  });

  test.each([
    ['--on 2027-02-30', 'not-a-date', '--on is 2027-02-30, which is not a day; February 2027 has 28 days'],
    ['--on soon', 'not-a-date', '--on is soon, which is not a day'],
    ['--effort little', 'not-a-number', '--effort is little, which is no count of partial plans'],
  ])('refuses %s', async (flag, rule, message) => {
    const { exit, out, err } = await auditcal(`explain soc2/type2 ${flag}`, {
      env: { AUDITCAL_EFFORT: '' },
      files,
    });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(rule);
  });

  test('asks about no other day of an audit that is done', async () => {
    const { exit, err } = await auditcal('explain iso27001-stage2-1 --on 2027-03-15', {
      files: { 'compliance.yml': certified },
    });
    expect(exit).toBe(2);
    expect(err).toContain('iso27001-stage2-1 is done since 2026-06-15');
  });

  test.each([
    ['soc2/typ2', 'did you mean soc2/type2?'],
    ['iso27001-stage2-11', 'did you mean iso27001-stage2-1?'],
    ['something-else-entirely', 'it holds '],
  ])('refuses %s with what the plan holds', async (name, remedy) => {
    const { exit, out, err } = await auditcal(['explain', name], { files });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`the plan holds no audit ${name}`);
    expect(err).toContain(remedy);
  });
});
