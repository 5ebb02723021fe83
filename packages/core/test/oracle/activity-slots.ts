// The turns of each recurring activity: one for every calendar slot, or counted from the last completion.
// What is done, late or missed follows from the recorded completions alone.
import { addMonths, type Day, type Days, day, iso, monthOf, yearOf, ymd } from './calendar.js';
import { CATALOGUE } from './catalogue.js';
import type { ActivityEntry } from './file.js';
import { days, type Inspection } from './inspection.js';
import type { JsonOccurrence } from './plan-json.js';

/** One activity as the file and the catalogue together describe it. */
export interface Tracked {
  key: string;
  months: number;
  completion: boolean;
  grace: number;
  entry: ActivityEntry;
  done: Day[];
  soc2: boolean;
}

interface Slot extends Days {
  id: string;
}

/** Complaints about the turns of one activity. */
export const checkTurns = (inspection: Inspection, a: Tracked): string[] =>
  a.completion ? fromCompletion(inspection, a) : slots(inspection, a);

export function tracked({ file, today }: Inspection): Tracked[] {
  const frameworks = file.tracks.map((track) => track.framework);
  const rows = CATALOGUE.filter((row) => row.for.some((framework) => frameworks.includes(framework)));
  const own = [...file.activities].filter(([key]) => !rows.some((row) => row.key === key));
  const entries = [
    ...rows.map((row) => ({
      key: row.key,
      months: row.months,
      soc2: frameworks.includes('soc2') && row.for.includes('soc2'),
    })),
    ...own.map(([key, entry]) => ({ key, months: entry.everyMonths ?? 0, soc2: false })),
  ];
  return entries.flatMap(({ key, months, soc2 }) => {
    const entry = file.activities.get(key) ?? { off: false, done: [] };
    const every = entry.everyMonths ?? months;
    if (entry.off || every === 0) return [];
    const completion = entry.completion ?? false;
    const grace = entry.graceDays ?? (completion && every >= 12 ? 30 : 0);
    const done = entry.done.filter((on) => on <= today).sort((a, b) => a - b);
    return [{ key, months: every, completion, grace, entry, done, soc2 }];
  });
}

/** The calendar month, quarter, half-year or year that holds a day; undefined for a cadence the calendar has no slot for. */
function slotOf(a: Tracked, at: Day): Slot | undefined {
  if (![1, 3, 6, 12].includes(a.months)) return undefined;
  const year = yearOf(at);
  const index = Math.floor((monthOf(at) - 1) / a.months);
  const from = ymd(year, index * a.months + 1, 1);
  const names = {
    1: `-${String(index + 1).padStart(2, '0')}`,
    3: `-q${index + 1}`,
    6: `-h${index + 1}`,
    12: '',
  };
  return {
    id: `${a.key}-${year}${names[a.months as 1 | 3 | 6 | 12]}`,
    from,
    to: addMonths(from, a.months) - 1,
  };
}

function slots(inspection: Inspection, a: Tracked): string[] {
  const { file, plan } = inspection;
  const since = a.entry.since ?? (a.done[0] === undefined ? undefined : slotOf(a, a.done[0])?.from);
  const first = slotOf(a, since ?? file.horizon.from);
  if (!first) return [];
  const complaints: string[] = [];
  for (let slot = first; slot.from <= file.horizon.to; slot = slotOf(a, slot.to + 1) ?? slot) {
    const o = plan.activities.find((occurrence) => occurrence.id === slot.id);
    if (slot.from < (since ?? file.horizon.from)) continue;
    if (o) complaints.push(...slotStated(slot, o), ...state(inspection, a, slot, o));
    else if (slot.from >= file.horizon.from)
      complaints.push(
        `${a.key} has no occurrence for the slot ${iso(slot.from)} to ${iso(slot.to)} (${slot.id})`,
      );
    else complaints.push(...silentlyMissed(inspection, a, slot));
  }
  return complaints;
}

function slotStated(slot: Slot, o: JsonOccurrence): string[] {
  const stated = days(o.window);
  if (stated.from === slot.from && stated.to === slot.to && day(o.due) === slot.to) return [];
  return [
    `${o.id}: its window is ${o.window.from} to ${o.window.to}, due ${o.due}; the slot is ${iso(slot.from)} to ${iso(slot.to)}`,
  ];
}

/** A slot from before the horizon need not be listed, but a missed one is told. */
function silentlyMissed({ plan, today }: Inspection, a: Tracked, slot: Slot): string[] {
  if (slot.to >= today || a.done.some((on) => on >= slot.from && on <= slot.to + a.grace)) return [];
  const told = plan.diagnostics.some((d) => d.rule === 'activity-missed' && d.message.includes(a.key));
  return told ? [] : [`${slot.id} was missed, and neither an occurrence nor a diagnostic says so`];
}

function state({ today, file }: Inspection, a: Tracked, slot: Slot, o: JsonOccurrence): string[] {
  const inSlot = a.done.some((on) => on >= slot.from && on <= slot.to);
  const inGrace = a.done.some((on) => on > slot.to && on <= slot.to + a.grace);
  const wrong = (expected: string) => [
    `${o.id} is ${o.status}; by the recorded completions it is ${expected}`,
  ];
  // With a grace, a completion early in a slot may belong to the slot before: not decided here.
  if (inSlot) return o.status === 'done' || a.grace > 0 ? [] : wrong('done');
  if (inGrace) return ['late', 'missed'].includes(o.status) ? [] : wrong('late');
  if (o.status === 'done' || o.status === 'late') return wrong('not done');
  if (slot.to < today) {
    const stillInGrace = today <= slot.to + a.grace;
    return o.status === 'missed' || (stillInGrace && o.status !== 'planned') ? [] : wrong('missed');
  }
  if (!['planned', 'due-soon'].includes(o.status)) return wrong('open');
  // On the very last day of the margin both words pass.
  const ahead = slot.to - today - file.dueSoon;
  if (ahead < 0 && o.status === 'planned') return wrong('due-soon');
  return ahead > 0 && o.status === 'due-soon' ? wrong('planned') : [];
}

/**
 * Counted from the last completion: some open occurrence is due one cadence after it. Others may stand beside it,
 * one more for a Type II period for instance.
 */
function fromCompletion({ plan, file, today }: Inspection, a: Tracked): string[] {
  const last = a.done.at(-1);
  if (last === undefined) return [];
  const due = addMonths(last, a.months);
  const open = plan.activities.filter((o) => o.activity === a.key && !['done', 'late'].includes(o.status));
  const next = open.find((o) => day(o.due) === due);
  if (!next) {
    const stated = open.map((o) => o.due).join(', ') || 'none';
    const missing = `${a.key}: ${a.months} months after ${iso(last)} is ${iso(due)}; open occurrences are due ${stated}`;
    return due <= file.horizon.to ? [missing] : [];
  }
  const late = next.status === 'overdue' || next.status === 'missed';
  if (late && today <= due) return [`${next.id} is ${next.status} although it is due only on ${iso(due)}`];
  if (late || today <= due + a.grace) return [];
  return [`${next.id} is ${next.status}; it was due ${iso(due)} with ${a.grace} days of grace`];
}
