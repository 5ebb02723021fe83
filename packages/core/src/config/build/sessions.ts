// `sessions` of an audit: hours agreed with the auditor. They are read in the organization's zone and move no date.

import { instantOf, minutesAfter, parseWallTime } from '../../calendar/index.js';
import { byText, type RecordedSession } from '../../model/index.js';
import type { View } from './view.js';

/** Minutes a session lasts where the file does not say. */
const USUAL = 60;

/** The sessions of one entry, by their hour; those whose hour does not exist are told of and left out. */
export function buildSessions(audit: View, zone: string): readonly RecordedSession[] {
  return audit
    .maps('sessions')
    .flatMap((view) => buildSession(view, zone))
    .sort((a, b) => byText(a.from, b.from));
}

function buildSession(view: View, zone: string): readonly RecordedSession[] {
  const at = view.text('at');
  const from = at === undefined ? undefined : instantAt(view, 'at', at, zone);
  if (at === undefined || from === undefined) return [];
  const until = view.text('until');
  const to = until === undefined ? minutesAfter(from, USUAL) : instantAt(view, 'until', until, zone);
  if (to === undefined) return [];
  if (to <= from) {
    const message = `the session ends at ${until}, not after it begins at ${at}`;
    view.complain('backwards', 'until', message, 'mend one of the two');
    return [];
  }
  return [{ title: view.text('title'), at, from, to, where: view.where }];
}

/** A text that is no hour at all is told of by its shape. */
function instantAt(view: View, key: string, text: string, zone: string): string | undefined {
  const shown = parseWallTime(text);
  if (shown === undefined) return undefined;
  const instant = instantOf(shown, zone);
  if (instant === undefined) {
    const message = `clocks in ${zone} never show ${text}: they are put forward over it that night`;
    view.complain('not-an-hour', key, message, 'write an hour before or after');
  }
  return instant;
}
