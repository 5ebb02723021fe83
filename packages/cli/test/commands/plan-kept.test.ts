// Files that are as they were when their plan was stored: what lies on the disk after a run is the same to the byte
// whether their calendars were drawn again or left as they lay there.

import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { named, soc2 } from '../programs.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const shortly = `${soc2}planning: { horizon: 13 months }\n`;
const beside = (id: string, team: string) =>
  `${named(id, 'Example CPA LLP', shortly)}team: { name: ${team}, fieldwork-capacity: 1 }\ncheck: { plan: ${id}.json, calendar: ${id}.ics }\n`;
const programs = {
  'acme.yml': beside('acme', 'red'),
  'bright.yml': beside('bright', 'red'),
  'cedar.yml': beside('cedar', 'blue'),
};
const all = Object.keys(programs).join(' ');
const calendars = ['acme.ics', 'bright.ics', 'cedar.ics'];

/** What lies on the disk after planning and storing all of them. */
async function stored(files: Files, more = '') {
  const { exit, written, err, out } = await auditcal(`plan --json --write ${all} ${more}`, { files });
  expect(exit, err).toBe(0);
  return { tree: { ...files, ...written } as Files, written, err, out };
}

function without(files: Files, ...names: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}

function edited(files: Files, name: string, edit: (text: string) => string): Files {
  const text = edit(files[name] as string);
  expect(text).not.toBe(files[name]);
  return { ...files, [name]: text };
}

const booked = (text: string) =>
  `${text}audits: [{ audit: soc2/type1, fieldwork: { from: 2027-05-03, to: 2027-05-07 } }]\n`;

