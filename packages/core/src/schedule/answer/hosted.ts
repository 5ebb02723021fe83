// The audits of a plan that the team hosts, on their days.

import type { Day } from '../../calendar/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Built } from '../problem/build.js';

/** An audit and its fieldwork, both ends included. */
export interface Hosted {
  readonly draft: Draft;
  readonly from: Day;
  readonly to: Day;
}

/** Every audit whose fieldwork has days, finished ones too. */
export function hostedIn(built: Built, days: readonly Day[]): readonly Hosted[] {
  return built.drafts.flatMap((draft) => {
    const { start, end } = built.pointsOf(draft);
    return start === undefined || end === undefined
      ? []
      : [{ draft, from: days[start] as Day, to: days[end] as Day }];
  });
}
