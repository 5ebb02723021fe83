// Days that an auditor's calendar closes and one of its audits would take: asked for, they make room.

import { type Day, fromDay, type Span, toDay } from '../../../calendar/index.js';
import { auditorOn, type Blackout, type Program } from '../../../model/index.js';
import type { Subject } from '../../lines.js';
import { SESSION_POINTS } from '../../problem/points.js';
import type { Attempt } from '../trial.js';
import { fits, type Giving, type Relaxation, withoutLine } from './relaxation.js';

/** The first closed days of the auditor that make room by themselves; any days where no single audit's do. */
export function openedDays(
  giving: Giving,
  { name }: Subject & { kind: 'auditor-calendar' },
): readonly Relaxation[] {
  const busy = giving.trial.program.auditors.find((auditor) => auditor.name === name)?.busy ?? [];
  const placed = giving.trial.without(withoutLine(giving)).placed;
  const wanted = placed ? wantedOf(placed, name, busy).slice(0, MOST_TRIED) : [];
  const span = wanted.find((it) => fits(giving, (program) => opened(program, name, it)));
  const days = span
    ? `${span.from} to ${span.to}, which its calendar closes`
    : 'days that its calendar closes';
  return [{ line: giving.line, days: undefined, text: `ask ${name} for ${days}`, price: null }];
}

// Most often it is the first one.
const MOST_TRIED = 6;

// Closed days of the auditor that its audits would take if all were as early as they can be.
function wantedOf({ built, room }: Attempt, name: string, busy: readonly Blackout[]): readonly Span[] {
  if (room.status !== 'placed') return [];
  const { lo } = room.windows;
  const closed = (day: Day): boolean =>
    busy.some(({ span }) => toDay(span.from) <= day && day <= toDay(span.to));
  return built.drafts.flatMap((draft): Span[] => {
    const points = built.pointsOf(draft);
    return Object.values(SESSION_POINTS).flatMap(({ first, last }): Span[] => {
      const [start, end] = [points[first], points[last]];
      if (draft.status === 'done' || start === undefined || end === undefined) return [];
      const [from, to] = [lo[start] as Day, lo[end] as Day];
      const days = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(closed);
      const [one, other] = [days[0], days.at(-1)];
      const firm = draft.auditor ?? auditorOn(draft.context.track, fromDay(from));
      if (one === undefined || other === undefined || firm !== name) return [];
      return [{ from: fromDay(one), to: fromDay(other) }];
    });
  });
}

function opened(program: Program, name: string, { from, to }: Span): Program {
  const [first, last] = [toDay(from), toDay(to)];
  const left = (blackout: Blackout): readonly Blackout[] => {
    const { span } = blackout;
    if (span.to < from || span.from > to) return [blackout];
    return [
      ...(span.from < from ? [{ ...blackout, span: { from: span.from, to: fromDay(first - 1) } }] : []),
      ...(span.to > to ? [{ ...blackout, span: { from: fromDay(last + 1), to: span.to } }] : []),
    ];
  };
  return {
    ...program,
    auditors: program.auditors.map((auditor) =>
      auditor.name === name ? { ...auditor, busy: auditor.busy.flatMap(left) } : auditor,
    ),
  };
}