describe('files that are as they were', () => {
  test('are not written again where nothing has changed, and are told', async () => {
    const first = await stored(programs);
    const { tree, written, err, out } = await stored(first.tree);
    expect({ tree, written, out }).toEqual({ tree: first.tree, written: {}, out: first.out });
    expect(err).toContain('wrote nothing: 6 files are as stored\n');
  });

  test('stay where another one changes, and what is left is what drawing all of them would write', async () => {
    const { tree } = await stored(programs);
    const changed = edited(tree, 'bright.yml', booked);
    const quick = await stored(changed);
    expect(Object.keys(quick.written).sort()).toEqual(['bright.ics', 'bright.json']);
    expect(quick.err).toContain('wrote bright.json, bright.ics; 4 files are as stored\n');
    expect((await stored(without(changed, ...calendars))).tree).toEqual(quick.tree);
  });

  test('are named where they are few, and counted where they are many', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [`${id}.yml`, beside(id, `team-${id}`)]),
    );
    const { err } = await auditcal(`plan --json --write ${Object.keys(files).join(' ')}`, { files });
    expect(err).toContain('wrote a.json, a.ics, b.json, b.ics, c.json, c.ics, d.json, d.ics and 2 more\n');
  });

  test('that have called entries off keep telling so', async () => {
    const { tree } = await stored(edited((await stored(programs)).tree, 'bright.yml', booked));
    const back = await stored(edited(tree, 'bright.yml', (text) => text.replace(/audits: .*\n/, '')));
    // A plan that moved what was agreed is made once more.
    const settled = (await stored(back.tree)).tree;
    expect(settled['bright.ics']).toContain('STATUS:CANCELLED');
    expect((await stored(settled)).written).toEqual({});
    expect((await stored(without(settled, ...calendars))).tree).toEqual(settled);
  });

  test.each<[what: string, edit: (text: string) => string]>([
    ['a title', (text) => text.replace('SUMMARY:', 'SUMMARY:Not ')],
    ['a space at its end', (text) => `${text} `],
    ['its line ends', (text) => text.replaceAll('\r\n', '\n')],
    ['a mark before it', (text) => `\ufeff${text}`],
    ['all of it', () => ''],
  ])('have their calendar again after somebody changed %s', async (_what, edit) => {
    const { tree } = await stored(programs);
    const { tree: again, written } = await stored(edited(tree, 'acme.ics', edit));
    expect(again).toEqual(tree);
    expect(written).toHaveProperty('acme.ics');
  });

  test.each<[what: string, edit: (text: string) => string]>([
    ['line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['the mark before it', (text) => `\ufeff${text}`],
    [
      'the half of the seal that is the calendar’s',
      (text) => text.replace(/[0-9a-f]{8}"\n\}\n$/, '01234567"\n}\n'),
    ],
  ])('have their plan again as it was whatever %s', async (_what, edit) => {
    const { tree } = await stored(programs);
    const changed = edited(tree, 'acme.json', edit);
    expect((await stored(changed)).tree).toEqual(tree);
    expect((await stored(without(changed, ...calendars))).tree).toEqual(tree);
  });

  test.each<[what: string, edit: (text: string) => string]>([
    ['a day', (text) => text.replace('"report": "20', '"report": "21')],
    ['what its feed told', (text) => text.replace('"sequence":0', '"sequence":3')],
    ['a title in its feed', (text) => text.replace('"title":"SOC', '"title":"Soc')],
    ['what they share', (text) => text.replace('"capacity":1', '"capacity":2')],
    ['their zone', (text) => text.replace('"zone":"UTC"', '"zone":"nowhere"')],
    ['the seal', (text) => text.replace(/"seal": "[0-9a-f]{8}/, '"seal": "01234567')],
  ])('are planned again after somebody changed %s in their plan', async (_what, edit) => {
    const { tree } = await stored(programs);
    const changed = edited(tree, 'acme.json', edit);
    const quick = await stored(changed);
    expect(quick.err).toContain('2 of 3 files are as they were');
    expect((await stored(without(changed, ...calendars))).tree).toEqual(quick.tree);
  });

  test('get a calendar of another program out of theirs again', async () => {
    const { tree } = await stored(programs);
    expect((await stored({ ...tree, 'acme.ics': tree['cedar.ics'] as string })).tree).toEqual(tree);
  });

  test.each(['acme.ics', 'acme.json', 'cedar.json'])('have %s again after it was deleted', async (name) => {
    const { tree } = await stored(programs);
    expect((await stored(without(tree, name))).tree).toEqual(tree);
  });

  test.each<[what: string, edit: (text: string) => string]>([
    ['an alias', (text) => text.replace('plan: acme.json', 'plan: &it "acme.json"')],
    ['a key in quotes', (text) => text.replace('{ plan: acme.json', '{ "plan": acme.json')],
    ['another plan before it', (text) => `# plan: cedar.json\n${text}`],
  ])('are found where only reading tells the place of their plan: %s', async (_what, edit) => {
    const { tree } = await stored(edited(programs, 'acme.yml', edit));
    const { written, err } = await stored(tree);
    expect({ written, kept: err.includes('All 3 files are as they were') }).toEqual({
      written: {},
      kept: true,
    });
  });

  test('are planned again where a plan with their seal lies in another place than theirs', async () => {
    const { tree } = await stored(edited(programs, 'acme.yml', (text) => `# plan: spare.json\n${text}`));
    const moved = { ...without(tree, 'acme.json'), 'spare.json': tree['acme.json'] as string };
    const { err, written } = await stored(moved);
    expect(err).toContain('2 of 3 files are as they were');
    expect(written['acme.json']).toBe(tree['acme.json']);
  });

  test('tell again what was told of them', async () => {
    const noticed = edited(programs, 'acme.yml', (text) =>
      text.replace('since: 2026-10-01', 'since: 2026-10-01\n    done: [2026-11-25]'),
    );
    const later = { files: noticed, now: '2026-12-01T12:00:00Z' };
    const words = `plan --json --write ${all} --today 2026-11-21`;
    const first = await auditcal(words, later);
    const again = await auditcal(words, { ...later, files: { ...noticed, ...first.written } });
    expect(first.err).toContain('acme.yml:');
    expect(again.written).toEqual({});
    const notice = (err: string) => err.slice(err.indexOf('acme.yml:'), err.indexOf('^'));
    expect(notice(again.err)).toBe(notice(first.err));
  });

  test('are planned again on another day, in the zone they name', async () => {
    const { tree } = await stored(programs);
    const at = (now: string) => auditcal(`plan --json --write ${all}`, { files: tree, now });
    expect((await at('2026-11-21T23:00:00Z')).err).toContain('All 3 files are as they were');
    expect((await at('2026-11-22T01:00:00Z')).err).not.toContain('as they were');
  });

  test('are read where it is asked what is in them', async () => {
    const { tree } = await stored(programs);
    const outOf = async (files: Files) => (await auditcal(`evidence ${all}`, { files })).out;
    expect(await outOf(tree)).toBe(await outOf(programs));
  });

  test('are drawn again with --fresh, to the same letters', async () => {
    const { tree } = await stored(programs);
    const fresh = await stored(tree, '--fresh');
    expect(fresh.tree).toEqual(tree);
    expect(Object.keys(fresh.written)).toHaveLength(6);
  });

  test('give way where they fill a team between them', async () => {
    const { tree } = await stored(programs);
    // Both planned as if the other were not there, so that their audits meet.
    const first = await auditcal('plan --json --write acme.yml cedar.yml', { files: programs });
    const second = await auditcal('plan --json --write bright.yml cedar.yml', { files: programs });
    const crowded: Files = { ...tree, ...first.written, ...second.written };
    const { tree: settled, err } = await stored(crowded);
    expect(err).toContain('1 of 3 files are as they were');
    expect((await stored(without(crowded, ...calendars))).tree).toEqual(settled);
  });
});
