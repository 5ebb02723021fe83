// How checks find their way from an engagement to its track, its framework and the lines the user wrote for it.
// An engagement keeps no pointer to its entry; the entry is known by its dates, because what is written is fixed.

import { type PlainDate, toDay } from '../../calendar/index.js';
import {
  type AuditRole,
  type AuditType,
  auditorOn,
  type Convention,
  declaredIn,
  type Engagement,
  type Framework,
  firmsOf,
  type RecordedAudit,
  recordedOf,
  type Track,
  type Where,
} from '../../model/index.js';
import type { Examined } from './check.js';

/** One report or one certificate with all its engagements, oldest first. */
export interface Tracked {
  readonly track: Track;
  readonly framework: Framework;
  readonly engagements: readonly Engagement[];
}

/** The program's tracks whose framework is known, in the file's order. */
export function tracked({ program, frameworks, scheduled }: Examined): Tracked[] {
  return program.tracks.flatMap((track) => {
    const framework = frameworks.find((it) => it.id === track.framework);
    if (!framework) return [];
    const engagements = scheduled.engagements.filter((it) => it.track === track.id);
    return [{ track, framework, engagements: engagements.sort((a, b) => toDay(a.report) - toDay(b.report)) }];
  });
}

/** The same with what nobody examines, which has no engagements. */
export function declared(examined: Examined): Tracked[] {
  const { program, frameworks } = examined;
  const duties = program.duties.flatMap((track) => {
    const framework = frameworks.find((it) => it.id === track.framework);
    return framework ? [{ track, framework, engagements: [] }] : [];
  });
  return [...tracked(examined), ...duties];
}

/** The tracks whose framework states a convention on `aspect`, each with what it states. */
export function withConvention(examined: Examined, aspect: string): (Tracked & { convention: Convention })[] {
  return tracked(examined).flatMap((it) => {
    const convention = it.framework.conventions[aspect];
    return convention ? [{ ...it, convention }] : [];
  });
}

/** The firms of a track that audit it now or have an audit of it to come, the present one first. */
export function firmsAhead({ today }: Examined, { track, engagements }: Tracked): readonly string[] {
  const coming = engagements.flatMap(({ status, auditor }) => (status === 'done' ? [] : (auditor ?? [])));
  const firms = firmsOf(track);
  const now = auditorOn(track, today);
  return [...new Set([...(now === undefined ? [] : [now]), ...coming.filter((it) => firms.includes(it))])];
}

/** The rule a framework states on `aspect`, for the docs table. */
export function namedByConvention(aspect: string): (framework: Framework) => readonly Convention[] {
  return ({ conventions }) => (conventions[aspect] ? [conventions[aspect]] : []);
}

/** The type's id out of `<track>/<type>`. */
export function typeIdOf({ audit }: Engagement): string {
  return audit.slice(audit.lastIndexOf('/') + 1);
}

/** The audit type of an engagement; undefined where its framework has none by that id. */
export function typeOf({ framework }: Tracked, engagement: Engagement): AuditType | undefined {
  return framework.audits.find((it) => it.id === typeIdOf(engagement));
}

/** The engagements of a track that play one of these roles, oldest first. */
export function inRole(on: Tracked, ...roles: readonly AuditRole[]): Engagement[] {
  return on.engagements.filter((it) => {
    const role = typeOf(on, it)?.role;
    return role !== undefined && roles.includes(role);
  });
}

/** The last fieldwork day: an audit's date for every rule. Undefined where the file does not say. */
export function lastDayOf({ fieldwork }: Engagement): PlainDate | undefined {
  return fieldwork?.to;
}

/** The entry under `audits` behind an engagement; undefined where it is planned. */
export function recordOf({ program }: Examined, engagement: Engagement): RecordedAudit | undefined {
  return recordedOf(program, engagement);
}

/** Each entry under `audits` of a track with its engagement, oldest first. */
export function recordsOf(
  examined: Examined,
  on: Tracked,
): { readonly record: RecordedAudit; readonly engagement: Engagement }[] {
  return on.engagements.flatMap((engagement) => {
    const record = recordOf(examined, engagement);
    return record ? [{ record, engagement }] : [];
  });
}

/** Where the user can act on an engagement: its entry (or one key of it), else its track. */
export function whereOf(examined: Examined, on: Tracked, engagement: Engagement, key?: string): Where {
  const record = recordOf(examined, engagement);
  return (key && record?.at.get(key)) || (record?.where ?? on.track.where);
}

/** Where the user can act on an activity: its own entry, else the first track that brings it. */
export function whereOfActivity({ program, frameworks }: Examined, key: string): Where {
  const setting = program.activities.find((it) => it.key === key);
  if (setting) return setting.where;
  const bringing = new Set(
    frameworks.filter(({ activities }) => activities.some((it) => it.key === key)).map(({ id }) => id),
  );
  const track = declaredIn(program).find(({ framework }) => bringing.has(framework));
  return track?.where ?? program.locate(['activities', key]);
}

/** Where the due day of an activity is from: an article that writes a day of the year, else the program's own cadence. */
export function dueBy(examined: Examined, key: string): string {
  for (const { track, framework } of declared(examined)) {
    const use = framework.activities.find(
      (it) =>
        it.key === key && it.by && (it.categories?.some((one) => track.categories.includes(one)) ?? true),
    );
    if (use) return `${framework.fullName}, ${use.controls.join(', ')}`;
  }
  return 'The cadence of the program file';
}
