// An entry as a VTODO, which the library cannot write: it writes the event, and the lines that differ are exchanged here.
// No text of a user's can begin such a line, since line ends in it are escaped.

import type { Appointment } from '../../report/index.js';

/** The lines of an event as those of a task, with DUE for its end: the day itself, not the one after. */
export function asTask(event: string, it: Appointment): string {
  const lines = event.split('\r\n').flatMap((line) => {
    if (line === 'BEGIN:VEVENT') return 'BEGIN:VTODO';
    if (line === 'END:VEVENT') return 'END:VTODO';
    if (line.startsWith('DTEND;')) return `DUE;${line.slice('DTEND;'.length)}`;
    // A task may not begin on the day it is due.
    if (line.startsWith('DTSTART;')) return it.since !== null && it.since < it.to ? line : [];
    if (line.startsWith('STATUS:')) return it.dropped ? line : 'STATUS:NEEDS-ACTION';
    return line.startsWith('TRANSP:') || line.startsWith('X-MICROSOFT-') ? [] : line;
  });
  return lines.join('\r\n');
}
