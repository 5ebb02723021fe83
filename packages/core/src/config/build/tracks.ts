// `frameworks`: one track for each block, with what the user asked of its audits. Which keys a block may have was
// settled by the framework's own data; here their meaning is.

import { type Duration, formatDuration } from '../../calendar/index.js';
import {
  type AuditType,
  type AuditWish,
  type ChosenAudiences,
  type ExaminationCycle,
  type Framework,
  type Goal,
  isExamined,
  type Merge,
  type Organization,
  type PlanningSettings,
  type Track,
} from '../../model/index.js';
import { inWords } from '../shape/frameworks.js';
import { isTrackOf, partsOf } from '../track-names.js';
import { buildAudiences } from './audiences.js';
import { mergesOf } from './merges.js';
import { firmsOf } from './switches.js';
import type { View } from './view.js';

/** A track of the file, with its framework. */
export interface DeclaredTrack {
  readonly track: Track;
  readonly framework: Framework;
}

/** What a track takes from the file where it says nothing itself. */
export interface TrackDefaults {
  readonly planning: PlanningSettings;
  readonly organization: Organization;
}

/** The tracks of the file, in its order. */
export function buildTracks(
  file: View,
  frameworks: readonly Framework[],
  defaults: TrackDefaults,
): readonly DeclaredTrack[] {
  const all = file.map('frameworks');
  const around = buildAudiences(file);
  const declared = (all?.keys ?? []).flatMap((id) => {
    const framework = frameworks.find((known) => isTrackOf(known.id, id));
    const view = all?.map(id);
    return framework && view ? [{ track: buildTrack(id, framework, view, defaults, around), framework }] : [];
  });
  const merges = mergesOf(file, declared);
  return declared.map(({ track, framework }) => ({ track: withMerges(track, merges), framework }));
}

function withMerges(track: Track, merges: readonly Merge[]): Track {
  const merge = merges.find(({ from }) => from === track.id);
  return { ...track, merge, joined: merges.filter(({ into }) => into === track.id) };
}

function buildTrack(
  id: string,
  framework: Framework,
  view: View,
  { planning, organization }: TrackDefaults,
  around: ChosenAudiences,
): Track {
  return {
    id,
    framework: framework.id,
    where: view.where,
    name: view.text('name') ?? partsOf(id).name,
    scope: view.text('scope'),
    people: view.number('people') ?? organization.people,
    sites: view.has('sites') ? (view.number('sites') ?? 0) : organization.sites,
    ...firmsOf(view),
    ready: goalAt(view, isExamined(framework) ? 'ready' : 'from') ?? { on: planning.from, where: view.where },
    by: goalAt(view, 'by'),
    edition: view.has('edition') ? String(view.get('edition')) : undefined,
    categories: categoriesOf(framework, view),
    also: alsoOf(framework, view),
    byProducts: (framework.byProducts ?? []).flatMap(({ id: key }) => (view.flag(key) ? [key] : [])),
    timing: timingOf(framework, view),
    audits: wishesOf(framework, view),
    audiences: buildAudiences(view, around),
    merge: undefined,
    joined: [],
  };
}

function goalAt(view: View, key: string): Goal | undefined {
  const on = view.date(key);
  return on === undefined ? undefined : { on, where: view.at(key) };
}

function categoriesOf({ categories }: Framework, view: View): readonly string[] {
  const written = new Set(view.texts('categories'));
  return categories
    .filter((category) => category.implied || written.has(category.id))
    .map((category) => category.id);
}

// In the framework's order, each once.
function alsoOf({ further = [] }: Framework, view: View): readonly string[] {
  const written = new Set(view.texts('also'));
  return further.filter(({ id }) => written.has(id)).map(({ id }) => id);
}

function timingOf(framework: Framework, view: View): Track['timing'] {
  const timing = new Map<string, { value: Duration; where: Track['where'] }>();
  const written = view.map('timing');
  for (const one of framework.timing) {
    const value = written?.duration(one.key);
    if (!written || !value) continue;
    if (roughly(value) < roughly(one.min)) {
      const says = `${one.key} is ${formatDuration(value)}; ${framework.name} leaves no room below ${inWords(one.min)}`;
      written.complain('below-minimum', one.key, says, `write ${inWords(one.min)} or more`);
    }
    timing.set(one.key, { value, where: written.at(one.key) });
  }
  return timing;
}

// A month counts as 30 days, so that a month is not short of 30 days in February.
function roughly(time: { readonly months?: number; readonly days?: number }): number {
  return (time.months ?? 0) * 30 + (time.days ?? 0);
}

function wishesOf(framework: Framework, view: View): ReadonlyMap<string, AuditWish> {
  const wishes = new Map<string, AuditWish>();
  for (const audit of framework.audits) {
    if (!audit.asked || !view.has(audit.id)) continue;
    const inner = view.map(audit.id);
    const cycle = framework.cycle.kind === 'examination' ? framework.cycle : undefined;
    wishes.set(audit.id, {
      wanted: inner ? wantedBy(audit, inner) : view.flag(audit.id),
      by: inner && goalAt(inner, 'by'),
      firstPeriod: inner && cycle && monthsAt(inner, 'first-period', cycle),
      nextPeriod: inner && cycle && monthsAt(inner, 'next-period', cycle),
      period: inner && cycle && monthsAt(inner, 'period', cycle),
      align: inner?.flag('align') ?? true,
      interim: inner?.get('interim') === 'auto' ? 'auto' : (inner?.flag('interim') ?? false),
      where: view.at(audit.id),
    });
  }
  return wishes;
}

// A goal asks for the audit; a block without one leaves the choice to the planner.
function wantedBy(audit: AuditType, view: View): boolean | undefined {
  return audit.asked === 'periods' || view.has('by') ? true : undefined;
}

function monthsAt(view: View, key: string, { months }: ExaminationCycle): number | undefined {
  const length = view.duration(key);
  if (!length) return undefined;
  const limits = `${months.min} to ${months.max} months`;
  if (length.days > 0) {
    view.complain(
      'out-of-range',
      key,
      `${key} is ${formatDuration(length)}; observation periods are whole months`,
      `write ${limits}`,
    );
  } else if (length.months < months.min || length.months > months.max) {
    const says = `${key} is ${formatDuration(length)}; observation periods are ${limits} long`;
    view.complain('out-of-range', key, says, `write ${limits}`);
  }
  return length.months;
}
