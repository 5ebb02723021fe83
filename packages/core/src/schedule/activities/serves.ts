// Whose evidence a turn is. A first-stage audit reads plans and documents, so it is served only by work that must be
// finished before it.

import type { Day } from '../../calendar/index.js';
import type { Framework, Program } from '../../model/index.js';
import type { EvidenceWindow } from './evidence-windows.js';
import type { Recurring } from './recurring.js';

/** The windows whose auditors look at this activity. */
export function windowsOf(
  activity: Recurring,
  windows: readonly EvidenceWindow[],
  program: Program,
  frameworks: readonly Framework[],
): EvidenceWindow[] {
  return windows.filter((window) => {
    if (!activity.tracks.has(window.track)) return false;
    const joins = activity.examinedFrom;
    if (joins !== undefined && window.role === 'period' && window.from < joins) return false;
    if (window.role !== 'stage') return true;
    const track = program.tracks.find(({ id }) => id === window.track);
    const framework = frameworks.find(({ id }) => id === track?.framework);
    return framework?.prerequisites.some(
      (it) => it.activity === activity.key && it.before.some(({ audits }) => audits.includes(window.type)),
    );
  });
}

/** Ids of the engagements for which work on this day counts. */
export function servedOn(day: Day, windows: readonly EvidenceWindow[]): string[] {
  return windows.filter(({ from, to }) => from <= day && day <= to).map(({ engagement }) => engagement);
}
