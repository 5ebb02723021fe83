// How one turn stands to one window. A stranger would get wrong: only the day the control operated counts, or is planned to,
// and never the day on which its evidence was filed.

import { addMonths, type Day, toDay } from '../calendar/index.js';
import type { EvidenceState, Occurrence } from '../model/index.js';
import type { EvidenceWindow } from '../schedule/index.js';

/** The day a turn stands for: done, else missed when it was due, else planned. */
function dayOf({ done, status, due, planned }: Occurrence): Day {
  return toDay(done ?? (status === 'missed' ? due : planned));
}

/** The state of a turn in a window; `all` are the windows whose auditors look at its activity. */
export function stateIn(
  turn: Occurrence,
  window: EvidenceWindow,
  all: readonly EvidenceWindow[],
): EvidenceState {
  const day = dayOf(turn);
  if (window.from <= day && day <= window.to) return insideState(turn);
  if (day < window.from) return 'too-early';
  const next = turn.status === 'missed' ? undefined : auditAfter(window, all);
  return next && next.from <= day && day <= next.to ? 'certificate-only' : 'too-late';
}

function insideState({ done, status }: Occurrence): EvidenceState {
  if (done !== null) return 'counts';
  return status === 'missed' ? 'missed' : 'open';
}

/** The certification audit of the year after a period: work between the two counts for it, and for the period to come. */
function auditAfter(
  { role, to }: EvidenceWindow,
  all: readonly EvidenceWindow[],
): EvidenceWindow | undefined {
  if (role !== 'period') return undefined;
  return all
    .filter((it) => isInterval(it) && it.start > to && it.start <= addMonths(to, YEAR))
    .reduce<EvidenceWindow | undefined>(
      (first, it) => (first && first.start <= it.start ? first : it),
      undefined,
    );
}

const YEAR = 12;

/** Whether work counts between two audits; a first stage reads plans, and stands for no interval of its own. */
function isInterval({ role }: Pick<EvidenceWindow, 'role'>): boolean {
  return role === 'opening' || role === 'surveillance' || role === 'renewal';
}
