// Every way to lay the program above its placement: with or without a report on one date where the file leaves it open,
// the length of the first period, one later period cut short. Each with what it costs at least.

import type { Day } from '../../calendar/index.js';
import { firmsOf, type Program } from '../../model/index.js';
import type { LaneBound } from '../../solve/alternatives.js';
import { windowsOf } from '../../solve/index.js';
import type { PricedProblem } from '../../solve/priced/problem.js';
import { type FirstDays, firstDaysOf } from '../charges/first-days.js';
import { pointPrice, type Wait } from '../charges/period-prices.js';
import type { Draft, TrackContext } from '../cycles/draft.js';
import { type PeriodChoice, periodChoices } from '../cycles/period-choices.js';
import { periodEnd } from '../cycles/periods.js';
import { type Settled, settleExamination, settleGranted } from '../cycles/settle.js';
import { STRATEGY } from '../line-ids.js';
import { once } from '../once.js';
import { type Built, build, type Waived } from '../problem/build.js';
import { interimJob, mostInterims, noInterims } from '../problem/interim.js';
import { daysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { wishing } from '../wishes.js';
import { combinationsOf } from './combinations.js';
import { daysAtOnce, type Fieldwork, fieldworkOf, savedBeyondVisits } from './days-in-common.js';

/** One way to lay everything, not yet placed. */
export interface Way {
  readonly setting: Setting;
  readonly settled: readonly Settled[];
  /** What it has chosen, track by track: the same words for the same choice wherever a track is planned. */
  readonly choices: readonly string[];
  /** The day on which each track's first planned period begins, where that is part of the choice. */
  readonly begins: readonly (Day | undefined)[];
  /** Its price is no less, in cents. */
  readonly atLeast: number;
  /** The same by track, with what the track's part of the problem is made from. */
  readonly lanes: readonly LaneBound[];
  /** What ways cost at least that are left out because there are too many; Infinity where none is. */
  readonly beyond: number;
  /** Its problem; written when first asked for. */
  readonly built: () => Built;
  readonly priced: () => PricedProblem;
  /** The same with the interim sessions of these engagements, of those that the file leaves open. */
  readonly choosing: (interims: ReadonlySet<string>) => Way;
}

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

// Ways of one outlook that are looked at. One report has fewer; several together have that many to the power of them.
const MOST_WAYS = 20_000;

// Of several together: each is built, and a proof is had only where those left out cost more.
const MOST_TOGETHER = 100;

interface Option {
  readonly settled: Settled;
  readonly choice: string;
  readonly atLeast: number;
  /** The day its first period begins, where that is part of the choice. */
  readonly begins: Day | undefined;
  /** What fieldwork that starts later costs beside `atLeast`, where that is told. */
  readonly waits: () => readonly Wait[];
}

/** The ways of all outlooks, the cheapest first; `first` tells how early each first audit could be. */
export function waysOf(outlooks: readonly Outlook[], first = firstDays(outlooks)): readonly Way[] {
  const ways = outlooks.flatMap((outlook) => waysOfOne(outlook, first));
  return ways.sort((a, b) => a.atLeast - b.atLeast);
}

function waysOfOne({ setting, facts }: Outlook, first: () => FirstDays): readonly Way[] {
  const all = setting.contexts.map((context) => optionsOf(setting, facts, context, first));
  const isMany = all.reduce((count, { length }) => count * length, 1) > MOST_WAYS;
  const options = isMany ? all.map((own) => datable(setting, own)) : all;
  const known = new Map<string, () => Built>();
  const numbers = new Map(
    [...new Set(options.flat().map((option) => option.settled))].map((it, i) => [it, i]),
  );
  const { chosen: combinations, beyond: dearer } = combinationsOf(
    options,
    isMany ? MOST_TOGETHER : MOST_WAYS,
  );
  const common = daysInCommon(setting, options);
  const beyond = dearer - common.most;
  const sources = new Sources();
  const wayOf = (chosen: readonly Option[], interims: ReadonlySet<string>): Way => {
    const settled = chosen.map((option) => option.settled);
    // Ways that differ in where a period begins only are built once.
    const key = [...settled.map((it) => numbers.get(it)), ...interims].join(' ');
    const built =
      known.get(key) ??
      once(() =>
        build(
          setting,
          settled.map(({ drafts }) => drafts),
          waivedOf(settled),
          interims,
        ),
      );
    known.set(key, built);
    const atLeast = chosen.reduce((sum, option) => sum + option.atLeast, 0) - common.of(chosen);
    const lanes = chosen.map((option) => laneOf(setting, option, common.fieldwork(option)));
    const priced = once(() =>
      sources.telling(
        chosen.reduce(
          (problem, option) =>
            option.begins === undefined ? problem : beginning(problem, built(), option, option.begins),
          built().priced(first()),
        ),
        interims,
      ),
    );
    const choices = chosen.map(({ choice }) => choice);
    const begins = chosen.map((option) => option.begins);
    const choosing = (other: ReadonlySet<string>): Way => wayOf(chosen, other);
    return { setting, settled, choices, begins, atLeast, lanes, beyond, built, priced, choosing };
  };
  return combinations.map((chosen) => wayOf(chosen, noInterims));
}

// What days in common can save more than visits cost: of one combination, and of any.
function daysInCommon(setting: Setting, options: readonly (readonly Option[])[]) {
  const known = new Map<Settled, Fieldwork>();
  const of = ({ settled }: Option): Fieldwork => {
    const fieldwork = known.get(settled) ?? fieldworkOf(setting, settled.drafts);
    known.set(settled, fieldwork);
    return fieldwork;
  };
  const extreme = (own: readonly Option[]): Fieldwork => ({
    audits: own.reduce((most, option) => Math.max(most, of(option).audits), 0),
    visits: own.reduce((least, option) => Math.min(least, of(option).visits), own.length > 0 ? 1000 : 0),
    days: own.reduce((most, option) => Math.max(most, of(option).days), 0),
  });
  return {
    fieldwork: of,
    of: (chosen: readonly Option[]): number => savedBeyondVisits(setting, chosen.map(of)),
    most: savedBeyondVisits(setting, options.map(extreme)),
  };
}

// What parts of a problem are made from, where interim sessions are chosen: those with other ones are other parts.
class Sources {
  readonly #known = new Map<object, Map<string, object>>();

  telling(problem: PricedProblem, interims: ReadonlySet<string>): PricedProblem {
    const { madeFrom } = problem;
    if (interims.size === 0 || !madeFrom) return problem;
    const key = [...interims].sort().join(' ');
    return {
      ...problem,
      madeFrom: madeFrom.map((source, lane) => source && this.#of(problem, source, lane, key)),
    };
  }

  #of({ visits }: PricedProblem, source: object, lane: number, key: string): object {
    const interims = key.split(' ');
    const own = visits.jobs.some(
      (job) => job.lane === lane && interims.some((id) => job.name === interimJob(id)),
    );
    if (!own) return source;
    const variants = this.#known.get(source) ?? new Map<string, object>();
    this.#known.set(source, variants);
    const made = variants.get(key) ?? {};
    variants.set(key, made);
    return made;
  }
}

function laneOf(setting: Setting, option: Option, { days, visits: lone }: Fieldwork): LaneBound {
  const { program } = setting;
  const {
    settled: { drafts },
    atLeast,
  } = option;
  const open = drafts.filter(({ status }) => status !== 'done');
  const apart = lone === open.length && daysOf(program.planning.jointWindow) <= 7;
  const isOpen = drafts.some(({ context, type }) => context.track.audits.get(type.id)?.interim === 'auto');
  const most = mostInterims(drafts);
  // Those of periods that begin in the horizon are there for sure where they are asked for.
  const sure = option.begins === undefined || isOpen ? 0 : most;
  const recorded = open.filter((draft) => draft.recorded?.interim).length;
  const jobs = open.length + recorded + sure;
  const starts = once(option.waits);
  const common = daysAtOnce(drafts);
  return {
    madeFrom: sourceOf(option),
    atLeast,
    jobs,
    more: most - sure,
    open: isOpen,
    apart,
    lone,
    days,
    starts,
    ...(common === undefined ? {} : { common }),
  };
}

// Those ways of one track that its own days leave possible.
function datable(setting: Setting, options: readonly Option[]): readonly Option[] {
  const known = new Map<Settled, Built>();
  return options.filter(({ settled, begins }) => {
    const built = known.get(settled) ?? build(setting, [settled.drafts], waivedOf([settled]));
    known.set(settled, built);
    const { problem } = built;
    const fixed = begins === undefined ? undefined : firstDayOf(built, settled.drafts, begins);
    const variables = fixed ? onDay(problem.variables, fixed) : problem.variables;
    return !('conflict' in windowsOf({ ...problem, variables }));
  });
}

// What is told apart by where its first period begins is made from that as well.
function sourceOf(option: Option): object {
  return option.begins === undefined ? option.settled.drafts : option;
}

// The problem with the first planned period, or the report on one date before it, on a day given.
function beginning(problem: PricedProblem, built: Built, option: Option, begins: Day): PricedProblem {
  const { drafts } = option.settled;
  const fixed = firstDayOf(built, drafts, begins);
  if (!fixed) return problem;
  const variables = onDay(problem.variables, fixed);
  const madeFrom = problem.madeFrom?.map((source) => (source === drafts ? sourceOf(option) : source));
  return { ...problem, variables, ...(madeFrom ? { madeFrom } : {}) };
}

type Fixed = readonly [variable: number, day: Day];

// The variable that says where the first planned period begins, or the report on one date before it, and its day.
function firstDayOf(built: Built, drafts: readonly Draft[], begins: Day): Fixed | undefined {
  const { period, point } = firstPlanned(drafts);
  const of = point ? built.pointsOf(point)['as-of'] : period && built.pointsOf(period)['period-from'];
  return of === undefined ? undefined : [of, point ? begins - 1 : begins];
}

function onDay<V extends { readonly lo: Day; readonly hi: Day }>(
  variables: readonly V[],
  [of, day]: Fixed,
): V[] {
  return variables.map((variable, v) => (v === of ? { ...variable, lo: day, hi: day } : variable));
}

function optionsOf(
  setting: Setting,
  facts: () => Setting,
  context: TrackContext,
  first: () => FirstDays,
): readonly Option[] {
  if (context.framework.cycle.kind !== 'examination') {
    return [optionOf(settleGranted(setting, facts, context), 0, undefined)];
  }
  return [...periodChoices(setting, facts, context)].flatMap((choice): readonly Option[] => {
    const settled = settleExamination(setting, context, choice);
    if (!choice.starts) return [optionOf(settled, choice.atLeast, undefined)];
    const late = latePrice(setting, settled, choice, first);
    const before = firstPlanned(settled.drafts).point ? pointPrice(setting, context) : () => 0;
    const from = firmsDiffer(setting, context)
      ? (on: Day) => settleExamination(setting, context, choice, on)
      : () => settled;
    return choice.starts.map(({ on, atLeast, waits }) =>
      optionOf(from(on), atLeast + late(on) + before(on - 1), on, waits),
    );
  });
}

// Whether where a report begins says on which days its auditor has time.
function firmsDiffer({ program }: Setting, { track }: TrackContext): boolean {
  if (track.switches.length === 0) return false;
  const firms = firmsOf(track);
  return program.auditors.some(({ name, busy }) => firms.includes(name) && busy.length > 0);
}

function optionOf(
  settled: Settled,
  atLeast: number,
  begins: Day | undefined,
  waits: Option['waits'] = () => [],
): Option {
  const laid = settled.drafts.map(({ id, months }) => `${id} ${months ?? ''}`).join();
  return { settled, choice: `${laid} ${begins ?? ''}`, atLeast, begins, waits };
}

// The first period to be planned, and the report on one date that it follows if that is planned as well.
function firstPlanned(drafts: readonly Draft[]): {
  readonly period: Draft | undefined;
  readonly point: Draft | undefined;
} {
  const period = drafts.find(({ type, recorded }) => type.role === 'period' && !recorded);
  const before = period?.follows;
  return { period, point: before?.type.role === 'point' && !before.recorded ? before : undefined };
}

// Each day by which the first fieldwork begins later than it could, counted from the first day it can begin at all.
function latePrice(
  { prices }: Setting,
  { drafts }: Settled,
  { laid }: PeriodChoice,
  first: () => FirstDays,
): (begins: Day) => number {
  const { period, point } = firstPlanned(drafts);
  const months = laid[0]?.months;
  const daysLate = (draft: Draft | undefined, from: Day): number => {
    const day = draft && first().get(draft.id);
    return day === undefined ? 0 : Math.max(0, from - day);
  };
  return (begins) =>
    prices.lateDay *
    (daysLate(point, begins - 1) +
      (months === undefined ? 0 : daysLate(period, periodEnd(begins, months) + 1)));
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
          const settled = unbooked.contexts.map((context) => soonestOf(unbooked, facts, context));
          return [
            ...firstDaysOf(
              unbooked,
              settled.map(({ drafts }) => drafts),
              waivedOf(settled),
            ),
          ];
        }),
      ),
  );
}

function unhindered(setting: Setting): Setting {
  return { ...setting, without: new Set([...setting.without, STRATEGY]) };
}

function soonestOf(setting: Setting, facts: () => Setting, context: TrackContext): Settled {
  const { cycle } = context.framework;
  if (cycle.kind !== 'examination') return settleGranted(setting, facts, context);
  const wished = context.track.audits.get(cycle.period)?.firstPeriod;
  const months = wished ?? Math.min(...cycle.months.choice);
  return settleExamination(setting, context, { laid: [{ from: 0, to: 0, months, booked: undefined }] });
}

function waivedOf(settled: readonly Settled[]): Waived {
  return { pairs: new Set(settled.flatMap(({ waived }) => [...waived.pairs])), rules: new Set() };
}
