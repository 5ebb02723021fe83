// What a new plan moves of the one agreed before, and why.

import { type PlainDate, toDay } from '../calendar/index.js';
import type { Engagement, Move } from '../model/index.js';
import type { AgreedDays } from './charges/moves.js';
import { isPossible } from './optimum/near-dates.js';
import type { Optimum } from './optimum/optimum.js';

/** First fieldwork days of the plan agreed before, by engagement. */
export type Agreed = ReadonlyMap<string, PlainDate>;

export const nothingAgreed: Agreed = new Map();

/** The same as days. */
export function agreedDays(agreed: Agreed): AgreedDays {
  return new Map([...agreed].map(([id, on]) => [id, toDay(on)]));
}

/** What differs from the days agreed before, by day; finished engagements move no more. */
export function movesFrom(
  agreed: Agreed,
  engagements: readonly Engagement[],
  found: Optimum,
): readonly Move[] {
  if (agreed.size === 0) return [];
  const planned = engagements.filter(({ status }) => status !== 'done');
  const moved = planned.flatMap((it): Move[] => {
    const [from, to] = [agreed.get(it.id) ?? null, it.fieldwork?.from ?? null];
    if (from === to || to === null) return [];
    const days = from === null ? null : toDay(to) - toDay(from);
    return [{ engagement: it.id, from, to, days, why: whyMoved(it, from, found) }];
  });
  const gone = [...agreed].flatMap(([engagement, from]): Move[] =>
    engagements.some(({ id }) => id === engagement)
      ? []
      : [{ engagement, from, to: null, days: null, why: 'the plan holds it no more' }],
  );
  const dayOf = ({ from, to }: Move): string => to ?? from ?? '';
  return [...moved, ...gone].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
}

function whyMoved(it: Engagement, from: PlainDate | null, { windows, built }: Optimum): string {
  if (from === null) return 'it is new in the plan';
  if (it.status === 'booked') return 'it is booked there now';
  const draft = built.drafts.find(({ id }) => id === it.id);
  const start = draft && built.pointsOf(draft).start;
  const [first, last] = start === undefined ? [] : [windows.lo[start], windows.hi[start]];
  const day = toDay(from);
  if (first !== undefined && day < first) return 'its rules allow it no earlier now';
  if (last !== undefined && day > last) return 'its rules allow it no later now';
  if (start !== undefined && !isPossible(built, start, day)) return 'its rules do not allow that day now';
  return 'moving it costs less than leaving it';
}
