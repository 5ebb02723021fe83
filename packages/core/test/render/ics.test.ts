// What a calendar feed holds and to whom, read back with a parser that is not the library that wrote it.

import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { uidOf } from '../../src/render/ics/escape.js';
import { calendarWriter, type RenderOptions, render } from '../../src/render/index.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan } from '../fixtures/northwind-plan.js';

const plan = northwindPlan();
const report = reportOf(plan, frameworkWords);

interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly days: string;
  readonly text: string;
}

function read(feed: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(feed));
  return calendar.getAllSubcomponents('vevent').map((of) => {
    const value = (name: string) => String(of.getFirstPropertyValue(name));
    return {
      uid: value('uid'),
      summary: value('summary'),
      days: `${value('dtstart')}/${value('dtend')}`,
      text: of.toString(),
    };
  });
}

const feed = async (options: RenderOptions = {}, of = report) => (await render(of, 'ics', options)).text;
const entries = async (options: RenderOptions = {}) => read(await feed(options));
const summaries = async (options: RenderOptions) => (await entries(options)).map((it) => it.summary);

describe('a calendar feed', () => {
  it('holds the fieldwork of every booked and planned audit from its first day to the day after its last', async () => {
    const found = await entries();
    for (const audit of plan.engagements.filter((it) => it.status !== 'done')) {
      const entry = found.find((it) => it.uid === `northwind.${audit.id}.fieldwork@auditcal.internal`);
      expect(entry?.summary).toContain(audit.title);
      expect(entry?.days.slice(0, 10)).toBe(audit.fieldwork?.from);
    }
    expect(found.find((it) => it.uid.includes('surveillance2-1.fieldwork'))?.days).toBe(
      '2027-05-31/2027-06-03',
    );
  });

  it('holds the report or decision day of each of them and the expiry of each certificate', async () => {
    const found = (await entries()).map((it) => `${it.days.slice(0, 10)} ${it.summary}`);
    expect(found).toContain('2027-06-23 ISO 27001 Surveillance 2: report');
    expect(found).toContain('2028-04-07 ISO 27001 Recertification: certification decision');
    expect(found).toContain('2028-06-30 ISO 27001 Stage 2: certificate expires');
    expect(found).toContain('2031-06-30 ISO 27001 Recertification: certificate expires');
  });

  it('holds every turn of an activity that is not done on its due day', async () => {
    const open = plan.activities.filter((it) => it.status !== 'done');
    const found = (await entries()).filter((it) => it.uid.startsWith('northwind.activity.'));
    expect(found.map((it) => it.days.slice(0, 10)).sort()).toEqual(open.map((it) => it.due as string).sort());
  });

  it('has ids of its own for every entry, without a character that a server would have to escape', async () => {
    const uids = (await entries()).map((it) => it.uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.filter((uid) => !/^[A-Za-z0-9._-]+@[a-z.]+$/.test(uid))).toEqual([]);
  });

  it('keeps ids, days and sequence when nothing but the day has changed', async () => {
    const later = reportOf(northwindPlan({ today: plainDate('2026-11-25') }), frameworkWords);
    const still = (of: string) => of.replace(/^(?:DTSTAMP|LAST-MODIFIED).*$/gm, '');
    expect(await feed({}, later)).not.toBe(await feed());
    expect(still(await feed({}, later))).toBe(still(await feed()));
  });

  it('takes up the days of a booked audit on site and of nothing else', async () => {
    const busy = (await entries()).filter((it) => it.text.includes('TRANSP:OPAQUE'));
    expect(busy.map((it) => it.summary)).toEqual(['ISO 27001 Surveillance 2: fieldwork']);
  });

  it('names no method and no time zone, and ends its last line', async () => {
    expect(await feed()).not.toMatch(/^(?:METHOD|X-WR-TIMEZONE|BEGIN:VTIMEZONE)/m);
    expect(await feed()).toMatch(/END:VCALENDAR\r\n$/);
  });
});

