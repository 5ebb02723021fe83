// How early the first documents of each track can be in hand, by the hard rules and the file's own days alone: no price,
// no other track and no wait for one. What a plan is held against.

import { type Day, fromDay, type PlainDate } from '../calendar/index.js';
import type { AuditRole, Framework, Program } from '../model/index.js';
import { windowsOf } from '../solve/index.js';
import { soonestOf, unhindered } from './optimum/alternatives.js';
import { waivedOf } from './optimum/laid-way.js';
import { outlooksOf } from './optimum/outlooks.js';
import { build } from './problem/build.js';

/** A kind of audit and the first day on which its report or decision can be there. */
export interface Soonest {
  readonly track: string;
  readonly type: string;
  readonly on: PlainDate;
}

const GIVES: readonly AuditRole[] = ['point', 'period', 'opening', 'assessment'];

/** The first of each kind of document that is to come, by day; what the rules leave no day is left out. */
export function soonestDocuments(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
): readonly Soonest[] {
  const first = new Map<string, { readonly track: string; readonly type: string; readonly day: Day }>();
  for (const { setting: as, facts } of outlooksOf(program, frameworks, today)) {
    const setting = unhindered(as);
    for (const context of setting.contexts) {
      const settled = soonestOf(setting, facts, context);
      const built = build(setting, [settled.drafts], waivedOf([settled]));
      const windows = windowsOf(built.problem);
      if ('conflict' in windows) continue;
      for (const draft of settled.drafts) {
        const { outcome } = built.pointsOf(draft);
        if (draft.status === 'done' || outcome === undefined || !GIVES.includes(draft.type.role)) continue;
        const day = windows.lo[outcome] as Day;
        const key = `${context.track.id}/${draft.type.id}`;
        if (day < (first.get(key)?.day ?? Number.POSITIVE_INFINITY))
          first.set(key, { track: context.track.id, type: draft.type.id, day });
      }
    }
  }
  return [...first.values()]
    .sort((a, b) => a.day - b.day)
    .map(({ track, type, day }) => ({ track, type, on: fromDay(day) }));
}
