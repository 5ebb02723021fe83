// What happens to an entry of a feed over the years: it moves, is renamed, done, dropped and taken up again. Judged by
// the feed itself, from plan to plan, as a calendar that subscribed to it would see it.

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { fromDay, type PlainDate, plainDate, toDay } from '../../src/calendar/index.js';
import type { Plan, ToldFeed } from '../../src/model/index.js';
import { type RenderOptions, render } from '../../src/render/index.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan, span } from '../fixtures/northwind-plan.js';

interface Seen {
  readonly sequence: number;
  readonly stamp: string;
  readonly modified: string;
  readonly status: string;
  readonly day: string;
  readonly summary: string;
}

/** A subscriber: shows each plan that is published to it, one after the other. */
function subscriber(options: RenderOptions = {}) {
  let told: ToldFeed | undefined;
  let text = '';
  return {
    async sees(plan: Plan): Promise<ReadonlyMap<string, Seen>> {
      const report = reportOf(plan, frameworkWords, told);
      told = JSON.parse(JSON.stringify(report.told)) as ToldFeed;
      text = (await render(report, 'ics', options)).text;
      return entriesOf(text);
    },
    get text() {
      return text;
    },
  };
}

function entriesOf(text: string): ReadonlyMap<string, Seen> {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const seen = events.map((event): [string, Seen] => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    const key = value('uid').replace(/^northwind\.|@auditcal\.internal$/g, '');
    const sequence = Number(value('sequence'));
    return [
      key,
      {
        sequence,
        stamp: value('dtstamp').slice(0, 10),
        modified: value('last-modified').slice(0, 10),
        status: value('status'),
        day: value('dtstart'),
        summary: value('summary'),
      },
    ];
  });
  expect(new Set(seen.map(([key]) => key)).size).toBe(seen.length);
  return new Map(seen);
}

const on = (today: string, changes: Partial<Plan> = {}) =>
  northwindPlan({ today: plainDate(today), ...changes });
const plan = northwindPlan();
const AUDIT = 'iso27001-surveillance2-1';
const FIELDWORK = `${AUDIT}.fieldwork`;
const [turn] = plan.activities.filter((it) => it.status === 'planned');
if (!turn) throw new Error('the plan has an open turn');
const TURN = `activity.${turn.id}`;

const engagements = (changes: object) => ({
  engagements: plan.engagements.map((it) => (it.id === AUDIT ? { ...it, ...changes } : it)),
});
const turns = (changes: object) => ({
  activities: plan.activities.map((it) => (it.id === turn.id ? { ...it, ...changes } : it)),
});
const moved = (from: string, to: string) => engagements({ fieldwork: span(from, to), sessions: [] });
const without = { activities: plan.activities.filter((it) => it.id !== turn.id) };

describe('an entry whose plan has not changed', () => {
  it('keeps every byte on a later day', async () => {
    const feed = subscriber();
    await feed.sees(on('2026-11-21'));
    const first = feed.text;
    await feed.sees(on('2026-11-25'));
    expect(feed.text).toBe(first);
  });

  it.each([
    [
      'the order of the file',
      { engagements: [...plan.engagements].reverse(), activities: [...plan.activities].reverse() },
    ],
    ['the planned day of an activity, which follows the calendar', turns({ planned: turn.window.from })],
    ['what else is evidence for the same audits', turns({ serves: [] })],
    ['the reasons of a date', engagements({ because: [] })],
  ])('does not count %s as a change', async (_what, changes) => {
    const feed = subscriber();
    const before = await feed.sees(on('2026-11-21'));
    const after = await feed.sees(on('2026-11-25', changes));
    expect([...after].filter(([key, it]) => it.sequence !== before.get(key)?.sequence)).toEqual([]);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });
});

describe('an entry that has changed', () => {
  it.each([
    ['moved', moved('2027-06-14', '2027-06-16'), FIELDWORK],
    ['renamed', turns({ title: 'Review of who may do what' }), TURN],
    ['given to somebody else', turns({ owner: '@northwind/it' }), TURN],
    ['due on another day', turns({ due: plainDate('2027-01-15') }), TURN],
  ])('and was %s counts one up, and no other entry does', async (_what, changes, key) => {
    const feed = subscriber();
    const before = await feed.sees(on('2026-11-21'));
    const after = await feed.sees(on('2026-12-01', changes));
    const grown = [...after].filter(([k, it]) => it.sequence !== before.get(k)?.sequence);
    expect(grown.map(([k]) => k)).toEqual([key]);
    expect(after.get(key)).toMatchObject({ sequence: 1, stamp: '2026-12-01', modified: '2026-12-01' });
    const others = [...after].filter(([k]) => k !== key).map(([, it]) => it.stamp);
    expect(new Set(others)).toEqual(new Set(['2026-11-21']));
  });

  it('goes on counting, also where it goes back to what it was', async () => {
    const feed = subscriber();
    await feed.sees(on('2026-11-21'));
    await feed.sees(on('2026-12-01', moved('2027-06-14', '2027-06-16')));
    const back = await feed.sees(on('2026-12-02'));
    expect(back.get(FIELDWORK)).toMatchObject({ sequence: 2, stamp: '2026-12-02', day: '2027-05-31' });
  });

  it('keeps its id where the program gets another name', async () => {
    const feed = subscriber();
    const before = await feed.sees(on('2026-11-21'));
    const after = await feed.sees(on('2026-12-01', { program: 'northwind-group' }));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(feed.text).toContain('X-WR-CALNAME:Audits of northwind-group');
  });
});

