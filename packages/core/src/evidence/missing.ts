// What windows that run today still lack: turns that are open, and kinds of work they call for of which no turn falls into
// them.

import { type Day, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { byText, type MissingEvidence, type Occurrence } from '../model/index.js';
import type { EvidenceWindow, LookedAt } from '../schedule/index.js';
import { stateIn } from './state.js';

/** What is missing while there is time, by the day it is needed. */
export function missingIn(
  turns: readonly Occurrence[],
  { byActivity, calledFor }: LookedAt,
  today: PlainDate,
): readonly MissingEvidence[] {
  const keys = [...new Set(turns.map(({ activity }) => activity))];
  const missing = keys.flatMap((key) => {
    const all = byActivity.get(key) ?? [];
    const running = all.filter((it) => isRunning(it, toDay(today)));
    const own = turns.filter(({ activity }) => activity === key);
    const called = running.filter(({ engagement }) => calledFor.get(key)?.has(engagement));
    return [...own.flatMap((turn) => openTurn(turn, running, all)), ...noTurn(own, called, all)];
  });
  return missing.sort(
    (a, b) => byText(a.by, b.by) || byText(a.occurrence ?? a.activity, b.occurrence ?? b.activity),
  );
}

/** Whether a window has begun and work done today would count for it. */
export function isRunning({ from, to }: EvidenceWindow, today: Day): boolean {
  return from <= today && today <= to;
}

// One row for a turn, whatever it is for: by the last day that suits all of it.
function openTurn(
  turn: Occurrence,
  running: readonly EvidenceWindow[],
  all: readonly EvidenceWindow[],
): MissingEvidence[] {
  const wanted = running.filter((window) => stateIn(turn, window, all) === 'open');
  if (wanted.length === 0) return [];
  const { id, activity, title, planned, due, owner } = turn;
  const last = Math.min(...wanted.map(({ to }) => to));
  // Work that slipped past its due day is wanted as soon as it is planned.
  const by = Math.max(Math.min(toDay(due), last), toDay(planned));
  const ids = wanted.map(({ engagement }) => engagement);
  return [{ activity, title, occurrence: id, for: ids, by: fromDay(by), planned, owner }];
}

function noTurn(
  turns: readonly Occurrence[],
  called: readonly EvidenceWindow[],
  all: readonly EvidenceWindow[],
): MissingEvidence[] {
  const [first] = turns;
  if (!first) return [];
  const { activity, title, owner } = first;
  return called
    .filter((window) =>
      turns.every((turn) => !['counts', 'open', 'missed'].includes(stateIn(turn, window, all))),
    )
    .map(({ engagement, to }) => ({
      activity,
      title,
      occurrence: null,
      for: [engagement],
      by: fromDay(to),
      planned: null,
      owner,
    }));
}