describe('who a feed is for', () => {
  it('shows auditors no activity, no deadline of ours and no reason', async () => {
    const text = await feed({ audience: 'auditors' });
    expect(text).not.toMatch(/Access review|latest day|Book the auditor|the period starts/);
    expect(text).toMatch(/Evidence freeze/);
  });

  it('shows everyone neither internal milestones nor those of the auditors', async () => {
    const text = await feed({ audience: 'everyone' });
    expect(text).not.toMatch(/Evidence freeze|Kickoff|Owner:/);
    expect(text).toMatch(/Report to customers/);
  });

  it('can be kept to one framework', async () => {
    const found = await summaries({ framework: 'iso27001' });
    expect(found.some((it) => it.startsWith('SOC 2'))).toBe(false);
    expect(found).toContain('Penetration test');
  });

  it('can be kept to what one owner sees to, however the name is capitalized', async () => {
    expect(new Set(await summaries({ owner: '@Northwind/Security' }))).toEqual(
      new Set(['Access review', 'Penetration test']),
    );
  });

  it.each([
    [
      {},
      [
        'all',
        'iso27001',
        'soc2',
        'owner @northwind/security',
        'owner compliance lead',
        'for auditors',
        'for everyone',
      ],
    ],
    [
      { framework: 'soc2' },
      ['soc2', 'owner @northwind/security', 'owner compliance lead', 'for auditors', 'for everyone'],
    ],
    [{ audience: 'everyone' }, ['all', 'iso27001', 'soc2']],
    [{ owner: '@northwind/security' }, ['all', 'iso27001', 'soc2']],
  ] as const)('kept to %o, comes apart into %j', async (options, names) => {
    const parts = (await calendarWriter()).feedsOf(report, options);
    expect(parts.map((it) => it.name)).toEqual(expect.arrayContaining([...names]));
    expect(new Set(parts.map((it) => it.title)).size).toBe(parts.length);
    for (const part of parts) expect(await entries(part.options)).toHaveLength(part.entries);
    if ('audience' in options) expect(parts.map((it) => it.name)).toEqual(names);
  });

  it('is one calendar for several programs, each entry under its own id', async () => {
    const other = reportOf({ ...plan, program: 'acme' }, frameworkWords);
    const text = [...(await calendarWriter()).parts([report, other], '2 programs', {})].join('');
    const uids = read(text).map((it) => it.uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toHaveLength(2 * (await entries()).length);
    expect(text.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
  });
});

describe('what a reader can ask for', () => {
  it('reminds as many days before as asked, but not of periods', async () => {
    const found = await entries({ alarms: [30, 7] });
    const fieldwork = found.find((it) => it.uid.includes('surveillance2-1.fieldwork'));
    expect(fieldwork?.text.match(/TRIGGER:-P\d+D/g)).toEqual(['TRIGGER:-P30D', 'TRIGGER:-P7D']);
    expect(
      found.filter((it) => it.summary.includes('observation period') && it.text.includes('VALARM')),
    ).toEqual([]);
  });

  it('invites owners that are addresses, and no handles', async () => {
    const text = await feed({ attendees: true });
    expect(text.match(/^ATTENDEE.*$/gm)).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT:MAILTO:platform@northwind.example',
    ]);
    expect(await feed()).not.toContain('ATTENDEE');
  });

  it('names owners in a property of our own where they are not invited, and to nobody outside', async () => {
    expect(await feed()).toContain('X-AUDITCAL-OWNER:platform@northwind.example');
    const invited = await feed({ attendees: true });
    expect(invited).toContain('X-AUDITCAL-OWNER:@northwind/security');
    expect(invited).not.toContain('X-AUDITCAL-OWNER:platform');
    expect(await feed({ audience: 'everyone' })).not.toContain('X-AUDITCAL-OWNER');
  });
});

