// Which weeks must be loaded, as few as can be. Work is taken up week after week, what is due first before the rest; where
// something cannot wait any longer, its last week is loaded, which then holds all that could have been done by then.

import type { Day } from '../../calendar/index.js';

/** Work that can be done in one of these weeks, told by their Mondays in order; `home` is where it is best done. */
export interface WeekTask {
  readonly home: Day;
  readonly weeks: readonly Day[];
}

/**
 * The weeks to be loaded, so that all work finds a week: `room` tells how much those take that are not loaded, others
 * take any number. A week without room left for what is fixed there is loaded anyway.
 */
export function leastLoaded(tasks: readonly WeekTask[], room: ReadonlyMap<Day, number>): ReadonlySet<Day> {
  const loaded = new Set([...room].filter(([, left]) => left < 0).map(([week]) => week));
  const free = (week: Day): boolean => loaded.has(week) || !room.has(week);
  let open = tasks.filter(({ weeks }) => !weeks.some(free));
  for (const week of [...room.keys()].sort((a, b) => a - b)) {
    if (loaded.has(week)) continue;
    const here = open.filter(({ weeks }) => weeks.includes(week)).sort((a, b) => lastOf(a) - lastOf(b));
    const most = room.get(week) as number;
    if (here.filter((task) => lastOf(task) === week).length > most) loaded.add(week);
    const done = new Set(loaded.has(week) ? here : here.slice(0, most));
    open = open.filter((task) => !done.has(task));
  }
  return loaded;
}

function lastOf({ weeks }: WeekTask): Day {
  return weeks[weeks.length - 1] as Day;
}
