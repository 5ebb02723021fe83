// Days on which an audit can have no fieldwork besides the organization's own: its auditor is busy, or its team or its
// auditor is taken by others. An audit that belongs to the firm of its first day meets each firm's days in its own time.

import { type Day, fromDay, type Span, toDay } from '../calendar/index.js';
import { type Blackout, type Program, type Tenure, tenuresOf } from '../model/index.js';
import type { Draft } from './cycles/draft.js';
import { auditorCalendarLine, type LineSet } from './line-ids.js';
import type { Terms } from './setting.js';

/** The spans closed to an audit. */
export function closedTo(
  draft: Draft,
  program: Program,
  without: LineSet,
  { closed }: Pick<Terms, 'closed'> = {},
): readonly Blackout[] {
  const { track } = draft.context;
  const busy = (firm: string | undefined): readonly Blackout[] => {
    if (firm === undefined || without.has(auditorCalendarLine(firm))) return [];
    return program.auditors.find(({ name }) => name === firm)?.busy ?? [];
  };
  const all = (firm: string | undefined): readonly Blackout[] => {
    const taken = closed?.(track, firm) ?? [];
    return [...busy(firm), ...taken.map((span) => ({ span, reason: 'taken', where: track.where }))];
  };
  if (track.switches.length === 0 || draft.auditor !== undefined) return all(draft.auditor ?? track.auditor);
  // Where a report's first day is open so is its firm: the days of all of them are left alone.
  const { role } = draft.type;
  const tenures = tenuresOf(track);
  if (role === 'period' || role === 'point') return tenures.flatMap(({ firm }) => all(firm));
  return tenures.flatMap((tenure) => all(tenure.firm).flatMap((it) => within(it, tenure)));
}

function within(blackout: Blackout, { from, until }: Tenure): readonly Blackout[] {
  const first = later(toDay(blackout.span.from), from && toDay(from));
  const last = earlier(toDay(blackout.span.to), until && toDay(until) - 1);
  const span = (): Span => ({ from: fromDay(first), to: fromDay(last) });
  return first > last ? [] : [{ ...blackout, span: span() }];
}

function later(day: Day, other: Day | undefined): Day {
  return other === undefined ? day : Math.max(day, other);
}

function earlier(day: Day, other: Day | undefined): Day {
  return other === undefined ? day : Math.min(day, other);
}
