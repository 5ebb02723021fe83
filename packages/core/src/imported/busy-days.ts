// From the text of a calendar file to the whole days it takes. Hours are passed over: an audit does not give way to a
// meeting. Whole days that are marked as free, as birthdays and reminders are, take nothing.

import { type Span, toDay } from '../calendar/index.js';
import type { Blackout, ConfigProblem, Where } from '../model/index.js';
import { eventsIn } from './events.js';
import type { CalendarRead } from './index.js';
import { type Line, named, unbalanced, unfolded } from './lines.js';
import type { Component, Parser } from './parser.js';

/** More problems than these of one file help nobody. */
const TOLD = 10;

/** Reads a file; see `readCalendar`. */
export function busyDays(parser: Parser, file: string, text: string, within: Span): CalendarRead {
  const at = (line: number): Where => ({ file, line, column: 1 });
  const lines = unfolded(text);
  const problems = problemsIn(parser, lines, at);
  if (problems.length > 0) return { ok: false, problems };
  const calendars = calendarsIn(parser, text);
  if (calendars.length === 0) {
    return {
      ok: false,
      problems: [bad(at(1), 'the file holds no calendar', 'it begins with BEGIN:VCALENDAR')],
    };
  }
  const events = calendars.flatMap((it) => it.getAllSubcomponents('vevent'));
  const starts = startsOf(lines);
  const found = eventsIn(parser, events, within, (event) => at(starts[events.indexOf(event)] ?? 1));
  if (found.problems.length > 0) return { ok: false, problems: found.problems.slice(0, TOLD) };
  return { ok: true, days: [...found.days].sort(byFirstDay) };
}

/** What the parser stumbles over, line by line; it takes each property by itself. */
function problemsIn(
  parser: Parser,
  lines: readonly Line[],
  at: (line: number) => Where,
): readonly ConfigProblem[] {
  const torn = unbalanced(lines);
  if (torn) return [bad(at(torn.number), torn.why, 'export the calendar once more')];
  const problems: ConfigProblem[] = [];
  for (const line of lines) {
    if (named(line, 'BEGIN') !== undefined || named(line, 'END') !== undefined) continue;
    const why = whyNot(parser, line.text);
    if (why !== undefined)
      problems.push(bad(at(line.number), why, 'mend the line, or export the calendar once more'));
    if (problems.length === TOLD) break;
  }
  return problems;
}

/** The parser's own words carry the text of the line, which is somebody else's calendar: they are kept back. */
function whyNot(parser: Parser, line: string): string | undefined {
  try {
    parser.Property.fromString(line);
    return undefined;
  } catch (error) {
    const [name = ''] = line.split(/[:;]/, 1);
    if (!/[:;]/.test(line)) return 'the line is no property: it has neither name nor colon';
    const said = error instanceof Error && /^[\w ]+/.exec(error.message)?.[0]?.trim();
    return `${/^[\w-]{1,40}$/.test(name) ? name.toUpperCase() : 'the property'} cannot be read: ${said || 'it is no value of its kind'}`;
  }
}

function calendarsIn(parser: Parser, text: string): readonly Component[] {
  const parsed = parser.parse(text.replace(/^\ufeff/, '')) as unknown[];
  // One calendar comes as it is, several as a list of them.
  const all = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return all.map((it) => new parser.Component(it as never)).filter((it) => it.name === 'vcalendar');
}

/** The line on which each event says when it begins; of one that does not, its first. */
function startsOf(lines: readonly Line[]): readonly number[] {
  const starts: number[] = [];
  let inside = false;
  for (const line of lines) {
    if (named(line, 'BEGIN') === 'VEVENT') {
      inside = true;
      starts.push(line.number);
    } else if (named(line, 'END') === 'VEVENT') inside = false;
    else if (inside && /^DTSTART[:;]/i.test(line.text)) starts[starts.length - 1] = line.number;
  }
  return starts;
}

function bad(where: Where, message: string, remedy: string): ConfigProblem {
  return { rule: 'calendar-unreadable', message, remedy, where, citation: undefined };
}

function byFirstDay(a: Blackout, b: Blackout): number {
  return toDay(a.span.from) - toDay(b.span.from) || a.where.line - b.where.line;
}