describe('activities as tasks', async () => {
  const text = await feed({ todo: true, alarms: [7] });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const tasks = calendar.getAllSubcomponents('vtodo');
  const open = plan.activities.filter((it) => it.status !== 'done');

  it('are due on their due day, begin with their window and are still to do', () => {
    expect(tasks.map((it) => String(it.getFirstPropertyValue('due'))).sort()).toEqual(
      open.map((it) => it.due as string).sort(),
    );
    const [first] = tasks;
    expect(String(first?.getFirstPropertyValue('dtstart'))).toBe('2026-07-01');
    expect(new Set(tasks.map((it) => it.getFirstPropertyValue('status')))).toEqual(new Set(['NEEDS-ACTION']));
    expect(text).not.toMatch(/BEGIN:VTODO(?:(?!END:VTODO)[\s\S])*(?:TRANSP|DTEND|X-MICROSOFT)/);
  });

  it('keep the ids they have as entries, and leave everything else an entry', async () => {
    const uids = (of: string) => [...of.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(uids(text)).toEqual(uids(await feed()));
    expect(read(text).some((it) => it.uid.includes('.activity.'))).toBe(false);
  });

  it('remind ahead of the day they are due', () => {
    for (const task of tasks) {
      expect(task.toString()).toContain('TRIGGER;RELATED=END:-P7D');
    }
  });

  it('do not begin where they begin on the day they are due', async () => {
    const [first] = open;
    if (!first) throw new Error('the plan has open turns');
    const activities = [{ ...first, window: { from: first.due, to: first.due } }];
    const only = await feed({ todo: true }, reportOf({ ...plan, activities }, frameworkWords));
    expect(only.slice(only.indexOf('BEGIN:VTODO'), only.indexOf('END:VTODO'))).not.toContain('DTSTART');
  });
});

describe('what a feed is called', () => {
  it.each([
    [{}, 'Audits of northwind'],
    [{ framework: 'soc2' }, 'Audits of northwind (soc2)'],
    [{ audience: 'everyone' }, 'Audits of northwind (for everyone)'],
    [
      { owner: '@northwind/security', audience: 'auditors' },
      'Audits of northwind (@northwind/security\\, for auditors)',
    ],
  ] as const)('kept to %o, %s', async (options, name) => {
    expect(await feed(options)).toContain(`X-WR-CALNAME:${name}\r\n`);
  });

  it('has a color of its own beside that', async () => {
    const color = async (options: RenderOptions) => /COLOR:(\S+)/.exec(await feed(options))?.[1];
    expect(await color({})).toMatch(/^#[0-9A-F]{6}$/);
    expect(await color({ framework: 'soc2' })).not.toBe(await color({ framework: 'iso27001' }));
  });
});

describe('where the program file is', () => {
  it('stands on the calendar and on every entry, encoded where a reader would split it', async () => {
    const text = await feed({ url: 'https://git.example/a;b,c/compliance.yml#L1\r\nX-EVIL:1' });
    const calendar = new ICAL.Component(ICAL.parse(text));
    const urls = calendar.getAllSubcomponents('vevent').map((it) => it.getFirstPropertyValue('url'));
    expect(new Set(urls)).toEqual(new Set(['https://git.example/a%3Bb%2Cc/compliance.yml#L1%20X-EVIL:1']));
    expect(calendar.getFirstPropertyValue('url')).toBe(urls[0]);
    expect(text).not.toMatch(/^X-EVIL/m);
  });
});

describe('the ids of a feed', () => {
  it.each([
    ['northwind', 'soc2-type2-1.fieldwork', 'northwind.soc2-type2-1.fieldwork@auditcal.internal'],
    ['north.wind', 'x', 'north_2e_wind.x@auditcal.internal'],
    ['a', 'soc2@pay/ü-1', 'a.soc2_40_pay_2f__fc_-1@auditcal.internal'],
    ['a', 'b_c\r\n', 'a.b_5f_c_d__a_@auditcal.internal'],
  ])('of program %s and key %j is %s', (program, key, uid) => {
    expect(uidOf(program, key)).toBe(uid);
  });
});

describe('the day on which a machine stands', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('changes no byte of a feed in %s', async (zone) => {
    process.env.TZ = 'UTC';
    const usual = await feed();
    process.env.TZ = zone;
    expect(await feed()).toBe(usual);
  });
});
