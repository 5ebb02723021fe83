import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both, named } from '../programs.js';

const files = { 'compliance.yml': both };

function events(feed: string | undefined): number {
  return (feed ?? '').split('BEGIN:VEVENT').length - 1;
}

describe('calendar', () => {
  test('writes the whole feed on stdout, with the line ends calendars ask for', async () => {
    const { exit, out } = await auditcal('calendar', { files });
    expect(exit).toBe(0);
    expect(events(out)).toBeGreaterThan(5);
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('takes one framework', async () => {
    const whole = (await auditcal('calendar', { files })).out;
    const part = (await auditcal('calendar --framework soc2', { files })).out;
    expect(events(part)).toBeGreaterThan(0);
    expect(events(part)).toBeLessThan(events(whole));
  });

  test('takes one owner', async () => {
    const { out } = await auditcal('calendar --owner @northwind/security', { files });
    expect(events(out)).toBeGreaterThan(0);
  });

  test('leaves out for auditors what is internal', async () => {
    const whole = (await auditcal('calendar --audience internal', { files })).out;
    const part = (await auditcal('calendar --audience auditors', { files })).out;
    expect(events(part)).toBeLessThan(events(whole));
  });

  test.each(['30d,7d', '30 days,7 days', 'P30D,P1W'])('reminds %s ahead', async (alarms) => {
    const { out } = await auditcal(['calendar', '--alarms', alarms], { files });
    expect(out).toMatch(/TRIGGER:-P(30D|4W2D)/);
    expect(out).toMatch(/TRIGGER:-P(7D|1W)/);
  });

  test('takes an owner however the name is capitalized', async () => {
    const { exit, out } = await auditcal('calendar --owner @NorthWind/Security', { files });
    expect(exit).toBe(0);
    expect(events(out)).toBeGreaterThan(0);
  });

  test('makes tasks of activities, and names the file on every entry', async () => {
    const { out } = await auditcal('calendar --todo --url https://git.example/compliance.yml', { files });
    const whole = (await auditcal('calendar', { files })).out;
    expect(out.split('BEGIN:VTODO').length).toBeGreaterThan(5);
    expect(events(out) + out.split('BEGIN:VTODO').length - 1).toBe(events(whole));
    expect(out.match(/^URL;VALUE=URI:https:\/\/git\.example\/compliance\.yml\r$/gm)).toHaveLength(
      events(whole),
    );
  });

  test('splits into a feed for everybody, in a folder it makes, with a page that lists them', async () => {
    const { exit, out, err, written } = await auditcal('calendar --split feeds/all', { files });
    expect({ exit, out }).toEqual({ exit: 0, out: '' });
    const names = Object.keys(written).map((it) => it.replace('feeds/all/', ''));
    expect(names).toEqual(
      expect.arrayContaining([
        ...['northwind-all.ics', 'northwind-iso27001.ics', 'northwind-soc2.ics', 'index.html'],
        ...[
          'northwind-owner-northwind-security.ics',
          'northwind-for-auditors.ics',
          'northwind-for-everyone.ics',
          'northwind-for-nda.ics',
        ],
      ]),
    );
    const page = written['feeds/all/index.html'] ?? '';
    const listed = [...page.matchAll(/href="\.\/([^"]+)"[^\n]*<td>(\d+)<\/td>/g)];
    expect(listed.map(([, name]) => name).sort()).toEqual(names.filter((it) => it !== 'index.html').sort());
    for (const [, name, count] of listed) expect(events(written[`feeds/all/${name}`])).toBe(Number(count));
    expect(written['feeds/all/northwind-all.ics']).toBe((await auditcal('calendar', { files })).out);
    expect(err).toContain('wrote feeds/all/northwind-soc2.ics');
  });

  test('says that a file is where the folder should be', async () => {
    const there = { ...files, 'feeds.ics': '' };
    const { exit, err, written } = await auditcal('calendar --split feeds.ics', { files: there });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain('feeds.ics is a file, not a directory');
    expect(err).toContain('[is-a-file]');
  });

  test('splits for everyone without a word of what is internal', async () => {
    const { written } = await auditcal('calendar --split feeds --audience everyone', { files });
    expect(Object.keys(written).sort()).toEqual([
      'feeds/index.html',
      'feeds/northwind-all.ics',
      'feeds/northwind-iso27001.ics',
      'feeds/northwind-soc2.ics',
    ]);
    expect(Object.values(written).join('')).not.toMatch(/latest day|northwind\/security|OWNER/);
  });

  test('gives files whose names would be the same names of their own', async () => {
    const two = both.replace(
      'owner: "@northwind/security"',
      'owner: "@northwind/security"\n  penetration-test: { every: 12 months, owner: "northwind security" }',
    );
    const { written } = await auditcal('calendar --split feeds', { files: { 'compliance.yml': two } });
    const feeds = Object.keys(written).filter((it) => it.includes('owner-northwind-security'));
    expect(feeds).toHaveLength(2);
    expect(feeds.map((it) => events(written[it])).every((it) => it > 0)).toBe(true);
  });

  describe('of several files', () => {
    const several = {
      'a/compliance.yml': named('acme', 'One LLP'),
      'b/compliance.yml': named('bright', 'Two LLP'),
    };

    test('is one calendar of all entries', async () => {
      const each = await Promise.all(
        Object.keys(several).map(async (it) => (await auditcal(`calendar -c ${it}`, { files: several })).out),
      );
      const { exit, out } = await auditcal('calendar */compliance.yml', { files: several });
      expect(exit).toBe(0);
      expect(events(out)).toBe(each.map(events).reduce((a, b) => a + b));
      expect(out).toContain('X-WR-CALNAME:Audits of 2 programs\r\n');
      const uids = [...out.matchAll(/^UID:(.*)$/gm)].map(([, it]) => it);
      expect(new Set(uids).size).toBe(uids.length);
    });

    test('splits into the feeds of each', async () => {
      const { written } = await auditcal('calendar */compliance.yml --split feeds', { files: several });
      expect(Object.keys(written)).toEqual(
        expect.arrayContaining(['feeds/acme-soc2.ics', 'feeds/bright-soc2.ics', 'feeds/index.html']),
      );
      expect(written['feeds/index.html']).toMatch(/<h2>acme<\/h2>[\s\S]*<h2>bright<\/h2>/);
    });

    test('is refused where two would share the ids of their entries', async () => {
      const files = { ...several, 'b/compliance.yml': named('acme', 'Two LLP') };
      const { exit, err } = await auditcal('calendar */compliance.yml', { files });
      expect(exit).toBe(2);
      expect(err).toContain('a/compliance.yml and b/compliance.yml both make the ids');
    });
  });

  test('tells what has changed since the plan was stored', async () => {
    const { written } = await auditcal('plan --write --today 2026-11-21', { files });
    const edited = {
      ...files,
      ...written,
      'compliance.yml': both.replace('  access-review:', '  access-review:\n    title: Access check'),
    };
    const { out } = await auditcal('calendar --today 2026-12-01', { files: edited });
    const changed = out.split('BEGIN:VEVENT').filter((it) => it.includes('\r\nSEQUENCE:1\r\n'));
    expect(changed.length).toBeGreaterThan(3);
    expect(changed.every((it) => it.includes('SUMMARY:Access check'))).toBe(true);
    const dropped = both.slice(0, both.indexOf('activities:'));
    const gone = { ...files, ...written, 'compliance.yml': dropped };
    const cancelled = (await auditcal('calendar --today 2026-12-01', { files: gone })).out;
    expect(cancelled).toContain('STATUS:CANCELLED');
  });

  test.each([
    ['--framework soc3', 'unknown-framework', 'did you mean soc2?'],
    ['--owner @northwind/securty', 'unknown-owner', 'did you mean @northwind/security?'],
    ['--alarms 30d,soon', 'not-a-duration', 'soon'],
    ['--alarms P1M', 'not-a-duration', 'P1M'],
    ['--split feeds -o x.ics', 'two-ways', 'drop one of them'],
    ['--url compliance.yml', 'not-an-address', 'write the whole address'],
    ['--framework SOC2', 'unknown-framework', 'did you mean soc2?'],
  ])('refuses %s as %s', async (args, rule, words) => {
    const { exit, out, err, written } = await auditcal(`calendar ${args}`, { files });
    expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} });
    expect(err).toContain(`[${rule}]`);
    expect(err).toContain(words);
  });
});
