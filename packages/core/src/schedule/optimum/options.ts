// The ways to lay one track above its placement: with what length its first period begins and on which day, and which later
// period is cut short. There are thousands of them, most of which are never asked for more than what they cost at least.

import type { Day } from '../../calendar/index.js';
import { firmsOf } from '../../model/index.js';
import type { LaneBound } from '../../solve/alternatives.js';
import type { FirstDays } from '../charges/first-days.js';
import { pointPrice } from '../charges/period-prices.js';
import type { Draft, TrackContext } from '../cycles/draft.js';
import { type PeriodChoice, periodChoices } from '../cycles/period-choices.js';
import { periodEnd } from '../cycles/periods.js';
import { type Settled, settleExamination, settleGranted } from '../cycles/settle.js';
import { once } from '../once.js';
import { mostInterims } from '../problem/interim.js';
import { daysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { daysAtOnce, type Fieldwork, fieldworkOf } from './days-in-common.js';

/** A track's engagements, and what is known of them wherever the first planned period begins. */
export class Layout {
  readonly settled: Settled;
  readonly #setting: Setting;
  #name: string | undefined;
  #fieldwork: Fieldwork | undefined;
  #bound: Omit<LaneBound, 'madeFrom' | 'atLeast' | 'starts'> | undefined;

  constructor(setting: Setting, settled: Settled) {
    this.#setting = setting;
    this.settled = settled;
  }

  get name(): string {
    this.#name ??= this.settled.drafts.map(({ id, months }) => `${id} ${months ?? ''}`).join();
    return this.#name;
  }

  get fieldwork(): Fieldwork {
    this.#fieldwork ??= fieldworkOf(this.#setting, this.settled.drafts);
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
    const isOpen = drafts.some(({ context, type }) => context.track.audits.get(type.id)?.interim === 'auto');
    const recorded = open.filter((draft) => draft.recorded?.interim).length;
    const common = daysAtOnce(drafts);
    return {
      jobs: open.length + recorded,
      more: mostInterims(drafts),
      open: isOpen,
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
    const { bound } = this.layout;
    const { begins, madeFrom, atLeast } = this;
    // Interim sessions of periods that begin in the horizon are there for sure where they are asked for.
    const sure = begins === undefined || bound.open ? 0 : (bound.more ?? 0);
    const waits = this.#waits;
    const starts = once(() => waits?.(begins) ?? []);
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
  return [...periodChoices(setting, facts, context)].flatMap((choice): readonly Option[] => {
    const settled = settleExamination(setting, context, choice);
    const layout = new Layout(setting, settled);
    const { starts, waits } = choice;
    if (!starts) return [new Option(layout, choice.atLeast, undefined, waits)];
    const late = latePrice(setting, settled, choice, first);
    const before = firstPlanned(settled.drafts).point ? pointOf() : () => 0;
    const from = firmsDiffer(setting, context)
      ? (on: Day) => new Layout(setting, settleExamination(setting, context, choice, on))
      : () => layout;
    return starts.map(
      ({ on, atLeast }) => new Option(from(on), atLeast + late(on) + before(on - 1), on, waits),
    );
  });
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
