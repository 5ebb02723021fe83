// Every way to lay the program above its placement: with or without a report on one date where the file leaves it open,
// the length of the first period, one later period cut short. Each with what it costs at least.

import type { Program } from '../../model/index.js';
import { Trials } from '../../solve/index.js';
import { type FirstDays, firstDaysOf } from '../charges/first-days.js';
import type { TrackContext } from '../cycles/draft.js';
import { type Settled, settleExamination, settleGranted } from '../cycles/settle.js';
import { STRATEGY } from '../line-ids.js';
import { once } from '../once.js';
import type { Setting } from '../setting.js';
import { wishing } from '../wishes.js';
import { combinationsOf } from './combinations.js';
import { type Fieldwork, savedBeyondVisits } from './days-in-common.js';
import { beginningIn, builtAlone, LaidWay, Problems, waivedOf } from './laid-way.js';
import { type Option, optionsOf } from './options.js';
import { MANY_TRACKS, type Way } from './way.js';

/** A program's setting on a day, and the one without the user's future lines. */
export interface Outlook {
  readonly setting: Setting;
  readonly facts: () => Setting;
}

/**
 * The programs that a program stands for: where it leaves a report on one date open, one without it and one with it.
 */
export function variantsOf(program: Program, contexts: readonly TrackContext[]): readonly Program[] {
  return contexts.reduce<readonly Program[]>(
    (variants, { track, framework, recorded }) => {
      const { cycle } = framework;
      if (cycle.kind !== 'examination' || recorded.some(({ type }) => type !== cycle.preparation))
        return variants;
      const wish = track.audits.get(cycle.point);
      const later = track.audits.get(cycle.period);
      if (wish?.wanted !== undefined || later?.wanted === false) return variants;
      return variants.flatMap((variant) => [variant, wanting(variant, track.id, cycle.point)]);
    },
    [program],
  );
}

function wanting(program: Program, trackId: string, type: string): Program {
  const tracks = program.tracks.map((track) =>
    track.id === trackId ? wishing(track, { [type]: { wanted: true } }) : track,
  );
  return { ...program, tracks };
}

// Ways of one outlook that are looked at. One report has fewer; several together have that many to the power of them, and
// a proof is had only where those left out cost more.
const MOST_WAYS = 20_000;
// Where a search combines the ways of tracks itself, so many are told beside one for each way of a track.
const FEW_WAYS = 1000;

/** The ways of all outlooks, the cheapest first; `first` tells how early each first audit could be. */
export function waysOf(outlooks: readonly Outlook[], first = firstDays(outlooks)): readonly Way[] {
  const told = outlooks.map(({ setting, facts }) => {
    const options = setting.contexts.map((context) => optionsOf(setting, facts, context, first));
    const isMany = countOf(options) > (options.length >= MANY_TRACKS ? FEW_WAYS : MOST_WAYS);
    return { setting, options: isMany ? options.map((own) => datable(setting, own)) : options };
  });
  const isByTrack = told.some(({ options }) => options.length >= MANY_TRACKS) || areWithoutNumber(told);
  const ways = told.flatMap((it) => waysOfOne(it, first, isByTrack));
  return ways.sort((a, b) => a.atLeast - b.atLeast);
}

/** What each track of a setting may choose. */
interface Choices {
  readonly setting: Setting;
  readonly options: readonly (readonly Option[])[];
}

function waysOfOne(choices: Choices, first: () => FirstDays, isByTrack: boolean): readonly Way[] {
  const { setting, options } = choices;
  const most = isByTrack && canBeToldByTrack(choices) ? FEW_WAYS : MOST_WAYS;
  const { chosen, beyond: dearer } = combinationsOf(options, most);
  const beyond = Number.isFinite(dearer) ? dearer - mostSaved(setting, options) : dearer;
  const problems = new Problems(setting, first, beyond, isByTrack);
  const more = most === FEW_WAYS ? eachIn(options, chosen) : [];
  return [...chosen, ...more].map((own) => new LaidWay(problems, own));
}

// Two reports beside a third track have millions of ways together: those left out could be the cheapest.
function areWithoutNumber(told: readonly Choices[]): boolean {
  return (
    told.some(({ options }) => options.length > 2 && countOf(options) > MOST_WAYS) &&
    told.every(canBeToldByTrack)
  );
}

