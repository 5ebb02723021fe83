// Dates of flags: the day the user plans as of, where --today or AUDITCAL_TODAY says one, and any other.

import { type PlainDate, parsePlainDate, whyNoDate } from '@auditcal/core';
import type { Call } from './command.js';
import type { Found } from './files.js';
import { problem } from './outcome.js';

/** The day the user asked for; undefined where none was. */
export function todayAsked(call: Call): Found<PlainDate | undefined> {
  const flag = call.common.today;
  const text = flag ?? (call.host.env.AUDITCAL_TODAY || undefined);
  if (text === undefined) return { ok: true, value: undefined };
  return dateOf(text, flag === undefined ? 'AUDITCAL_TODAY' : '--today');
}

/** The date that stands after a flag. */
export function dateOf(text: string, flag: string): Found<PlainDate> {
  const value = parsePlainDate(text);
  if (value !== undefined) return { ok: true, value };
  const message = `${flag} is ${text}, which is not a day; ${whyNoDate(text)}`;
  return { ok: false, problem: problem('not-a-date', message) };
}
