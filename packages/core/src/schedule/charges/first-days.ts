// The first days that first-of-kind audits could have: what they are charged as late from. Counted as if nothing were
// booked, so that booking an audit changes no price.

import type { Day } from '../../calendar/index.js';
import { windowsOf } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import { build, type Waived } from '../problem/build.js';
import type { Setting } from '../setting.js';
import { isFirstOfKind } from './targets.js';

/** First days of first-of-kind engagements under the hard rules alone, by engagement. */
export type FirstDays = ReadonlyMap<string, Day>;

/** The first days of the engagements of a track; none where the hard rules leave some of them no day. */
export function firstDaysOf(setting: Setting, drafts: readonly Draft[], waived: Waived): FirstDays {
  const built = build(setting, [drafts], waived);
  const windows = windowsOf(built.problem);
  if ('conflict' in windows) return new Map();
  return new Map(
    drafts.flatMap((draft, i): [string, Day][] => {
      const { start } = built.pointsOf(draft);
      if (start === undefined || draft.status === 'done') return [];
      return isFirstOfKind(draft, drafts.slice(0, i)) ? [[draft.id, windows.lo[start] as Day]] : [];
    }),
  );
}
