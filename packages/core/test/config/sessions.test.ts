// `sessions` of an audit: hours agreed with the auditor, from the file to the feed.

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { frameworks, type PlainDate, planFile, render, reportOf } from '../../src/index.js';

const file = (sessions: string, zone = 'America/New_York') => `version: 1
id: northwind
organization: { name: Northwind, people: 25, timezone: ${zone} }
frameworks: { iso27001: { ready: 2026-12-01 } }
planning: { horizon: 13 months }
audits:
  - audit: iso27001/stage1
    fieldwork: { from: 2027-04-05, to: 2027-04-06 }
    sessions: ${sessions}
`;

function read(sessions: string, zone?: string) {
  return planFile(
    { file: 'compliance.yml', text: file(sessions, zone), today: '2026-11-21' as PlainDate },
    { nodes: 0 },
  );
}

function meetings(sessions: string, zone?: string) {
  const answer = read(sessions, zone);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan.engagements.find((it) => it.id === 'iso27001-stage1-1')?.meetings;
}

async function events(sessions: string) {
  const answer = read(sessions);
  if (!answer.ok) throw new Error('the file is sound');
  const { text } = await render(reportOf(answer.plan, frameworks), 'ics');
  const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return all.filter((it) => String(it.getFirstPropertyValue('uid')).includes('.meeting'));
}

describe('sessions of an audit', () => {
  it('are hours in the organization’s zone, an hour long where the file does not say', () => {
    expect(meetings('[{ title: Opening meeting, at: 2027-04-05T09:00 }]')).toEqual([
      {
        title: 'Opening meeting',
        at: '2027-04-05T09:00',
        from: '2027-04-05T13:00:00Z',
        to: '2027-04-05T14:00:00Z',
      },
    ]);
    expect(meetings('[{ at: 2027-04-05T09:00, until: 2027-04-05T09:15 }]', 'Asia/Kolkata')).toEqual([
      { title: null, at: '2027-04-05T09:00', from: '2027-04-05T03:30:00Z', to: '2027-04-05T03:45:00Z' },
    ]);
  });

  it('are instants in the feed, take up the time of people and keep their ids when they move', async () => {
    const [event] = await events('[{ title: Opening meeting, at: 2027-04-05T09:00 }]');
    expect(event?.toString()).toMatch(/DTSTART:20270405T130000Z\r\nDTEND:20270405T140000Z\r\n/);
    expect(event?.toString()).toContain('TRANSP:OPAQUE');
    expect(event?.getFirstPropertyValue('summary')).toBe('ISO 27001 Stage 1: Opening meeting');
    const uid = (it: typeof event) => it?.getFirstPropertyValue('uid');
    const [moved] = await events('[{ title: Opening meeting, at: 2027-04-06T15:30 }]');
    expect(uid(moved)).toBe(uid(event));
    expect(moved?.toString()).toContain('DTSTART:20270406T193000Z');
  });

  it('with one title, or none, are told apart by their order', async () => {
    const found = await events(
      '[{ title: Interview, at: 2027-04-06T09:00 }, { at: 2027-04-05T09:00 }, { title: Interview, at: 2027-04-05T11:00 }]',
    );
    const uids = found.map((it) => String(it.getFirstPropertyValue('uid')).replace(/^.*\.meeting|@.*$/g, ''));
    expect(uids).toEqual(['', '-interview', '-interview-2']);
  });

  it.each([
    ['[{ at: 2027-04-05 }]', 'not-an-hour', 'write it like 2027-06-07T09:00'],
    ['[{ at: 2027-04-05T9:00 }]', 'not-an-hour', 'write 2027-04-05T09:00'],
    ['[{ at: "2027-04-05 09:00" }]', 'not-an-hour', 'write 2027-04-05T09:00'],
    ['[{ at: 2027-04-05T09:00Z }]', 'not-an-hour', 'in the organization’s zone'],
    ['[{ at: 2027-04-31T09:00 }]', 'not-an-hour', 'which is not a day and an hour'],
    ['[{ at: 2027-03-14T02:30 }]', 'not-an-hour', 'clocks in America/New_York never show 2027-03-14T02:30'],
    ['[{ at: 2027-04-05T09:00, until: 2027-04-05T09:00 }]', 'backwards', 'not after it begins'],
    ['[{ title: Opening }]', 'missing-key', 'at'],
    ['[{ at: 9 }]', 'wrong-type', 'a day and an hour'],
  ])('written %s are refused as %s', (sessions, rule, says) => {
    const answer = read(sessions);
    const problems = answer.ok ? [] : answer.problems;
    expect(problems.map((it) => it.rule)).toEqual([rule]);
    expect(`${problems[0]?.message} ${problems[0]?.remedy}`.replaceAll("'", '’')).toContain(says);
    expect(problems[0]?.where?.line).toBe(9);
  });
});
