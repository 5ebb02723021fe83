// Which activities the program has, with the user's settings over the catalogue's defaults.
// A track uses an activity where its framework does and the categories asked for are in scope.

import { type Day, type Duration, toDay } from '../../calendar/index.js';
import {
  type ActivitySetting,
  type ActivityType,
  type ActivityUse,
  type Audience,
  byText,
  categoriesAt,
  declaredIn,
  type Framework,
  isExamined,
  type Program,
  type StatutoryDay,
  type Track,
} from '../../model/index.js';
import type { ActivityInput } from './input.js';

/** One recurring activity of the program. */
export interface Recurring {
  readonly key: string;
  readonly title: string;
  /** Undefined where it goes by event: only its completions are kept. */
  readonly every: Duration | undefined;
  readonly anchor: 'schedule' | 'completion';
  readonly grace: Duration;
  /** The day of each year by which a turn is finished, where one is written. */
  readonly by: StatutoryDay | undefined;
  /** Tracked from, where the user says so. */
  readonly since: Day | undefined;
  readonly owner: string | null;
  readonly controls: readonly string[];
  readonly audience: Audience;
  /** Days before a certification audit at which it is best done. */
  readonly ahead: number | undefined;
  /** Completions, ascending. */
  readonly done: readonly Day[];
  /** First day of the category that brings it, where that joins the scope later on: no period that began before asks for it. */
  readonly examinedFrom: Day | undefined;
  /** Ids of the tracks whose audits look at it. */
  readonly tracks: ReadonlySet<string>;
  /** Ids of those whose framework asks for it, and does not just count it where it is done anyway. */
  readonly asked: ReadonlySet<string>;
}

const NONE: Duration = { months: 0, days: 0 };
const YEARLY_GRACE: Duration = { months: 0, days: 30 };

/** The activities some framework in the file uses or the user names, in the catalogue's order, the user's own last. */
export function recurringActivities(
  input: Pick<ActivityInput, 'program' | 'frameworks' | 'catalogue'>,
): Recurring[] {
  const settings = new Map(input.program.activities.map((setting) => [setting.key, setting]));
  const known = new Set(input.catalogue.map(({ key }) => key));
  const own = input.program.activities.filter(({ key }) => !known.has(key));
  return [
    ...input.catalogue.map((type) => recurring(input, type.key, type, settings.get(type.key))),
    ...own.map((setting) => recurring(input, setting.key, undefined, setting)),
  ].filter((it) => it !== undefined);
}

function recurring(
  { program, frameworks }: Pick<ActivityInput, 'program' | 'frameworks' | 'catalogue'>,
  key: string,
  type: ActivityType | undefined,
  setting: ActivitySetting | undefined,
): Recurring | undefined {
  if (setting?.off) return undefined;
  const own = type ? [] : (setting?.controls ?? []);
  const scopes = scopesOf(program, frameworks);
  const usedIn = (scope: Program) =>
    declaredIn(scope).map((track) => usesOf(scope, frameworks, track, key, own));
  const joins = scopes.find((scope) => usedIn(scope.program).some(({ length }) => length > 0))?.from;
  const used = usedIn(scopes.at(-1)?.program ?? program);
  const declared = declaredIn(program);
  const users = declared.filter((_, index) => used[index]?.length);
  const asking = declared.filter((_, index) => used[index]?.some(({ supporting }) => !supporting));
  if (!setting && used.flat().every(({ supporting }) => supporting)) return undefined;
  const every = setting?.every ?? cadenceOf(type, used.flat());
  const anchor = setting?.anchor ?? 'schedule';
  const by = statutory(used.flat());
  return {
    key,
    title: setting?.title ?? type?.title ?? key,
    every,
    anchor,
    grace: setting?.grace ?? (anchor === 'completion' && (every?.months ?? 0) >= 12 ? YEARLY_GRACE : NONE),
    by,
    since: setting?.since ? toDay(setting.since) : (joins ?? bindsFrom(asking, program, frameworks)),
    examinedFrom: joins,
    owner: setting?.owner ?? null,
    controls: setting?.controls ?? [...new Set(used.flat().flatMap(({ controls }) => controls))],
    audience: setting?.audience ?? program.audiences.get('activities') ?? 'internal',
    ahead: type?.ahead,
    done: (setting?.done ?? []).map(({ on }) => toDay(on)).sort((a, b) => a - b),
    tracks: new Set(users.map(({ id }) => id)),
    asked: new Set(asking.map(({ id }) => id)),
  };
}

