// Draws realistic compliance files with every mix of history. Each leaves the planner room: a goal, a limit or a
// booking is never so tight that a plan could be impossible, so "infeasible" is always a wrong answer here.
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Day, iso } from './calendar.js';
import type { Busy } from './inspection.js';
import { isoHistory } from './programs-iso27001.js';
import { socHistory } from './programs-soc2.js';
import { activities, environment, pickToday } from './programs-surroundings.js';

/** A compliance file and the day it is planned on. */
export interface DrawnProgram {
  yaml: string;
  today: string;
  /** What the calendars hold that the file names. */
  busy?: Busy;
}

/** What both framework drawers need to know of the program they draw for. */
export interface Setting {
  today: Day;
  /** `planning.from` */
  from: Day;
  /** Goals stay out where a strategy ties the frameworks together. */
  goals: boolean;
}

/** One framework's part: its settings and its lines under `audits:`. */
export interface DrawnFramework {
  settings: Record<string, unknown>;
  audits: Record<string, unknown>[];
  /** Nothing issued yet: a strategy concerns it. */
  fresh: boolean;
}

/** Compliance files for SOC 2, ISO 27001 or both, valid and feasible, with the day to plan them on. */
export function arbitraryProgram(): fc.Arbitrary<DrawnProgram> {
  return fc
    .record({
      today: pickToday(),
      wait: fc.constantFrom(0, 0, 1, 10, 20, 45),
      strategy: fc.constantFrom('auto', 'auto', 'auto', 'parallel', 'soc2-first', 'iso27001-first'),
      which: fc.constantFrom('soc2', 'iso27001', 'both', 'both', 'both'),
      years: fc.integer({ min: 1, max: 6 }),
    })
    .chain(({ today, wait, strategy, which, years }) => {
      const setting = { today, from: today + wait, goals: strategy === 'auto' };
      return fc
        .record({
          soc2: which === 'iso27001' ? fc.constant(undefined) : socHistory(setting),
          iso27001: which === 'soc2' ? fc.constant(undefined) : isoHistory(setting),
          around: environment(setting, years),
          activities: activities(setting),
        })
        .map((drawn) => ({
          today: iso(today),
          yaml: stringify(
            compose(setting, { ...drawn, strategy: which === 'both' ? strategy : 'auto', years }),
          ),
        }));
    });
}

interface Drawn {
  soc2: DrawnFramework | undefined;
  iso27001: DrawnFramework | undefined;
  around: Record<string, Record<string, unknown>>;
  activities: Record<string, unknown>;
  strategy: string;
  years: number;
}

function compose(setting: Setting, drawn: Drawn): Record<string, unknown> {
  const { soc2, iso27001, around, years, strategy } = drawn;
  const audits = [...(soc2?.audits ?? []), ...(iso27001?.audits ?? [])];
  return {
    version: 1,
    id: 'drawn',
    organization: { name: 'Drawn', ...around.organization },
    calendar: around.calendar,
    frameworks: { ...(soc2 && { soc2: soc2.settings }), ...(iso27001 && { iso27001: iso27001.settings }) },
    ...(around.team && { team: around.team }),
    ...(audits.length > 0 && { audits }),
    ...(Object.keys(drawn.activities).length > 0 && { activities: drawn.activities }),
    planning: {
      ...(setting.from !== setting.today && { from: iso(setting.from) }),
      horizon: years === 1 ? '12 months' : `${years} years`,
      // A booking cannot be moved to suit a strategy, so a strategy is drawn only where nothing is booked.
      ...(strategy !== 'auto' && soc2?.fresh === iso27001?.fresh && audits.length === 0 && { strategy }),
      ...around.planning,
    },
  };
}
