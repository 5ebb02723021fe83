// Events as whole days. What repeats is followed through the span asked for, with the times that were moved, marked as
// free or called off; the parser counts, and what it counts wrong is left out.

import { fromDay, parsePlainDate, type Span, toDay } from '../calendar/index.js';
import type { Blackout, ConfigProblem, Where } from '../model/index.js';
import type { Component, Length, Parser, Recurrence, Time } from './parser.js';

/** Times that one event may take place; more is a mistake or an attack. */
const MOST_TIMES = 50_000;

export interface Found {
  readonly days: readonly Blackout[];
  readonly problems: readonly ConfigProblem[];
}

/** The days of all events; `whereOf` tells the line of each. */
export function eventsIn(
  parser: Parser,
  events: readonly Component[],
  within: Span,
  whereOf: (event: Component) => Where,
): Found {
  const days: Blackout[] = [];
  const problems: ConfigProblem[] = [];
  const changed = events.filter((it) => it.getFirstProperty('recurrence-id') !== null);
  const masters = events.filter((it) => it.getFirstProperty('recurrence-id') === null);
  const known = new Set(masters.map(uidOf));
  const read = (event: Component, times: readonly Component[]): void => {
    const where = whereOf(event);
    const wrong = [event, ...times].map(wrongDateIn).find((it) => it !== undefined);
    if (wrong !== undefined) {
      problems.push(bad(where, wrong));
      return;
    }
    try {
      for (const span of spansOf(parser, event, times, within))
        days.push({ span, reason: reasonOf(event), where });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const said = /^[\w ]+/.exec(error.message)?.[0]?.trim() ?? '';
      problems.push(bad(where, `the event repeats in a way that cannot be followed: ${said}`));
    }
  };
  for (const event of masters) {
    read(
      event,
      changed.filter((it) => uidOf(it) === uidOf(event)),
    );
  }
  // A time that was sent without the event it belongs to stands for itself.
  for (const event of changed.filter((it) => !known.has(uidOf(it)))) read(event, []);
  return { days, problems };
}

function uidOf(event: Component): string {
  return String(event.getFirstPropertyValue('uid'));
}

/** The parser takes 31 February for 3 March. */
function wrongDateIn(event: Component): string | undefined {
  if (event.getFirstProperty('dtstart') === null) return 'the event does not say when it begins (DTSTART)';
  for (const name of ['dtstart', 'dtend', 'rdate', 'exdate', 'recurrence-id']) {
    for (const property of event.getAllProperties(name)) {
      const values: unknown[] = property.toJSON().slice(3);
      const wrong = values.find((it) => typeof it === 'string' && !parsePlainDate(it.slice(0, 10)));
      if (wrong !== undefined)
        return `${name.toUpperCase()} is ${String(wrong).slice(0, 20)}, which is not a day`;
    }
  }
  return undefined;
}

function spansOf(
  parser: Parser,
  event: Component,
  changed: readonly Component[],
  within: Span,
): readonly Span[] {
  const start = startOf(event);
  if (start === null) return [];
  const repeats = ['rrule', 'rdate'].some((name) => event.getFirstProperty(name) !== null);
  if (!repeats) return isBusy(event) ? clipped([spanOfTime(event, start, start)], within) : [];
  const master = new parser.Event(event, { exceptions: changed.map((it) => new parser.Event(it)) as never });
  const iterator = master.iterator();
  const spans: Span[] = [];
  // With added days alone, the parser forgets the first one.
  const first = event.getFirstProperty('rrule') === null && !isListed(event, 'exdate', start);
  if (first && isBusy(event)) spans.push(spanOfTime(event, start, start));
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const time = iterator.next();
    if (!time || dayOf(time) > within.to) return joined(clipped(spans, within));
    const { item, startDate } = master.getOccurrenceDetails(time);
    if (isAsked(event, start, time) && isBusy(item.component)) {
      spans.push(spanOfTime(item.component, startOf(item.component) ?? start, startDate));
    }
  }
  throw new Error(`it takes place more than ${MOST_TIMES} times`);
}

/** The first day of an event of whole days: a date, or what old Outlooks write instead. Null where it has an hour. */
function startOf(event: Component): Time | null {
  const start = event.getFirstPropertyValue('dtstart') as Time;
  if (start.isDate) return start;
  const wholeDay =
    String(event.getFirstPropertyValue('x-microsoft-cdo-alldayevent')).toUpperCase() === 'TRUE';
  return wholeDay && start.hour === 0 && start.minute === 0 ? start : null;
}

/** Outlook marks whole days as free by a property of its own, and writes TRANSP where it means the opposite. */
function isBusy(event: Component): boolean {
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  if (word('status') === 'CANCELLED' || startOf(event) === null) return false;
  if (word('transp') !== '') return word('transp') !== 'TRANSPARENT';
  return word('x-microsoft-cdo-busystatus') !== 'FREE';
}

/** A 29 February does not come every year, nor a 30th in one, though the parser moves both into March. */
function isAsked(event: Component, start: Time, time: Time): boolean {
  const rule = event.getFirstPropertyValue('rrule') as Recurrence | null;
  if (rule === null) return true;
  const months: readonly unknown[] = rule.getComponent('BYMONTH');
  if (months.length > 0)
    return months.some((it) => Number(it) === time.month) || isListed(event, 'rdate', time);
  const plain = Object.keys(rule.parts).length === 0;
  if (rule.freq !== 'YEARLY' || !plain) return true;
  return (time.month === start.month && time.day === start.day) || isListed(event, 'rdate', time);
}

function isListed(event: Component, name: 'rdate' | 'exdate', time: Time): boolean {
  return event
    .getAllProperties(name)
    .some((it) => it.getValues().some((day) => String(day) === String(time)));
}

/** As long as the event is, from the day this time begins. An end is the day after the last, and may be missing. */
function spanOfTime(event: Component, start: Time, time: Time): Span {
  const first = toDay(dayOf(time));
  const end = event.getFirstPropertyValue('dtend') as Time | null;
  const lasts = event.getFirstPropertyValue('duration') as Length | null;
  const days = end ? toDay(dayOf(end)) - toDay(dayOf(start)) : Math.ceil((lasts?.toSeconds() ?? 0) / 86_400);
  return { from: fromDay(first), to: fromDay(first + Math.max(1, days) - 1) };
}

function dayOf(time: Time): Span['from'] {
  return time.toString().slice(0, 10) as Span['from'];
}

function clipped(spans: readonly Span[], within: Span): readonly Span[] {
  return spans.filter(({ from, to }) => from <= within.to && to >= within.from);
}

/** Days that follow each other are one span: nobody wants to read of each day of a week. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => toDay(a.from) - toDay(b.from))) {
    const last = all.at(-1);
    if (last && toDay(span.from) <= toDay(last.to) + 1) {
      all[all.length - 1] = { from: last.from, to: fromDay(Math.max(toDay(last.to), toDay(span.to))) };
    } else all.push(span);
  }
  return all;
}

function reasonOf(event: Component): string {
  const said = String(event.getFirstPropertyValue('summary') ?? '');
  const line = said.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return line === '' ? 'busy' : line.slice(0, 200);
}

function bad(where: Where, message: string): ConfigProblem {
  const remedy = 'mend the event, or export the calendar once more';
  return { rule: 'calendar-unreadable', message, remedy, where, citation: undefined };
}
