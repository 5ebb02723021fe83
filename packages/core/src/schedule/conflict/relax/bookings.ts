// A booking moved: its fieldwork or interim session, its decision or report, its period or as-of date, or all of it, to the
// nearest days that make room. Sessions are moved to working days.

import { type Day, toDay } from '../../../calendar/index.js';
import { counted, type Program, type RecordedAudit } from '../../../model/index.js';
import { fixedDays } from '../../cycles/facts.js';
import type { Subject } from '../../lines.js';
import type { Attempt } from '../trial.js';
import { leastThat } from './least.js';
import { movedBy, PARTS, type Part, wordsOf } from './moved-by.js';
import { fits, type Giving, type Relaxation, withoutLine } from './relaxation.js';

type Booking = Subject & { readonly kind: 'booking' };

/** A booking moved either way, the shorter way first. `priceOf` is what it costs to move a booked day so far. */
export function movedBooking(
  giving: Giving,
  about: Booking,
  priceOf: (on: Day, days: number) => number | null,
): readonly Relaxation[] {
  const placed = giving.trial.without(withoutLine(giving)).placed;
  if (!placed) return [];
  const booked = PARTS.filter((part) => about.entry[part] !== undefined);
  const interim = interimDistance(giving, about.entry);
  const wanted = new Map([...distances(about.entry, placed), ...interim]);
  const alone = booked.filter((part) => wanted.has(part));
  const choices: readonly (readonly Part[])[] = [
    ...(interim.size > 0 ? [[...interim.keys()]] : []),
    ...(alone.length === 1 && booked.length > 1 ? [alone] : []),
    booked,
  ];
  for (const parts of choices) {
    const near = parts.map((part) => wanted.get(part) ?? 0);
    const found = ([-1, 1] as const).flatMap((direction) => {
      const guess = Math.max(1, ...near.map((days) => days * direction));
      const days = nearestShift(giving, about, parts, direction, guess, placed);
      return days === undefined ? [] : [{ direction, days }];
    });
    if (found.length === 0) continue;
    return found.flatMap(({ direction, days }): Relaxation[] => {
      const moved = movedBy(about.entry, parts, days * direction, placed.setting.calendar);
      if (!moved) return [];
      const text = `${wordsOf(moved, parts)}, ${counted(days, 'day')} ${direction < 0 ? 'earlier' : 'later'}`;
      const price = priceOf(firstDay(about.entry, parts), days);
      return [{ line: giving.line, days, text, price, currency: giving.trial.program.organization.currency }];
    });
  }
  return [];
}

// By part: how many days it lies outside the window it would have if it were not booked; negative days are too late.
function distances(entry: RecordedAudit, { built, room }: Attempt): ReadonlyMap<Part, number> {
  const found = new Map<Part, number>();
  if (room.status !== 'placed') return found;
  const { lo, hi } = room.windows;
  const fixed = fixedDays(entry);
  const points = built.drafts
    .filter(
      ({ type, context, status }) => `${context.track.id}/${type.id}` === entry.audit && status !== 'done',
    )
    .map((draft) => built.pointsOf(draft))
    .sort((a, b) => offsetOf(a.start) - offsetOf(b.start))[0];
  const parts = {
    'as-of': 'asOf',
    'period-to': 'period',
    start: 'fieldwork',
    end: 'fieldwork',
    outcome: 'outcome',
  };
  for (const [point, part] of Object.entries(parts) as [keyof typeof parts, Part][]) {
    const [day, variable] = [fixed[point], points?.[point]];
    if (day === undefined || variable === undefined) continue;
    const [first, last] = [lo[variable] as Day, hi[variable] as Day];
    if (day > last) found.set(part, Math.min(found.get(part) ?? 0, last - day));
    else if (day < first) found.set(part, Math.max(found.get(part) ?? 0, first - day));
  }
  return found;

  // Of several of its kind the one that takes place nearest the booked days.
  function offsetOf(start: number | undefined): number {
    if (start === undefined || fixed.start === undefined) return 0;
    return Math.max(0, (lo[start] as Day) - fixed.start, fixed.start - (hi[start] as Day));
  }
}

// Booked, an interim session has no window: what the rules of its period say of it tells how far off it is.
function interimDistance({ trial }: Giving, { where }: RecordedAudit): ReadonlyMap<Part, number> {
  const [failed] = trial.without(new Set()).failed;
  const built = failed?.built;
  const dayOf = (variable: number): Day | undefined => {
    const known = built?.problem.variables[variable];
    return known && known.lo === known.hi ? known.lo : undefined;
  };
  const off = (built?.pairs ?? []).flatMap(({ to, from, side, step, rule }) => {
    const [day, near] = [dayOf(to.variable), dayOf(from.variable)];
    const own = to.point === 'interim-start' || to.point === 'interim-end';
    if (!own || to.draft.recorded?.where !== where || rule.severity !== 'error') return [];
    if (day === undefined || near === undefined) return [];
    const days = step(near) - day;
    return (side === 'at-least' ? days > 0 : days < 0) ? [days] : [];
  });
  const [most] = off.sort((a, b) => Math.abs(b) - Math.abs(a));
  return most === undefined ? new Map() : new Map([['interim', most]]);
}

function nearestShift(
  giving: Giving,
  about: Booking,
  parts: readonly Part[],
  direction: 1 | -1,
  guess: number,
  { setting }: Attempt,
): number | undefined {
  const shifts: number[] = [];
  for (let days = 1; shifts.length < MOST_SHIFTS && days <= LONGEST; days += 1) {
    const moved = movedBy(about.entry, parts, days * direction, setting.calendar);
    if (moved && firstDay(moved, parts) > setting.today) shifts.push(days);
  }
  const near = shifts.findIndex((days) => days >= guess) + 1;
  if (near === 0) return undefined;
  const at = leastThat(
    (n) => {
      const days = (shifts[n - 1] as number) * direction;
      const moved = movedBy(about.entry, parts, days, setting.calendar);
      return moved !== undefined && fits(giving, withEntry(about, moved));
    },
    Math.min(shifts.length, near + MOST_BEYOND),
    near,
  );
  return at === undefined ? undefined : shifts[at - 1];
}

// A booking moved by more than a year is another audit.
const LONGEST = 366;
const MOST_SHIFTS = 270;
// The window of what is not booked tells where to look; a crowded host makes it further.
const MOST_BEYOND = 30;

function firstDay(entry: RecordedAudit, parts: readonly Part[]): Day {
  const days = parts.flatMap((part) => {
    const booked = entry[part];
    if (booked === undefined) return [];
    return [toDay(typeof booked === 'string' ? booked : part === 'period' ? booked.to : booked.from)];
  });
  return Math.min(...days);
}

function withEntry({ index }: Booking, moved: RecordedAudit): (program: Program) => Program {
  return (program) => ({
    ...program,
    audits: program.audits.map((entry, i) => (i === index ? moved : entry)),
  });
}