describe('an entry that is dropped', () => {
  it('stays called off, where it was, with its count one up', async () => {
    const feed = subscriber({ alarms: [7] });
    const before = await feed.sees(on('2026-11-21'));
    const after = await feed.sees(on('2026-12-01', without));
    expect(after.get(TURN)).toEqual({
      ...before.get(TURN),
      sequence: 1,
      status: 'CANCELLED',
      stamp: '2026-12-01',
      modified: '2026-12-01',
    });
    const event = feed.text.split('BEGIN:VEVENT').find((it) => it.includes(`.${TURN}@`));
    expect(event).toContain('TRANSP:TRANSPARENT');
    expect(event).not.toContain('VALARM');
  });

  it.each([
    ['2027-11-30', true],
    ['2027-12-01', true],
    ['2027-12-02', false],
  ])('for twelve months after the plan that dropped it: on %s, %s', async (today, there) => {
    const feed = subscriber();
    await feed.sees(on('2026-11-21'));
    await feed.sees(on('2026-12-01', without));
    expect((await feed.sees(on(today, without))).has(TURN)).toBe(there);
  });

  it.each(['2027-01-04', '2028-06-01'])(
    'and taken up again on %s returns with a larger count',
    async (today) => {
      const feed = subscriber();
      await feed.sees(on('2026-11-21'));
      await feed.sees(on('2026-12-01', without));
      await feed.sees(on('2026-12-05', without));
      const back = await feed.sees(on(today));
      expect(back.get(TURN)).toMatchObject({ sequence: 2, status: 'CONFIRMED', stamp: today });
    },
  );

  it('goes with everything of an audit that was struck out', async () => {
    const feed = subscriber();
    const before = await feed.sees(on('2026-11-21'));
    const of = (key: string) => key.includes(AUDIT);
    const kept = plan.engagements.filter((it) => it.id !== AUDIT);
    const milestones = plan.milestones.filter((it) => it.for !== AUDIT);
    const after = await feed.sees(on('2026-12-01', { engagements: kept, milestones }));
    const off = [...after].filter(([, it]) => it.status === 'CANCELLED').map(([key]) => key);
    expect(off).toEqual([...before.keys()].filter(of));
    expect(off.length).toBeGreaterThan(1);
  });

  it('is still kept to those who saw it', async () => {
    const feed = subscriber({ audience: 'auditors' });
    await feed.sees(on('2026-11-21'));
    expect((await feed.sees(on('2026-12-01', without))).has(TURN)).toBe(false);
  });
});

describe('an entry whose work is done', () => {
  it('leaves without being called off, and is the same again where the record is struck out', async () => {
    const feed = subscriber();
    const before = await feed.sees(on('2026-11-21'));
    const done = await feed.sees(on('2026-12-01', turns({ status: 'done', done: plainDate('2026-12-01') })));
    expect(done.has(TURN)).toBe(false);
    const back = await feed.sees(on('2026-12-02'));
    expect(back.get(TURN)).toEqual(before.get(TURN));
  });

  it('leaves with its audit, but for the expiry of the certificate', async () => {
    const feed = subscriber();
    await feed.sees(on('2026-11-21'));
    const report = plan.engagements.find((it) => it.id === AUDIT)?.report as PlainDate;
    const after = await feed.sees(on(report, engagements({ status: 'done' })));
    expect([...after.keys()].filter((key) => key.startsWith(`${AUDIT}.`))).toEqual([]);
    expect([...after].filter(([key, it]) => key.includes('expiry') && it.status === 'CANCELLED')).toEqual([]);
  });

  it('leaves with an audit that ended sooner than it was told to, up to the day it was told for', async () => {
    const feed = subscriber();
    const told = plan.engagements.find((it) => it.id === AUDIT)?.report as PlainDate;
    const step = (id: string, on: string) => ({ ...plan.milestones[0], id, kind: 'step', for: AUDIT, on });
    const milestones = [...plan.milestones, step('before', told), step('after', '2027-12-30')];
    await feed.sees(on('2026-11-21', { milestones } as Partial<Plan>));
    const sooner = fromDay(toDay(told) - 3);
    const after = await feed.sees(on(sooner, engagements({ status: 'done', report: sooner })));
    expect(after.has('milestone.before')).toBe(false);
    expect(after.get('milestone.after')?.status).toBe('CANCELLED');
  });

  it('leaves where a later beginning of the plan has put it behind', async () => {
    const feed = subscriber();
    await feed.sees(on('2026-11-21'));
    const later = await feed.sees(on('2027-06-01', without));
    expect(turn.due < '2027-06-01').toBe(true);
    expect(plan.activities.some((it) => it.activity === turn.activity && it.due > turn.due)).toBe(true);
    expect(later.has(TURN)).toBe(false);
  });

  it('leaves where it was done as the turn of its slot, of which it was one more', async () => {
    const feed = subscriber();
    const more = { ...turn, id: `${turn.id}-2` };
    await feed.sees(on('2026-11-21', { activities: [...plan.activities, more] }));
    const done = await feed.sees(on('2026-12-01', turns({ status: 'done', done: plainDate('2026-12-01') })));
    expect(done.has(`${TURN}-2`)).toBe(false);
    expect(done.has(TURN)).toBe(false);
  });

  it.each([
    ['2026-12-31', false],
    ['2026-12-30', true],
  ])('that comes after the end of its audit, and is over: on %s called off is %s', async (today, called) => {
    const feed = subscriber();
    const [finished] = plan.engagements.filter(({ status }) => status === 'done');
    const step = { ...plan.milestones[0], id: 'step', kind: 'step', for: finished?.id, on: '2026-12-30' };
    const milestones = [...plan.milestones, step] as Plan['milestones'];
    expect((await feed.sees(on('2026-11-21', { milestones }))).has('milestone.step')).toBe(true);
    expect((await feed.sees(on(today))).has('milestone.step')).toBe(called);
  });
});
