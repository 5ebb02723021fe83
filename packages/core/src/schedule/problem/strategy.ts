// The user's strategy among tracks that have no report yet: one of them first, or the first audits side by side.

import type { Draft } from '../cycles/draft.js';
import { STRATEGY } from '../line-ids.js';
import type { Setting } from '../setting.js';
import type { Points } from './points.js';
import type { Sheet } from './sheet.js';
import { daysOf } from './timing.js';

/** Adds what the strategy asks. `auto` asks nothing. */
export function addStrategy(
  sheet: Sheet,
  setting: Setting,
  tracks: readonly (readonly Draft[])[],
  of: (draft: Draft) => Points,
): void {
  const { strategy, jointWindow } = setting.program.planning;
  if (strategy === 'auto' || setting.without.has(STRATEGY)) return;
  const fresh = tracks.filter((drafts) => drafts.length > 0 && !drafts.some(reported));
  if (strategy === 'parallel') addParallel(sheet, fresh, of, daysOf(jointWindow));
  else addFirst(sheet, fresh, of, strategy.slice(0, -'-first'.length));
}

// A report or a certificate in hand; a readiness assessment or a Stage 1 is neither.
function reported(draft: Draft): boolean {
  return draft.status === 'done' && delivers(draft) && !draft.failed;
}

function delivers({ type }: Draft): boolean {
  return type.role !== 'preparation' && type.role !== 'stage';
}

function addFirst(
  sheet: Sheet,
  tracks: readonly (readonly Draft[])[],
  of: (draft: Draft) => Points,
  track: string,
): void {
  const leading = tracks.find((drafts) => drafts[0]?.context.track.id === track);
  const deliverable = leading?.find(delivers);
  const outcome = deliverable && of(deliverable).outcome;
  if (outcome === undefined) return;
  for (const drafts of tracks) {
    if (drafts === leading) continue;
    for (const draft of drafts) {
      const { start } = of(draft);
      if (start !== undefined && !draft.recorded) sheet.across(outcome, start, { least: (day) => day });
    }
  }
}

// Two spans, each stretched at its end by the window, share a day.
function addParallel(
  sheet: Sheet,
  tracks: readonly (readonly Draft[])[],
  of: (draft: Draft) => Points,
  window: number,
): void {
  const firsts = tracks.flatMap((drafts) => drafts.find(delivers) ?? []);
  for (const [i, a] of firsts.entries()) {
    for (const b of firsts.slice(i + 1)) {
      for (const [x, y] of [
        [of(a), of(b)],
        [of(b), of(a)],
      ] as const) {
        if (x.end !== undefined && y.start !== undefined)
          sheet.across(x.end, y.start, { most: (day) => day + window });
      }
    }
  }
}
