// Where an hour on the wall of a place meets the one time of all: the only room that asks for time zones. What Node knows
// of them decides, never the zone of the machine.

import { type PlainDate, parsePlainDate } from './plain-date.js';

/** A day and an hour as clocks in some place show them. */
export interface WallTime {
  readonly day: PlainDate;
  /** Minutes since midnight, below 1440. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Reads `2027-06-07T09:00`; undefined where that is no day and hour. */
export function parseWallTime(text: string): WallTime | undefined {
  const [, date = '', hour, minute] = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  const day = parsePlainDate(date);
  return day && { day, minutes: Number(hour) * 60 + Number(minute) };
}

/**
 * The instant at which clocks in a zone show this, as `2027-06-07T13:00:00Z`. An hour that comes twice in a night is the
 * first of the two; one that is left out is none. `zone` is a name that is known to exist.
 */
export function instantOf({ day, minutes }: WallTime, zone: string): string | undefined {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const clock = clockIn(zone);
  // A zone changes its clocks once in two days at most, so one of these two offsets holds, if any does.
  const offsets = [shown - DAY, shown + DAY].map((about) => clock(about) - about);
  const instants = offsets.map((offset) => shown - offset).filter((instant) => clock(instant) === shown);
  return instants.length === 0 ? undefined : asText(Math.min(...instants));
}

/** So many minutes after an instant. */
export function minutesAfter(instant: string, minutes: number): string {
  return asText(Date.parse(instant) + minutes * MINUTE);
}

function asText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** What clocks in a zone show at an instant, as if that were UTC. */
function clockIn(zone: string): (instant: number) => number {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const format = new Intl.DateTimeFormat('en-CA', {
    ...parts,
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'gregory',
  });
  return (instant) => {
    const shown = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  };
}
