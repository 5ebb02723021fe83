// Durations of a track: what the framework says, unless the file overrides what is usual. The minimum stays.

import { addDuration, type Day, type Duration, endOfYear } from '../../calendar/index.js';
import type { Offset } from '../../model/index.js';
import type { Step } from '../../solve/index.js';
import type { TrackContext } from '../cycles/draft.js';

/** The duration of a timing key: its hard minimum, or what is planned where nothing stands against it. */
export function durationOf(context: TrackContext, key: string, bound: 'min' | 'usual'): Duration {
  const entry = context.framework.timing.find((timing) => timing.key === key);
  if (!entry) throw new Error(`${context.framework.id} has no timing ${key}`);
  const chosen = context.track.timing.get(key)?.value;
  const min = { months: entry.min.months ?? 0, days: entry.min.days ?? 0 };
  if (bound === 'min') return chosen && shorter(chosen, min) ? chosen : min;
  return chosen ?? { months: entry.usual.months ?? 0, days: entry.usual.days ?? 0 };
}

function shorter(a: Duration, b: Duration): boolean {
  return daysOf(a) < daysOf(b);
}

// Steps of one length are one step: what it answers is kept.
const steps = new Map<string, Step>();

/** A duration as a step from a day. */
export function stepBy({ months, days }: Duration): Step {
  return oneOf(`${months} ${days}`, () => {
    const duration = { months, days };
    return (day) => addDuration(day, duration);
  });
}

/** The same, to no day before the first one given. */
export function stepTo({ months, days }: Duration, first: Day): Step {
  return oneOf(`${months} ${days} ${first}`, () => {
    const step = stepBy({ months, days });
    return (day) => Math.max(step(day), first);
  });
}

function oneOf(name: string, make: () => Step): Step {
  const step = steps.get(name) ?? make();
  steps.set(name, step);
  return step;
}

/** Working days of fieldwork that a duration stands for: weeks are working weeks, less than one is working days. */
export function workingDaysOf(duration: Duration, perWeek: number): number {
  if (duration.months === 0 && duration.days < 7) return Math.max(1, Math.min(duration.days, perWeek));
  return Math.max(1, Math.round((daysOf(duration) / 7) * perWeek));
}

/** An offset as a step from a day. */
export function stepOf(offset: Offset): Step {
  if ('year' in offset) {
    return offset.year === 'start-of-next' ? toNextYear : toEndOfNextYear;
  }
  return stepBy({ months: offset.months ?? 0, days: offset.days ?? 0 });
}

const toNextYear: Step = (day) => endOfYear(day) + 1;
const toEndOfNextYear: Step = (day) => endOfYear(endOfYear(day) + 1);

/** A duration in days, a month counted as 30: for windows and comparisons, never for a deadline. */
export function daysOf({ months, days }: Duration): number {
  return months * 30 + days;
}
