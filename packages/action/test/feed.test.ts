// The feed that the action publishes, after what the feed of the stored plan had told.

import { frameworks, planFile, reportOf, storedTexts } from '@auditcal/core';
import { expect, it } from 'vitest';
import { examineBy, type Question } from '../src/examine.js';
import type { Tree } from '../src/trees.js';
import { day } from './invented.js';

const today = day('2026-11-21');
const file = (more = '') => ({
  file: 'org/compliance.yml',
  text: `version: 1\nid: northwind\nframeworks: { soc2: {} }\nplanning: { from: 2026-12-01, horizon: 13 months }\n${more}`,
});

function question(files: Readonly<Record<string, string>>, on: Question['today']): Question {
  const head: Tree = {
    read: async (path) => {
      const text = files[path];
      return text === undefined ? { ok: false, trouble: 'missing', detail: '' } : { ok: true, text };
    },
    has: async (path) => files[path] !== undefined,
    glob: async () => [],
  };
  const now = new Date('2026-11-21T23:30:00Z');
  return { today: on, failOn: undefined, scope: 'all', now, head, base: undefined, page: false };
}

it('the feed counts on from what the stored plan had told', async () => {
  const stored = planFile({ ...file(), today }, { nodes: 0 });
  if (!stored.ok) throw new Error('the program can be planned');
  const { plan } = await storedTexts(stored.plan, reportOf(stored.plan, frameworks).told);
  const files = { 'org/compliance.plan.json': plan };
  const renamed = file('activities: { access-review: { title: Access check } }\n');
  const [found] = await examineBy({ nodes: 0 })([renamed], question(files, day('2026-12-05')));
  const feed = (found?.ok && (await found.feed?.())) || '';
  const changed = feed.split('BEGIN:VEVENT').filter((it) => it.includes('\r\nSEQUENCE:1\r\n'));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every((it) => it.includes('SUMMARY:Access check') && it.includes('DTSTAMP:20261205'))).toBe(
    true,
  );
});
