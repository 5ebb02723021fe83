// Where placing programs by turns found no plans of all, though there is room: days for each as its audits would be laid.

import { type Day, fromDay } from '../../calendar/index.js';
import type { Windows } from '../../solve/index.js';
import type { Attempt } from '../conflict/together/index.js';
import type { Hosted } from './shared.js';

/** Where the audits of a program lie on the first days of its room. */
export function hostedIn({ built, room }: Attempt): readonly Hosted[] {
  if (room.status !== 'placed') return [];
  const { lo } = room.windows;
  return built.drafts.map((draft): Hosted => {
    const { start, end, 'interim-start': from, 'interim-end': to } = built.pointsOf(draft);
    const interim = spanOf(lo, from, to);
    return {
      fieldwork: spanOf(lo, start, end) ?? null,
      sessions: interim ? [{ kind: 'interim', mode: 'remote', ...interim, jointWith: [] }] : [],
      status: draft.status,
      auditor: draft.auditor ?? draft.context.track.auditor ?? null,
    };
  });
}

function spanOf(lo: Windows['lo'], first: number | undefined, last: number | undefined) {
  if (first === undefined || last === undefined) return undefined;
  return { from: fromDay(lo[first] as Day), to: fromDay(lo[last] as Day) };
}