// Whether tracks have nothing to do with each other but for visits, and that some wait for another: a search of many then
// combines their ways itself.
function canBeToldByTrack({ setting: { program }, options }: Choices): boolean {
  return (
    program.planning.strategy !== 'parallel' &&
    !options.some((own) => own.some(({ layout }) => layout.isOpen))
  );
}

function countOf(options: readonly (readonly Option[])[]): number {
  return options.reduce((count, { length }) => count * length, 1);
}

// A combination for each option that none of those chosen has, with the cheapest of the other tracks.
function eachIn(
  options: readonly (readonly Option[])[],
  chosen: readonly (readonly Option[])[],
): readonly (readonly Option[])[] {
  const known = new Set(chosen.flat());
  const [cheapest] = chosen;
  return options.flatMap((own, track) =>
    own.flatMap((option) => (known.has(option) || !cheapest ? [] : [cheapest.with(track, option)])),
  );
}

// What days in common can save more than visits cost, whatever is chosen.
function mostSaved(setting: Setting, options: readonly (readonly Option[])[]): number {
  const extreme = (own: readonly Option[]): Fieldwork => {
    const all = own.map(({ layout }) => layout.fieldwork);
    return {
      audits: all.reduce((most, { audits }) => Math.max(most, audits), 0),
      visits: all.reduce((least, { visits }) => Math.min(least, visits), own.length > 0 ? 1000 : 0),
      days: all.reduce((most, { days }) => Math.max(most, days), 0),
      atOnce: all.reduce((most, { atOnce }) => Math.max(most, atOnce), 0),
    };
  };
  return savedBeyondVisits(setting, () => options.map(extreme));
}

// Those ways of one track that its own days leave possible. Most begin on days that the windows of their problem rule out.
function datable(setting: Setting, options: readonly Option[]): readonly Option[] {
  const known = new Map<Settled, Tracked>();
  return options.filter(({ settled, begins }) => {
    const tracked = known.get(settled) ?? trackedBy(setting, settled);
    known.set(settled, tracked);
    const { trials, of, before } = tracked;
    if (begins === undefined || of === undefined) return trials !== undefined;
    return trials?.holds(of, begins - before) ?? false;
  });
}

/** What a track's own problem leaves its days, undefined where that is none; and what says where its first period begins. */
interface Tracked extends ReturnType<typeof beginningIn> {
  readonly trials: Trials | undefined;
}

function trackedBy(setting: Setting, settled: Settled): Tracked {
  const built = builtAlone(setting, settled);
  return { trials: Trials.of(built.problem), ...beginningIn(built, settled.drafts) };
}

/**
 * As if nothing were booked and no framework were to wait for another, so that what one asks for makes nothing cheaper;
 * and with the shortest first period: later starts of longer ones are late too.
 */
export function firstDays(outlooks: readonly Outlook[]): () => FirstDays {
  return once(
    () =>
      new Map(
        outlooks.toReversed().flatMap(({ setting, facts }) => {
          const unbooked = unhindered(setting.unbooked());
          return readingsOf(setting, unbooked).flatMap((context) => {
            const settled = soonestOf(unbooked, facts, context);
            return [...firstDaysOf(unbooked, settled.drafts, waivedOf([settled]))];
          });
        }),
      ),
  );
}

// With what is booked as if it were asked for, then as the file asks: the last word on an audit that is in both is the
// second, as it is between a report on one date that is left open and none.
function readingsOf(setting: Setting, unbooked: Setting): readonly TrackContext[] {
  return unbooked.contexts.flatMap((context, i) => {
    const isSame = setting.program.tracks[i] === unbooked.program.tracks[i];
    const { track } = setting.contexts[i] as TrackContext;
    return isSame ? context : [context, { ...context, track }];
  });
}

/** The same setting with no framework waiting for another. */
export function unhindered(setting: Setting): Setting {
  return { ...setting, without: new Set([...setting.without, STRATEGY]) };
}

/** A track laid as early as it can be: with the shortest first period where its length is open. */
export function soonestOf(setting: Setting, facts: () => Setting, context: TrackContext): Settled {
  const { cycle } = context.framework;
  if (cycle.kind !== 'examination') return settleGranted(setting, facts, context);
  const wished = context.track.audits.get(cycle.period)?.firstPeriod;
  const months = wished ?? Math.min(...cycle.months.choice);
  return settleExamination(setting, context, { laid: [{ from: 0, to: 0, months, booked: undefined }] });
}
