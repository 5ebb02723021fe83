// The ways to lay one track above its placement: with what length its first period begins and on which day, and which later
// period is cut short. There are thousands of them, most of which are never asked for more than what they cost at least.

import { type Day, toDay } from '../../calendar/index.js';
import { firmsOf } from '../../model/index.js';
import type { LaneBound } from '../../solve/alternatives.js';
import type { FirstDays } from '../charges/first-days.js';
import { pointPrice, type Wait } from '../charges/period-prices.js';
import type { Draft, TrackContext } from '../cycles/draft.js';
import { type PeriodChoice, periodChoices } from '../cycles/period-choices.js';
import { periodEnd } from '../cycles/periods.js';
import { type Settled, settleExamination, settleGranted } from '../cycles/settle.js';
import { once } from '../once.js';
import { longestInterim, mostInterims } from '../problem/interim.js';
import { daysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { daysAtOnce, type Fieldwork, fieldworkOf, interimsApart } from './days-in-common.js';
import { leastOnRecord } from './on-record.js';

/** A track's engagements, and what is known of them wherever the first planned period begins. */
export class Layout {
  readonly settled: Settled;
  readonly #setting: Setting;
  /** First day on which the fieldwork of a report to be planned could be, where that is known. */
  readonly #soonest: Day | undefined;
  #name: string | undefined;
  #fieldwork: Fieldwork | undefined;
  #booked: readonly Wait[] | undefined;
  #bound: Omit<LaneBound, 'madeFrom' | 'atLeast' | 'starts'> | undefined;

  constructor(setting: Setting, settled: Settled, soonest?: Day) {
    this.#setting = setting;
    this.settled = settled;
    this.#soonest = soonest;
  }

  get name(): string {
    this.#name ??= this.settled.drafts.map(({ id, months }) => `${id} ${months ?? ''}`).join();
    return this.#name;
  }

  /** Whether it leaves interim sessions open. */
  get isOpen(): boolean {
    return this.settled.drafts.some(
      ({ context, type }) => context.track.audits.get(type.id)?.interim === 'auto',
    );
  }

  /** Where booked fieldwork starts, which no price moves: each day counts as much as being in another's visit can save. */
  get booked(): readonly Wait[] {
    this.#booked ??= this.#bookedNow();
    return this.#booked;
  }

  #bookedNow(): readonly Wait[] {
    const { visit, sharedDay } = this.#setting.prices;
    const perDay = visit + sharedDay * this.fieldwork.days;
    return this.settled.drafts.flatMap(({ status, recorded }): readonly Wait[] => {
      if (status === 'done' || !recorded?.fieldwork || recorded.interim) return [];
      const from = toDay(recorded.fieldwork.from);
      return [{ from, first: from, perDay }];
    });
  }

  get fieldwork(): Fieldwork {
    this.#fieldwork ??= fieldworkOf(this.#setting, this.settled, this.#soonest);
    return this.#fieldwork;
  }

  /** Its jobs as far as they are known; `more` are all that may be there as well. */
  get bound(): Omit<LaneBound, 'madeFrom' | 'atLeast' | 'starts'> {
    this.#bound ??= this.#boundNow();
    return this.#bound;
  }

  #boundNow(): Omit<LaneBound, 'madeFrom' | 'atLeast' | 'starts'> {
    const { drafts } = this.settled;
    const { days, visits: lone } = this.fieldwork;
    const open = drafts.filter(({ status }) => status !== 'done');
    const apart = lone === open.length && daysOf(this.#setting.program.planning.jointWindow) <= 7;
    const recorded = open.filter((draft) => draft.recorded?.interim).length;
    const common = daysAtOnce(this.#setting, drafts, this.#soonest, this.isOpen);
    return {
      jobs: open.length + recorded,
      more: mostInterims(drafts),
      moreDays: longestInterim(this.#setting, drafts),
      moreLone: this.isOpen ? interimsApart(this.#setting, drafts) : 0,
      open: this.isOpen,
      apart,
      lone,
      days,
      ...(common === undefined ? {} : { common }),
    };
  }
}

/** One way to lay one track. */
export class Option {
  readonly layout: Layout;
  readonly atLeast: number;
  /** The day its first period begins, where that is part of the choice. */
  readonly begins: Day | undefined;
  readonly #waits: PeriodChoice['waits'] | undefined;
  #lane: LaneBound | undefined;

  constructor(layout: Layout, atLeast: number, begins?: Day, waits?: PeriodChoice['waits']) {
    this.layout = layout;
    this.atLeast = atLeast;
    this.begins = begins;
    this.#waits = waits;
  }

  get settled(): Settled {
    return this.layout.settled;
  }

  /** The same words for the same choice, wherever the track is planned. */
  get choice(): string {
    return `${this.layout.name} ${this.begins ?? ''}`;
  }

  /** What its part of a problem is made from: what is told apart by where its first period begins, from that as well. */
  get madeFrom(): object {
    return this.begins === undefined ? this.settled.drafts : this;
  }

  get lane(): LaneBound {
    this.#lane ??= this.#laneNow();
    return this.#lane;
  }

  #laneNow(): LaneBound {
    const { bound, booked } = this.layout;
    const { begins, madeFrom, atLeast } = this;
    // Interim sessions of periods that begin in the horizon are there for sure where they are asked for.
    const sure = begins === undefined || bound.open ? 0 : (bound.more ?? 0);
    const waits = this.#waits;
    const starts = once(() => [...(waits?.(begins) ?? []), ...booked].sort((a, b) => a.from - b.from));
    return { ...bound, madeFrom, atLeast, jobs: bound.jobs + sure, more: (bound.more ?? 0) - sure, starts };
  }
}

/** All ways to lay one track; `first` tells how early its first audits could be. */
export function optionsOf(
  setting: Setting,
  facts: () => Setting,
  context: TrackContext,
  first: () => FirstDays,
): readonly Option[] {
  if (context.framework.cycle.kind !== 'examination') {
    return [new Option(new Layout(setting, settleGranted(setting, facts, context)), 0)];
  }
  const pointOf = once(() => pointPrice(setting, context));
  const recorded = leastOnRecord(setting, context, first());
  return [...periodChoices(setting, facts, context)].flatMap((choice): readonly Option[] => {
    const settled = settleExamination(setting, context, choice);
    const { starts, waits } = choice;
    const soonest = soonestOf(settled, choice);
    const layout = new Layout(setting, settled, soonest);
    if (!starts) return [new Option(layout, recorded + choice.atLeast, undefined, waits)];
    const late = latePrice(setting, settled, choice, first);
    const before = firstPlanned(settled.drafts).point ? pointOf() : () => 0;
    const from = firmsDiffer(setting, context)
      ? (on: Day) => new Layout(setting, settleExamination(setting, context, choice, on), soonest)
      : () => layout;
    return starts.map(
      ({ on, atLeast }) => new Option(from(on), recorded + atLeast + late(on) + before(on - 1), on, waits),
    );
  });
}

// A report speaks for days before its fieldwork: a planned one on one date for the last day before the first period.
function soonestOf({ drafts }: Settled, { starts, soonest }: PeriodChoice): Day | undefined {
  if (!firstPlanned(drafts).point) return soonest;
  return starts && Math.min(...starts.map(({ on }) => on)) - 1;
}

// Whether where a report begins says on which days its auditor has time.
function firmsDiffer({ program }: Setting, { track }: TrackContext): boolean {
  if (track.switches.length === 0) return false;
  const firms = firmsOf(track);
  return program.auditors.some(({ name, busy }) => firms.includes(name) && busy.length > 0);
}

/** The first period to be planned, and the report on one date that it follows if that is planned as well. */
export function firstPlanned(drafts: readonly Draft[]): {
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
