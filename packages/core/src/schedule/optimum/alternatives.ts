// Every way to lay the program above its placement: with or without a report on one date where the file leaves it open,
// the length of the first period, one later period cut short. Each with what it costs at least.

import type { Program } from '../../model/index.js';
import type { PricedProblem } from '../../solve/priced/problem.js';
import { type FirstDays, firstDaysOf } from '../charges/first-days.js';
import type { TrackContext } from '../cycles/draft.js';
import { periodChoices } from '../cycles/period-choices.js';
import { type Settled, settleCertification, settleExamination } from '../cycles/settle.js';
import { type Built, build, type Waived } from '../problem/build.js';
import type { Setting } from '../setting.js';

/** One way to lay everything, not yet placed. */
export interface Way {
  readonly setting: Setting;
  readonly settled: readonly Settled[];
  /** Its price is no less, in cents. */
  readonly atLeast: number;
  /** The same by track, with what the track's part of the problem is made from. */
  readonly lanes: readonly { readonly madeFrom: object; readonly atLeast: number }[];
  /** Its problem; written when first asked for. */
  readonly built: () => Built;
  readonly priced: () => PricedProblem;
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
  const tracks = program.tracks.map((track) => {
    if (track.id !== trackId) return track;
    const wish = track.audits.get(type);
    const asked = {
      by: undefined,
      firstPeriod: undefined,
      period: undefined,
      align: true,
      where: track.where,
      ...wish,
      wanted: true,
    };
    return { ...track, audits: new Map([...track.audits, [type, asked]]) };
  });
  return { ...program, tracks };
}

interface Option {
  readonly settled: Settled;
  readonly atLeast: number;
}

/** The ways of all outlooks, the cheapest first. */
export function waysOf(outlooks: readonly Outlook[]): readonly Way[] {
  const first = firstDays(outlooks);
  const ways = outlooks.flatMap((outlook) => waysOfOne(outlook, first));
  return ways.sort((a, b) => a.atLeast - b.atLeast);
}

function waysOfOne({ setting, facts }: Outlook, first: () => FirstDays): readonly Way[] {
  const options = setting.contexts.map((context) => optionsOf(setting, facts, context));
  return product(options).map((chosen) => {
    const settled = chosen.map((option) => option.settled);
    const waived = waivedOf(settled);
    const built = once(() =>
      build(
        setting,
        settled.map(({ drafts }) => drafts),
        waived,
      ),
    );
    const atLeast = chosen.reduce((sum, option) => sum + option.atLeast, 0);
    const lanes = chosen.map((option) => ({ madeFrom: option.settled.drafts, atLeast: option.atLeast }));
    return { setting, settled, atLeast, lanes, built, priced: once(() => built().priced(first())) };
  });
}

function optionsOf(setting: Setting, facts: () => Setting, context: TrackContext): readonly Option[] {
  if (context.framework.cycle.kind === 'certification') {
    return [{ settled: settleCertification(setting, facts, context), atLeast: 0 }];
  }
  return [...periodChoices(setting, facts, context)].map((choice) => ({
    settled: settleExamination(setting, context, choice),
    atLeast: choice.atLeast,
  }));
}

// As if nothing were booked, and with the shortest first period: later starts of longer ones are late too.
function firstDays(outlooks: readonly Outlook[]): () => FirstDays {
  return once(
    () =>
      new Map(
        outlooks.toReversed().flatMap(({ setting, facts }) => {
          const unbooked = setting.unbooked();
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

function soonestOf(setting: Setting, facts: () => Setting, context: TrackContext): Settled {
  const { cycle } = context.framework;
  if (cycle.kind === 'certification') return settleCertification(setting, facts, context);
  const wished = context.track.audits.get(cycle.period)?.firstPeriod;
  const months = wished ?? Math.min(...cycle.months.choice);
  return settleExamination(setting, context, { laid: [{ from: 0, to: 0, months, booked: undefined }] });
}

function waivedOf(settled: readonly Settled[]): Waived {
  return { pairs: new Set(settled.flatMap(({ waived }) => [...waived.pairs])), rules: new Set() };
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
