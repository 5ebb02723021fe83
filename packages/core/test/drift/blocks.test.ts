// Whole blocks that go, are switched off or renamed: an activity, an audit, a framework, a team.

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLES, fileOf, TODAY } from '../examples/examples.js';
import { driftOf, edited, programOf, readable } from './drifted.js';
import type { Path } from './edits.js';

type File = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function rulesOf(before: string, after: string): readonly string[] {
  return driftOf(programOf(before, TODAY), programOf(after, TODAY), TODAY).map(({ rule }) => rule);
}

describe.each(EXAMPLES)('%s', (example) => {
  const text = fileOf(example);
  const file = parse(text) as File;
  const kept = Object.entries(file.activities ?? {}).filter(([, it]) => it !== false);
  const keys = (block: string) => Object.keys(file[block] ?? {});
  const without = (...path: Path) => edited(text, { path, to: undefined });

  it.each(kept)('tells that %s is switched off, and its record with it', (key, it) => {
    const off = readable(edited(text, { path: ['activities', key], to: false }), TODAY);
    const { title, done } = it as Record<string, unknown>;
    // One of the user's own is left out, not switched off.
    if (!off) return expect(title).toBeDefined();
    const rules = driftOf(programOf(text, TODAY), off, TODAY).map(({ rule }) => rule);
    return expect(rules).toEqual([...(done ? ['drift-completion-deleted'] : []), 'drift-activity-off']);
  });

  it.each(kept)('tells what goes with the block of %s', (key, it) => {
    const rules = rulesOf(text, without('activities', key));
    const { title, owner, done } = it as Record<string, unknown>;
    if (title)
      expect(rules).toEqual([...(done ? ['drift-completion-deleted'] : []), 'drift-activity-removed']);
    if (!title && owner) expect(rules).toContain('drift-owner-removed');
    if (!title && done) expect(rules).toContain('drift-completion-deleted');
  });

  it.each(kept.map(([key]) => key))('follows %s under another name', (key) => {
    const it = file.activities?.[key] as Record<string, unknown>;
    if (!it.done) return;
    const own = { title: 'Our own name for it', every: '1 month', ...it };
    const moved = edited(edited(text, { path: ['activities', key], to: undefined }), {
      path: ['activities', 'under-another-name'],
      to: own,
    });
    expect(rulesOf(text, moved)).toEqual([]);
  });

  it.each(keys('audits').map(Number))('tells that recorded audit %i is deleted', (index) => {
    expect(rulesOf(text, without('audits', index))).toEqual(['drift-audit-deleted']);
  });

  it.each(keys('frameworks').filter(() => keys('frameworks').length > 1 && !file.audits))(
    'tells that %s is removed',
    (id) => {
      // A strategy that begins with it goes with it.
      const led = String(file.planning?.strategy).startsWith(`${id}-`);
      const rest = led
        ? edited(without('frameworks', id), { path: ['planning', 'strategy'], to: undefined })
        : without('frameworks', id);
      expect(rulesOf(text, rest)).toContain('drift-framework-removed');
    },
  );

  it.each(keys('team').slice(0, 1))('tells that the team is gone', () => {
    expect(rulesOf(text, without('team'))).toEqual(['drift-capacity-raised']);
  });

  it('does not mind that blackouts are given up', () => {
    expect(rulesOf(text, file.calendar ? without('calendar', 'blackouts') : text)).toEqual([]);
  });
});
