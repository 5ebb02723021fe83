// The audits of a plan that the team hosts, on their days.

import type { Day } from '../../calendar/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Built } from '../problem/build.js';

/** An audit and one of its sessions, both ends included. */
export interface Hosted {
  readonly draft: Draft;
  readonly from: Day;
  readonly to: Day;
}

/** Every session that has days, finished ones too: the fieldwork of each audit, and its interim session. */
export function hostedIn(built: Built, days: readonly Day[]): readonly Hosted[] {
  return built.drafts.flatMap((draft) => {
    const points = built.pointsOf(draft);
    const spans = [
      [points.start, points.end],
      [points['interim-start'], points['interim-end']],
    ];
    return spans.flatMap(([start, end]) =>
      start === undefined || end === undefined
        ? []
        : [{ draft, from: days[start] as Day, to: days[end] as Day }],
    );
  });
}
