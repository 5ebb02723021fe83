// Calendars of a program in the action: those it imports, and the feed it publishes after what was told before.

import { frameworks, planFile, reportOf, storedTexts } from '@auditcal/core';
import { expect, it } from 'vitest';
import { examineBy, type Question } from '../src/examine.js';
import type { Tree } from '../src/trees.js';
import { day } from './invented.js';

const examine = examineBy({ nodes: 0 });
const today = day('2026-11-21');
const file = (more = '') => ({
  file: 'org/compliance.yml',
  text: `version: 1\nid: northwind\nframeworks: { soc2: {} }\nplanning: { from: 2026-12-01, horizon: 13 months }\n${more}`,
});

function question(files: Readonly<Record<string, string>>, on = today): Question {
  const head: Tree = {
    read: async (path) => {
      const text = files[path];
      return text === undefined ? { ok: false, trouble: 'missing', detail: '' } : { ok: true, text };
    },
    has: async (path) => files[path] !== undefined,
    glob: async () => [],
  };
  return {
    today: on,
    failOn: undefined,
    scope: 'all',
    now: new Date('2026-11-21T23:30:00Z'),
    head,
    base: undefined,
  };
}

const off =
  'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270231\nEND:VEVENT\nEND:VCALENDAR\n';

it.each([
  ['off.ics', { 'org/off.ics': off.replace('0231', '0301') }, null],
  ['../off.ics', { 'off.ics': off.replace('0231', '0301') }, null],
  ['off.ics', { 'org/off.ics': off }, 'org/off.ics:4 DTSTART is 2027-02-31, which is not a day'],
  ['off.ics', {}, 'org/compliance.yml:5 the calendar org/off.ics cannot be read: missing'],
  ['../../off.ics', {}, 'org/compliance.yml:5 ../../off.ics leads out of the workspace'],
])('calendar.import of %s is read from the folder of the file', async (path, files, says) => {
  const found = await examine(
    file(`calendar: { import: [${path}] }\n`),
    question(files as Record<string, string>),
  );
  const told = found.ok
    ? null
    : found.problems.map((it) => `${it.where?.file}:${it.where?.line} ${it.message}`).join();
  expect(told).toBe(says);
});

it('the feed counts on from what the stored plan had told', async () => {
  const stored = planFile({ ...file(), today }, { nodes: 0 });
  if (!stored.ok) throw new Error('the program can be planned');
  const { plan } = await storedTexts(stored.plan, reportOf(stored.plan, frameworks).told);
  const files = { 'org/compliance.plan.json': plan };
  const renamed = file('activities: { access-review: { title: Access check } }\n');
  const found = await examine(renamed, question(files, day('2026-12-05')));
  const feed = (found.ok && (await found.feed?.())) || '';
  const changed = feed.split('BEGIN:VEVENT').filter((it) => it.includes('\r\nSEQUENCE:1\r\n'));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every((it) => it.includes('SUMMARY:Access check') && it.includes('DTSTAMP:20261205'))).toBe(
    true,
  );
});
