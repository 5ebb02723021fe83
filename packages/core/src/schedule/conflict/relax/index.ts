// What would make room in a conflict: for each of its lines the least change that was tried and mends the plan. A fact
// has none: what has happened does not give way.

import { type Day, type PlainDate, toDay } from '../../../calendar/index.js';
import type { LineSet, UserLine } from '../../lines.js';
import { inUnits } from '../../optimum/objective.js';
import { moveByDay, pricesOf } from '../../prices.js';
import type { Found } from '../members.js';
import type { Trial } from '../trial.js';
import { openedDays } from './auditor-days.js';
import { movedBooking } from './bookings.js';
import { largerTeam, noInterim, noStrategy, otherFirstPeriod, unasked } from './choices.js';
import { shorterBlackout, usualWeek, workedHolidays } from './days-off.js';
import { earlierPlanning, earlierReady, laterGoal } from './goals.js';
import { otherMerge } from './merges.js';
import type { Giving, Relaxation } from './relaxation.js';
import { otherSwitch } from './switches.js';

export { type Relaxation, toldOf } from './relaxation.js';

/** Changes, any one of which makes room, the least number of days first, then those that days do not measure. */
export function relaxationsOf(found: Found, trial: Trial, today: PlainDate): readonly Relaxation[] {
  return changesTried(found, (line, besides, missed) =>
    remaining(besides, tried({ trial, line, besides }, today, missed)),
  );
}

/**
 * The same with any way to try a line. It is told what to leave out besides, so that no other conflict remains, and by
 * how many days others are off.
 */
export function changesTried(
  { members, besides }: Pick<Found, 'members' | 'besides'>,
  tryLine: (line: UserLine, besides: LineSet, missed: number) => readonly Relaxation[],
): readonly Relaxation[] {
  const of = (lines: readonly UserLine[], missed: number): readonly Relaxation[] =>
    lines.flatMap((line) => {
      const left = besides.get(line);
      return left ? tryLine(line, left, missed) : [];
    });
  // How far a goal or a booking is off tells where to look in all other lines.
  const dated = members.filter(({ about }) => about.kind === 'goal' || about.kind === 'booking');
  const first = of(dated, 1);
  const others = of(
    members.filter((line) => !dated.includes(line)),
    missedBy(first) ?? 1,
  );
  return [...first, ...others].sort((a, b) => (a.days ?? MOST) - (b.days ?? MOST));
}

/** Changes tried with lines left out besides, which say so. */
export function remaining(left: LineSet, changes: readonly Relaxation[]): readonly Relaxation[] {
  return left.size > 0 ? changes.map((it) => ({ ...it, text: `${it.text}; ${MORE}` })) : changes;
}

const MORE = 'another conflict then remains';
const MOST = Number.MAX_SAFE_INTEGER;

/** The fewest days by which one of these changes gives way. */
export function missedBy(changes: readonly Relaxation[]): number | undefined {
  const days = changes.flatMap((change) => change.days ?? []);
  return days.length > 0 ? Math.min(...days) : undefined;
}

// What it costs to move a booked day, in the currency's main unit.
function priceOfMove({ trial }: Giving, today: PlainDate, on: Day, days: number): number {
  return inUnits(moveByDay(pricesOf(trial.program), on - toDay(today)) * days);
}

/** What a line can give, as tried. */
export function tried(giving: Giving, today: PlainDate, missed: number): readonly Relaxation[] {
  const { about } = giving.line;
  switch (about.kind) {
    case 'goal': {
      const later = laterGoal(giving, about);
      // Where no day helps, it is the audit asked for that stands in the way.
      return later.length > 0 || about.type === undefined
        ? later
        : unasked(giving, { kind: 'wanted', track: about.track, type: about.type });
    }
    case 'booking':
      return movedBooking(giving, about, (on, days) => priceOfMove(giving, today, on, days));
    case 'blackout':
      return shorterBlackout(giving, about, missed);
    case 'ready':
      return earlierReady(giving, about, today, missed);
    case 'planning-from':
      return earlierPlanning(giving, today, missed);
    case 'first-period':
      return otherFirstPeriod(giving, about);
    case 'team':
      return largerTeam(giving);
    case 'strategy':
      return noStrategy(giving);
    case 'wanted':
      return unasked(giving, about);
    case 'auditor-calendar':
      return openedDays(giving, about);
    case 'holidays':
      return workedHolidays(giving);
    case 'working-days':
      return usualWeek(giving);
    case 'interim':
      return noInterim(giving, about);
    case 'switch':
      return otherSwitch(giving, about);
    case 'merge':
      return otherMerge(giving, about);
    // What several files share gives way in all of them.
    case 'auditor-weeks':
    // A headcount is what it is.
    case 'people':
    case 'timing':
    case 'fact':
      return [];
  }
}
