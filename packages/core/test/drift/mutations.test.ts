// Every value of every example whose values are one promise each, weakened and strengthened: each weakening is told under its rule and on its line, and
// nothing else is told at all.

import { describe, expect, it } from 'vitest';
import { EXAMPLES, fileOf, TODAY } from '../examples/examples.js';
import { headOf } from '../guard/checked.js';
import { driftOf, edited, programOf, readable } from './drifted.js';
import { editsOf } from './edits.js';

// The keys of tracks, changes, firms that follow each other and subservice organizations are weakened one by one in
// weakened.test.ts and scope.test.ts: one value of theirs often is several promises.
const ONE_TRACK_EACH = EXAMPLES.filter((example) => example !== 'payments-group');

describe.each(ONE_TRACK_EACH)('%s', (example) => {
  const text = fileOf(example);
  const base = programOf(text, TODAY);
  const { plan } = headOf(text, TODAY);
  const edits = editsOf(text);
  const named = edits.map(
    (edit) =>
      [
        `${edit.path.join('.')} ${edit.to === undefined ? 'taken out' : `to ${JSON.stringify(edit.to)}`}`,
        edit,
      ] as const,
  );

  it.each(named.filter(([, { rule }]) => rule !== null))('is weaker with %s', (_, edit) => {
    const after = edited(text, edit);
    const head = readable(after, TODAY);
    if (!head) return expect(edit.path[0], 'only what audits say can be refused').toBe('audits');
    const drift = driftOf(base, head, TODAY, plan);
    expect(drift.map(({ rule }) => rule)).toContain(edit.rule);
    for (const { where } of drift) expect(where.line).toBeGreaterThan(1);
    return expect(
      new Set(drift.map(({ rule }) => rule)).size,
      drift.map(({ message }) => message).join('\n'),
    ).toBe(1);
  });

  it.each(named.filter(([, { rule }]) => rule === null))('is no weaker with %s', (_, edit) => {
    expect(driftOf(base, programOf(edited(text, edit), TODAY), TODAY, plan)).toEqual([]);
  });
});
