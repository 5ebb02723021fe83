// An activity as a program has it, whether the file says so or the catalogue does: what a file leaves out is no
// weakening where the default is the same.

import { type Day, type Duration, type PlainDate, slotOf, toDay } from '../calendar/index.js';
import { type ActivitySetting, type Completion, declaredIn, type Program } from '../model/index.js';
import type { Both, Known } from './detector.js';

/** One recurring activity with every default filled in. */
export interface Kept {
  readonly key: string;
  readonly title: string;
  readonly setting: ActivitySetting | undefined;
  /** Undefined where it goes by event. */
  readonly every: Duration | undefined;
  readonly anchor: 'schedule' | 'completion';
  readonly grace: Duration;
  /** First day of the first turn that is kept track of. */
  readonly from: Day;
  readonly controls: readonly string[];
  readonly done: readonly Completion[];
}

/** The same activity before and after a change. */
export interface KeptBoth {
  readonly base: Kept;
  readonly head: Kept;
}

const NONE: Duration = { months: 0, days: 0 };
const YEARLY_GRACE: Duration = { months: 0, days: 30 };
const YEAR = 12;

/** The activities both programs keep, renames followed, in the order of the base and then of the catalogue. */
export function keptByBoth(both: Both): readonly KeptBoth[] {
  return keysOf(both).flatMap((key) => {
    const base = keptIn(both.base, key, both.knownBefore);
    const head = keptIn(both.head, both.renames.activities.get(key) ?? key, both.known);
    return base && head ? [{ base, head }] : [];
  });
}

/** Every activity the base may keep. */
export function keysOf({ base, knownBefore }: Both): readonly string[] {
  return [
    ...new Set([...base.activities.map(({ key }) => key), ...knownBefore.catalogue.map(({ key }) => key)]),
  ];
}

/** The activity as a program keeps it; undefined where it does not. */
export function keptIn(program: Program, key: string, known: Known): Kept | undefined {
  const setting = program.activities.find((it) => it.key === key);
  if (setting?.off || (!setting && !isBrought(program, key, known))) return undefined;
  const type = known.catalogue.find((it) => it.key === key);
  const usual = type && type.months !== null ? { months: type.months, days: 0 } : undefined;
  const every = setting?.every ?? usual;
  const anchor = setting?.anchor ?? 'schedule';
  const yearly = anchor === 'completion' && (every?.months ?? 0) >= YEAR;
  return {
    key,
    title: setting?.title ?? type?.title ?? key,
    setting,
    every,
    anchor,
    grace: setting?.grace ?? (yearly ? YEARLY_GRACE : NONE),
    from: trackedFrom(program, setting, every),
    controls: setting?.controls ?? controlsOf(program, key, known),
    done: setting?.done ?? [],
  };
}

/** Whether a framework of the program brings the activity by itself. */
export function isBrought(program: Program, key: string, { frameworks }: Known): boolean {
  const declared = declaredIn(program);
  const inScope = new Set(declared.flatMap(({ categories }) => categories));
  return declared.some((track) =>
    frameworks
      .find(({ id }) => id === track.framework)
      ?.activities.some(
        (use) =>
          use.key === key &&
          !use.supporting &&
          (!use.categories || use.categories.some((category) => inScope.has(category))),
      ),
  );
}

// From `since`, else from the slot of the first completion, else from the first day planned.
function trackedFrom(
  program: Program,
  setting: ActivitySetting | undefined,
  every: Duration | undefined,
): Day {
  if (setting?.since) return toDay(setting.since);
  const start = toDay(program.planning.from);
  const first: PlainDate | undefined = setting?.done[0]?.on;
  if (first === undefined) return start;
  return Math.min(start, every ? slotOf(every, toDay(first)).from : toDay(first));
}

function controlsOf(program: Program, key: string, { frameworks }: Known): readonly string[] {
  const used = new Set(declaredIn(program).map(({ framework }) => framework));
  const uses = frameworks.filter(({ id }) => used.has(id)).flatMap(({ activities }) => activities);
  return [...new Set(uses.filter((use) => use.key === key).flatMap(({ controls }) => controls))];
}