// The program with the categories that are examined at first, and from each day on that one joins.
function scopesOf(
  program: Program,
  frameworks: readonly Framework[],
): readonly { readonly from: Day | undefined; readonly program: Program }[] {
  const days = program.changes.filter(({ kind }) => kind === 'category').map(({ on }) => on);
  return [
    { from: undefined, program },
    ...[...new Set(days)].map((on) => {
      const joined = (track: Track): Track => {
        const known = frameworks.find(({ id }) => id === track.framework)?.categories ?? [];
        return { ...track, categories: categoriesAt(program, track, on, known) };
      };
      const tracks = program.tracks.map(joined);
      const duties = program.duties.map(joined);
      return { from: toDay(on), program: { ...program, tracks, duties } };
    }),
  ];
}

// Of several the first one: nobody waits for a day that binds somebody else later.
function statutory(uses: readonly ActivityUse[]): StatutoryDay | undefined {
  const days = uses.flatMap(({ by }) => by ?? []);
  return days.sort((a, b) => byText(a.first ?? '', b.first ?? ''))[0];
}

// Where only what nobody examines asks for it, and binds later than the plan begins.
function bindsFrom(
  asking: readonly Track[],
  { planning }: Program,
  frameworks: readonly Framework[],
): Day | undefined {
  const isDuty = ({ framework }: Track): boolean =>
    frameworks.some((it) => it.id === framework && !isExamined(it));
  if (asking.length === 0 || !asking.every(isDuty)) return undefined;
  const first = Math.min(...asking.map(({ ready }) => toDay(ready.on)));
  return first > toDay(planning.from) ? first : undefined;
}

// As usual, unless a framework writes that it comes round sooner.
function cadenceOf(type: ActivityType | undefined, uses: readonly ActivityUse[]): Duration | undefined {
  const written = uses.flatMap(({ everyMonths }) => everyMonths ?? []);
  const months = Math.min(type?.months ?? Number.POSITIVE_INFINITY, ...written);
  return type && Number.isFinite(months) ? { months, days: 0 } : undefined;
}

// An activity of the user's own is looked at by the frameworks whose activities answer to one of its controls.
function usesOf(
  program: Program,
  frameworks: readonly Framework[],
  track: Track,
  key: string,
  own: readonly string[],
): ActivityUse[] {
  const framework = frameworks.find(({ id }) => id === track.framework);
  if (!framework) return [];
  const also = (framework.further ?? []).filter(({ id }) => track.also.includes(id));
  const uses = [...framework.activities, ...also.flatMap(({ activities }) => activities.map(besides))];
  return uses.filter(
    (use) =>
      (use.key === key || use.controls.some((control) => own.includes(control))) &&
      inScope(use, framework, track, program),
  );
}

// What further criteria ask for is evidence where it is done; they call for nothing by themselves.
function besides(use: ActivityUse): ActivityUse {
  return { ...use, supporting: true };
}

// A category that the framework does not have itself is another framework's, and any track may bring it in.
function inScope(use: ActivityUse, framework: Framework, track: Track, program: Program): boolean {
  if (!use.categories) return true;
  const ours = new Set(framework.categories.map(({ id }) => id));
  return use.categories.some((category) =>
    ours.has(category)
      ? track.categories.includes(category)
      : declaredIn(program).some(({ categories }) => categories.includes(category)),
  );
}
